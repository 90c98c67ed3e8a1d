package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.fold;
import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mentormatcher.matching.participants.AnswerFormat;
import org.mentormatcher.matching.participants.Separators;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.tables.Table;

/**
 * What stands between several answers to an open question in a column. A semicolon, a line break, a
 * bar or a bullet always does. A comma does too where no answer has one of those; where some have,
 * a comma beside them is part of an answer, unless what it divides are answers of others.
 */
final class SeveralOfColumn {
  private static final AnswerFormat USUAL = new AnswerFormat(List.of(), true);
  private static final String SLASH = "/";
  private static final String SPACED_SLASH = " / ";

  private SeveralOfColumn() {}

  static ColumnWriting of(
      Table table,
      String column,
      List<String> answers,
      Optional<String> told,
      Consumer<Problem> problems) {
    if (told.isPresent()) {
      return joined(written -> split(written, told.get()));
    }
    List<String> usual = answers.stream().map(Separators::usual).toList();
    List<String> divided = usual.stream().filter(answer -> answer.indexOf(';') >= 0).toList();
    List<String> commas = usual.stream().filter(answer -> answer.indexOf(',') >= 0).toList();
    if (divided.isEmpty()) {
      return commas.isEmpty() ? slashes(usual) : ColumnWriting.AS_IT_IS;
    }
    if (commas.isEmpty()) {
      return ColumnWriting.AS_IT_IS;
    }
    Set<String> known = new HashSet<>();
    usual.stream()
        .filter(answer -> answer.indexOf(',') < 0)
        .forEach(answer -> split(answer, ";").forEach(each -> known.add(fold(each))));
    boolean isPart = commas.stream().allMatch(answer -> answer.indexOf(';') >= 0);
    long separate =
        commas.stream()
            .filter(
                answer ->
                    split(answer, ",;").stream().map(each -> fold(each)).allMatch(known::contains))
            .count();
    if (separate == commas.size()) {
      return joined(written -> split(Separators.usual(written), ",;"));
    }
    if (isPart && separate == 0) {
      return joined(written -> split(Separators.usual(written), ";"));
    }
    problems.accept(
        Problems.unclearAnswers(
            table.file(),
            table.headingRow(),
            column,
            commas.stream().distinct().limit(Understanding.SAMPLES).toList()));
    return ColumnWriting.AS_IT_IS;
  }

  /** A slash stands between answers where every answer has one, or spaces around it. */
  private static ColumnWriting slashes(List<String> answers) {
    boolean isSpaced = answers.stream().anyMatch(answer -> answer.contains(SPACED_SLASH));
    boolean isEverywhere =
        answers.size() > 1 && answers.stream().allMatch(answer -> answer.contains(SLASH));
    if (!isSpaced && !isEverywhere) {
      return ColumnWriting.AS_IT_IS;
    }
    return joined(
        written ->
            isEverywhere
                ? split(written, SLASH)
                : split(written.replace(SPACED_SLASH, "\n"), "\n"));
  }

  /** Each with a semicolon behind it, where they would be divided otherwise without. */
  private static ColumnWriting joined(Function<String, List<String>> splitting) {
    return written -> {
      List<String> parts = splitting.apply(written);
      List<String> folded = parts.stream().map(part -> fold(part)).distinct().toList();
      if (USUAL.in(written).equals(folded)) {
        return Optional.of(written);
      }
      return Optional.of(parts.isEmpty() ? "" : String.join("; ", parts) + ";");
    };
  }

  /** What stands between any of these characters. */
  private static List<String> split(String written, String separators) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= written.length(); i++) {
      if (i == written.length() || separators.indexOf(written.charAt(i)) >= 0) {
        String part = tidy(written.substring(start, i));
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      }
    }
    return parts;
  }
}
