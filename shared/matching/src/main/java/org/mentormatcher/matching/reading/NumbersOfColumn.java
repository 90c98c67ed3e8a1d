package org.mentormatcher.matching.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mentormatcher.matching.participants.DecimalSign;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.text.Folding;

/**
 * Which sign stands before the decimals of the numbers in a column: 1,234 and 1.234 may be more
 * than a thousand or little more than one.
 */
final class NumbersOfColumn {
  /** With either sign, or both; anything else is no number, whatever the sign. */
  private static final Pattern SIGNED = Pattern.compile("[+-]?[0-9]*(?:[.,][0-9]+)+");

  private NumbersOfColumn() {}

  /**
   * The numbers with a point before their decimals. The sign is the one that was said, or the only
   * one that every number allows. Where the numbers allow both or contradict each other, that is a
   * problem. A cell of a workbook that holds a number has a point, wherever the workbook is from.
   */
  static ColumnWriting of(
      Table table,
      String column,
      List<String> answers,
      Optional<DecimalSign> told,
      Consumer<Problem> problems) {
    if (told.isPresent()) {
      return with(told.get());
    }
    List<String> signed =
        answers.stream()
            .map(answer -> Folding.fold(answer))
            .filter(answer -> SIGNED.matcher(answer).matches())
            .toList();
    List<String> points = allowing(DecimalSign.POINT, signed);
    List<String> commas = allowing(DecimalSign.COMMA, signed);
    if (points.size() == signed.size() && (commas.size() < signed.size() || table.isWorkbook())) {
      return with(DecimalSign.POINT);
    }
    if (commas.size() == signed.size() && points.size() < signed.size()) {
      return with(DecimalSign.COMMA);
    }
    if (!signed.isEmpty()) {
      problems.accept(
          Problems.unclearDecimals(
              table.file(),
              table.headingRow(),
              column,
              signed.stream().distinct().limit(Understanding.SAMPLES).toList()));
    }
    // Any of them will do until it is solved.
    return written ->
        with(DecimalSign.POINT).usual(written).or(() -> with(DecimalSign.COMMA).usual(written));
  }

  private static List<String> allowing(DecimalSign sign, List<String> signed) {
    return signed.stream().filter(number -> grouped(sign).matcher(number).matches()).toList();
  }

  private static ColumnWriting with(DecimalSign sign) {
    Pattern grouped = grouped(sign);
    return written -> {
      String number = Folding.fold(written);
      if (!SIGNED.matcher(number).matches()) {
        return Optional.of(written);
      }
      return Optional.of(number)
          .filter(each -> grouped.matcher(each).matches())
          .map(
              each ->
                  each.replace(String.valueOf(sign.other().sign()), "").replace(sign.sign(), '.'));
    };
  }

  /** Digits, in thousands with the other sign between or without, and decimals behind the sign. */
  private static Pattern grouped(DecimalSign sign) {
    String other = Pattern.quote(String.valueOf(sign.other().sign()));
    String own = Pattern.quote(String.valueOf(sign.sign()));
    return Pattern.compile(
        "[+-]?(?:[0-9]*|[1-9][0-9]{0,2}(?:" + other + "[0-9]{3})+)(?:" + own + "[0-9]+)?");
  }
}
