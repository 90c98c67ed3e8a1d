package org.mentormatcher.matching.participants;

import static org.mentormatcher.matching.text.Folding.fold;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentormatcher.matching.text.Folding;

/**
 * How the cells of a column are understood as answers to a question.
 *
 * @param options the answers that the question offered, as written there; none where it was an open
 *     question
 * @param several whether a cell may hold more than one, between commas or semicolons; to an open
 *     question between semicolons alone where one stands at the end
 */
public record AnswerFormat(List<String> options, boolean several) {

  /** An open question with one answer. */
  public static final AnswerFormat OPEN = new AnswerFormat(List.of(), false);

  public AnswerFormat {
    options = List.copyOf(options);
  }

  /**
   * The answers in a cell, folded, none twice. An option that has commas of its own is recognised:
   * wherever an answer begins, the longest option that stands there is taken.
   */
  public List<String> in(String written) {
    if (!several) {
      String folded = fold(written);
      return folded.isEmpty() ? List.of() : List.of(folded);
    }
    String usual = Separators.usual(written).strip();
    // Where a form writes one behind every answer, nothing else divides them.
    boolean isEnded = options.isEmpty() && usual.endsWith(";");
    String folded = fold(usual);
    List<String> longestFirst =
        options.stream()
            .map(Folding::fold)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    Set<String> found = new LinkedHashSet<>();
    int start = 0;
    while (start < folded.length()) {
      int end = isEnded ? ended(folded, start) : end(folded, start, longestFirst);
      String answer = fold(folded.substring(start, end));
      if (!answer.isEmpty()) {
        found.add(answer);
      }
      start = skipSpaces(folded, end + 1);
    }
    return List.copyOf(found);
  }

  /** The answers in a cell that are not among the options, folded. */
  public List<String> unknownIn(String written) {
    Set<String> known = options.stream().map(Folding::fold).collect(Collectors.toSet());
    return in(written).stream().filter(answer -> !known.contains(answer)).toList();
  }

  private static int ended(String folded, int start) {
    int end = folded.indexOf(';', start);
    return end < 0 ? folded.length() : end;
  }

  /** Where the answer that begins at a position ends. */
  private static int end(String folded, int start, List<String> longestFirst) {
    for (String option : longestFirst) {
      int end = skipSpaces(folded, start + option.length());
      if (folded.startsWith(option, start) && (end >= folded.length() || separates(folded, end))) {
        return end;
      }
    }
    int end = start;
    while (end < folded.length() && !separates(folded, end)) {
      end++;
    }
    return end;
  }

  private static boolean separates(String folded, int position) {
    char c = folded.charAt(position);
    return c == ',' || c == ';';
  }

  private static int skipSpaces(String folded, int from) {
    int position = from;
    while (position < folded.length() && folded.charAt(position) == ' ') {
      position++;
    }
    return position;
  }
}
