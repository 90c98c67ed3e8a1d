package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mentormatcher.matching.answers.Alternate;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.rules.Rule;
import org.mentormatcher.matching.scoring.PartnerCounts;
import org.mentormatcher.words.Language;

/**
 * What stands between somebody and a match, as far as something can be changed about it.
 *
 * @param takesNone whether the person has no place
 * @param couldHave the first of those whom the rules allow, the least costly first
 * @param rules which alone rule somebody out who has a place, those that rule out most first; none
 *     by which people name others, since those are there for somebody's sake
 */
public record Obstacles(boolean takesNone, List<Participant> couldHave, List<Rule> rules) {

  /** Those of a person. */
  public static Obstacles of(SolvedRun run, Language language, Role role, String identity) {
    Participant person = run.participants().byIdentity(role).get(identity);
    Consequences consequences = new Consequences(run, language);
    int position = consequences.position(role, person);
    PartnerCounts partners = run.scores().partnerCounts();
    if (partners.takesNone(role, position)) {
      return new Obstacles(true, List.of(), List.of());
    }
    List<Participant> couldHave = new ArrayList<>();
    for (Alternate each : consequences.alternates(role, person).orElse(List.of())) {
      couldHave.add(consequences.partner(role, each));
    }
    List<Integer> alone = partners.of(role, position).onlyByRule();
    List<Rule> rules =
        IntStream.range(0, alone.size())
            .filter(rule -> alone.get(rule) > 0)
            .boxed()
            .sorted(Comparator.comparing(alone::get).reversed())
            .map(run.programme().rules()::get)
            .filter(rule -> !concernsNamedPeople(rule))
            .toList();
    return new Obstacles(false, couldHave, rules);
  }

  /** Whether a rule is about pairs that somebody named, or about whom people name. */
  public static boolean concernsNamedPeople(Rule rule) {
    return rule.columns().isEmpty() || !rule.naming().isEmpty();
  }
}
