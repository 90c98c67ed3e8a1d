package org.mentormatcher.matching.results;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.rules.Rule;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * Why a match was made or cannot be, in words that give away nothing written in confidence.
 *
 * <p>The coordinator, who has all the answers, is told of a rule that reads them by its name. The
 * two who are matched are told nothing of it: whoever gave one answer only would know from "a
 * preference is met" what the other had asked for.
 */
final class Reasons {
  private final List<Rule> rules;
  private final List<Boolean> open;
  private final Language language;

  Reasons(Programme programme, Language language) {
    this.language = language;
    this.rules = programme.rules();
    this.open = rules.stream().map(programme::isOpen).toList();
  }

  /** The sentence about a rule, by its position in the programme, for the coordinator. */
  String sentence(int rule) {
    return open.get(rule)
        ? rules.get(rule).explanation()
        : language.say(Sentence.of("reason.in-confidence").with("rule", rules.get(rule).name()));
  }

  /** What speaks for a match, for the two who are matched: every open rule that gave points. */
  String why(Match match) {
    return sentences(match, open::get);
  }

  /** What speaks for a match, for the coordinator: every rule that gave points. */
  String forCoordinator(Match match) {
    return sentences(match, rule -> true);
  }

  private String sentences(Match match, IntPredicate told) {
    String reasons =
        IntStream.range(0, rules.size())
            .filter(rule -> told.test(rule) && match.pointsByRule().get(rule) > 0)
            .mapToObj(this::sentence)
            .collect(Collectors.joining(" "));
    return reasons.isEmpty() ? language.say("reason.all-together") : reasons;
  }
}
