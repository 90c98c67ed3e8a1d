package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.rules.Rule;

/** Why a match was made, in words that give away nothing written in confidence. */
final class Reasons {
  private static final String IN_CONFIDENCE = "A preference is met.";

  private Reasons() {}

  /** The sentence for a rule. */
  static String sentence(Programme programme, Rule rule) {
    return programme.isOpen(rule) ? rule.explanation() : IN_CONFIDENCE;
  }

  /** What speaks for a match: every rule that gave points. */
  static String why(Programme programme, Match match) {
    List<String> sentences = new ArrayList<>();
    IntStream.range(0, programme.rules().size())
        .filter(rule -> match.pointsByRule().get(rule) > 0)
        .forEach(rule -> sentences.add(sentence(programme, programme.rules().get(rule))));
    return String.join(" ", sentences);
  }
}
