package org.mentormatcher.matching.results;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mentormatcher.matching.programme.Programme;

/** Why a match was made or cannot be, in words that give away nothing written in confidence. */
final class Reasons {
  private static final String IN_CONFIDENCE = "A preference is met.";

  private final List<String> sentences;

  Reasons(Programme programme) {
    this.sentences =
        programme.rules().stream()
            .map(rule -> programme.isOpen(rule) ? rule.explanation() : IN_CONFIDENCE)
            .toList();
  }

  /** The sentence for a rule, by its position in the programme. */
  String sentence(int rule) {
    return sentences.get(rule);
  }

  /** What speaks for a match: every rule that gave points. */
  String why(Match match) {
    return IntStream.range(0, sentences.size())
        .filter(rule -> match.pointsByRule().get(rule) > 0)
        .mapToObj(this::sentence)
        .collect(Collectors.joining(" "));
  }
}
