package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.words.Language;

/** How many people have a match, in all and by what they have in common, fit to be published. */
final class Aggregates {
  private final OrderedMatches matched;
  private final Language language;

  Aggregates(OrderedMatches matched, Language language) {
    this.language = language;
    this.matched = matched;
  }

  /** A count in a cell. */
  String words(OptionalInt count) {
    return PublishedCount.words(count, language);
  }

  /** Everybody on one side. */
  PublishedCount everybody(Role role) {
    return DisclosureControl.whole(count(language.say("count.everybody"), matched.people(role)));
  }

  /** One side by the values of a column, in alphabetical order; empty where that says no more. */
  List<PublishedCount> by(String column, Role role) {
    Map<String, List<Participant>> groups = new TreeMap<>();
    for (Participant person : matched.people(role)) {
      groups
          .computeIfAbsent(Folding.fold(person.value(column)), value -> new ArrayList<>())
          .add(person);
    }
    return DisclosureControl.parts(
        groups.values().stream().map(people -> count(name(column, people), people)).toList(),
        language.say("count.others"));
  }

  /** As the group's people write it; where they differ, the first in alphabetical order. */
  private String name(String column, List<Participant> people) {
    String name =
        people.stream()
            .map(person -> Folding.tidy(person.value(column)))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return name.isEmpty() ? language.say("count.not-given") : name;
  }

  private GroupCount count(String name, List<Participant> people) {
    int withMatch =
        Math.toIntExact(people.stream().filter(person -> !matched.of(person).isEmpty()).count());
    return new GroupCount(name, withMatch, people.size() - withMatch);
  }
}
