package org.mentormatcher.matching.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.participants.Statement;

/**
 * Kind {@code wanted-among-offered}: values that one side wants are among those that the other side
 * offers. Who wants nothing, or did not opt in, is affected by nothing; nor is an offer left blank.
 *
 * @param by the side that wants
 * @param when what that side has to say for its wishes to count
 * @param match how much of the wishes has to be met
 */
record WantedAmongOffered(
    String name,
    String explanation,
    Attribute wanted,
    Attribute offered,
    Role by,
    Optional<Statement> when,
    Match match,
    Effect effect)
    implements Rule {

  /** How much of what is wanted has to be offered. */
  enum Match {
    /** One of the wanted values. */
    ANY,
    /** Every wanted value. */
    ALL,
    /** The share of the wanted values gives that share of the points, rounded down. */
    SHARE
  }

  static Rule read(RuleSource source) {
    Role by = source.word("wantedBy", Role.MENTEE);
    Attribute wanted = source.attribute("wanted", by);
    Attribute offered = source.attribute("offered", by.other());
    if (wanted.excludes(offered)) {
      throw source.neverHolds("offered", "it has no option in common with what is wanted");
    }
    return new WantedAmongOffered(
        source.name(),
        source.explanation(),
        wanted,
        offered,
        by,
        source.statement("when", by),
        source.word("match", Match.ANY),
        source.effect());
  }

  @Override
  public Set<String> columns() {
    Set<String> columns = new HashSet<>(List.of(wanted.column(), offered.column()));
    when.ifPresent(statement -> columns.add(statement.column()));
    return columns;
  }

  @Override
  public long mostPoints() {
    return effect.mostPoints();
  }

  @Override
  public Verdicts bind(List<Participant> mentors, List<Participant> mentees) {
    boolean menteesWant = by == Role.MENTEE;
    Classes<List<String>> wishes = new Classes<>();
    Classes<List<String>> offers = new Classes<>();
    int[] wishClasses = wishes.classify(menteesWant ? mentees : mentors, this::wishes);
    int[] offerClasses = offers.classify(menteesWant ? mentors : mentees, offered::values);
    return menteesWant
        ? new Verdicts(
            offerClasses,
            wishClasses,
            (mentor, mentee) -> verdict(wishes.key(mentee), offers.key(mentor)))
        : new Verdicts(
            wishClasses,
            offerClasses,
            (mentor, mentee) -> verdict(wishes.key(mentor), offers.key(mentee)));
  }

  private long verdict(List<String> wishes, List<String> offers) {
    if (wishes.isEmpty() || offers.isEmpty()) {
      return 0;
    }
    List<String> met = new ArrayList<>(wishes);
    met.retainAll(offers);
    return switch (match) {
      case ANY -> effect.of(!met.isEmpty());
      case ALL -> effect.of(met.size() == wishes.size());
      case SHARE -> Math.multiplyExact(effect.whereTrue(), met.size()) / wishes.size();
    };
  }

  private List<String> wishes(Participant person) {
    return when.isEmpty() || when.get().isMadeBy(person) ? wanted.values(person) : List.of();
  }
}
