package org.mentormatcher.matching.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.participants.Statement;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Sentence;

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
    WantedShare match,
    Effect effect)
    implements Rule {

  /** How much of what is wanted has to be offered. */
  enum WantedShare implements Labelled {
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
    if (wanted.mostInCommon(offered) == 0) {
      throw source.neverHolds("offered", Sentence.of("programme.never-holds.wanted"));
    }
    WantedShare match = source.word("match", WantedShare.ANY);
    if (match == WantedShare.SHARE) {
      source.requirePointsFor("match");
    }
    return new WantedAmongOffered(
        source.name(),
        source.explanation(),
        wanted,
        offered,
        by,
        source.statement("when", by),
        match,
        source.effect());
  }

  @Override
  public Set<String> columns() {
    Set<String> columns = new HashSet<>(List.of(wanted.column(), offered.column()));
    when.ifPresent(statement -> columns.add(statement.column()));
    return columns;
  }

  @Override
  public Optional<Statement> condition() {
    return when;
  }

  @Override
  public long mostPoints() {
    return effect.mostPoints();
  }

  @Override
  public Verdicts bind(Group group) {
    ValueSets wishes = new ValueSets();
    ValueSets offers = new ValueSets(wishes);
    if (by == Role.MENTEE) {
      return new Verdicts(
          offers.classify(group.mentors(), offered::values),
          wishes.classify(group.mentees(), this::wishes),
          (mentor, mentee) -> verdict(wishes, mentee, offers, mentor));
    }
    return new Verdicts(
        wishes.classify(group.mentors(), this::wishes),
        offers.classify(group.mentees(), offered::values),
        (mentor, mentee) -> verdict(wishes, mentor, offers, mentee));
  }

  private long verdict(ValueSets wishes, int wish, ValueSets offers, int offer) {
    int wanting = wishes.size(wish);
    if (wanting == 0 || offers.size(offer) == 0) {
      return 0;
    }
    int met = wishes.common(wish, offers, offer);
    return switch (match) {
      case ANY -> effect.of(met > 0);
      case ALL -> effect.of(met == wanting);
      case SHARE -> Math.multiplyExact(effect.whereTrue(), met) / wanting;
    };
  }

  private List<String> wishes(Participant person) {
    return when.isEmpty() || when.get().isMadeBy(person) ? wanted.values(person) : List.of();
  }
}
