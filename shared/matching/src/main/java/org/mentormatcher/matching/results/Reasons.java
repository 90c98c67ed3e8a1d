package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
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

  /** By the rules that speak for a match: of those there are few ways, and matches are many. */
  private final Map<BitSet, String> known = new HashMap<>();

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

  /** The same, of one of a run's matches: where it is within a group of three, that as well. */
  String why(Match match, OrderedMatches matched) {
    return matched.group(match).isPresent()
        ? why(match) + " " + language.say("reason.group-of-three")
        : why(match);
  }

  /** What speaks for a match, for the coordinator: every rule that gave points. */
  String forCoordinator(Match match) {
    return sentences(match, rule -> true);
  }

  /** The same of a pair that was not made: where nothing speaks for it, that it is allowed. */
  String ofOther(String said) {
    return said.equals(language.say("reason.all-together")) ? language.say("reason.allowed") : said;
  }

  private String sentences(Match match, IntPredicate told) {
    BitSet speaking = new BitSet(rules.size());
    for (int rule = 0; rule < rules.size(); rule++) {
      speaking.set(rule, told.test(rule) && match.pointsByRule().get(rule) > 0);
    }
    return known.computeIfAbsent(speaking, this::sentences);
  }

  private String sentences(BitSet speaking) {
    List<String> reasons = new ArrayList<>();
    for (int rule = speaking.nextSetBit(0); rule >= 0; rule = speaking.nextSetBit(rule + 1)) {
      reasons.add(sentence(rule));
    }
    return speaking.isEmpty() ? language.say("reason.all-together") : String.join(" ", reasons);
  }
}
