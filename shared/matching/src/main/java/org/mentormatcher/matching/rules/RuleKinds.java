package org.mentormatcher.matching.rules;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.Decisions;

/** Every kind of rule, by the name that programmes use. */
public final class RuleKinds {
  private static final Map<String, Function<RuleSource, Rule>> KINDS =
      new TreeMap<>(
          Map.<String, Function<RuleSource, Rule>>ofEntries(
              entry("different", EqualValues::readDifferent),
              entry("distance", Distance::read),
              entry("do-not-match", ListedPairs::readDoNotMatch),
              entry("overlap", Overlap::read),
              entry("previous-pairs", ListedPairs::readPrevious),
              entry("reporting-line", ReportingLine::read),
              entry("same", EqualValues::readSame),
              entry("steps-above", StepsAbove::read),
              entry("variety", AtMostAlike::read),
              entry("wanted-among-offered", WantedAmongOffered::read)));

  private RuleKinds() {}

  /** The kinds' names, in alphabetical order. */
  public static Set<String> names() {
    return KINDS.keySet();
  }

  /** What reads a rule of that kind. */
  public static Optional<Function<RuleSource, Rule>> reader(String kind) {
    return Optional.ofNullable(KINDS.get(kind));
  }

  /**
   * A programme's rules, and those for lists of pairs that were given and of which it says nothing.
   */
  public static List<Rule> completed(List<Rule> rules, Decisions decisions) {
    return Stream.concat(rules.stream(), ListedPairs.missingFrom(rules, decisions).stream())
        .toList();
  }
}
