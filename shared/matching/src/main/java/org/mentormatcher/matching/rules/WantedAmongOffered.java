package org.mentormatcher.matching.rules;

import static org.mentormatcher.matching.participants.Folding.fold;
import static org.mentormatcher.matching.participants.Folding.foldSeveral;

import java.util.List;
import java.util.Set;
import org.mentormatcher.matching.participants.Participant;

/**
 * Kind {@code wanted-among-offered}: points where a value that the mentee wants is among those that
 * the mentor offers, provided that the mentee opted in.
 *
 * @param wanted the mentees' column
 * @param offered the mentors' column; it may hold several values
 * @param optIn the mentees' column in which they opt in
 * @param optInValue the answer that opts in
 */
record WantedAmongOffered(
    String name,
    String explanation,
    String wanted,
    String offered,
    String optIn,
    String optInValue,
    long points)
    implements Rule {

  static Rule read(RuleSource source) {
    RuleSource when = source.object("when");
    return new WantedAmongOffered(
        source.name(),
        source.explanation(),
        source.column("wanted"),
        source.column("offered"),
        when.column("column"),
        when.text("is"),
        source.points("points"));
  }

  @Override
  public Set<String> columns() {
    return Set.of(wanted, offered, optIn);
  }

  @Override
  public Verdicts bind(List<Participant> mentors, List<Participant> mentees) {
    Classes<List<String>> offers = new Classes<>();
    Classes<List<String>> wishes = new Classes<>();
    int[] ofMentors =
        offers.classify(
            mentors, person -> foldSeveral(person.value(offered)).stream().sorted().toList());
    int[] ofMentees = wishes.classify(mentees, this::wishes);
    return new Verdicts(
        ofMentors,
        ofMentees,
        (mentor, mentee) ->
            wishes.key(mentee).stream().anyMatch(offers.key(mentor)::contains) ? points : 0);
  }

  /** What the mentee wants, or nothing without the opt-in: both are the same to this rule. */
  private List<String> wishes(Participant mentee) {
    return fold(mentee.value(optIn)).equals(fold(optInValue))
        ? foldSeveral(mentee.value(wanted))
        : List.of();
  }
}
