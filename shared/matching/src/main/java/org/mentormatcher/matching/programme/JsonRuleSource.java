package org.mentormatcher.matching.programme;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.participants.Statement;
import org.mentormatcher.matching.problems.ProgrammeProblems;
import org.mentormatcher.matching.rules.Attribute;
import org.mentormatcher.matching.rules.Effect;
import org.mentormatcher.matching.rules.Ladder;
import org.mentormatcher.matching.rules.RuleSource;
import org.mentormatcher.matching.rules.Sides;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Sentence;

/** A rule's object in the programme document. */
record JsonRuleSource(ProgrammeReader reader, JsonPlace place) implements RuleSource {

  /**
   * Of all rules together. The solver's sums hold 32 times the points times the number of people on
   * the smaller side; for 100,000 people that leaves 2.8 million million.
   */
  static final long MOST_POINTS = 1_000_000_000_000L;

  private static final String POINTS = "points";
  private static final String EFFECT = "effect";

  private enum Demand implements Labelled {
    MUST,
    MUST_NOT
  }

  @Override
  public String name() {
    return place.text("name");
  }

  @Override
  public String explanation() {
    return place.text("explanation");
  }

  @Override
  public boolean has(String key) {
    return place.has(key);
  }

  @Override
  public Effect effect() {
    if (place.has(EFFECT) == place.has(POINTS)) {
      throw JsonPlace.problem(ProgrammeProblems.noEffect(place.pointer()));
    }
    if (place.has(POINTS)) {
      return Effect.points(place.number(POINTS, 0, MOST_POINTS));
    }
    return place.word(EFFECT, Demand.class) == Demand.MUST ? Effect.MUST : Effect.MUST_NOT;
  }

  @Override
  public Effect effectWithoutMust() {
    Effect effect = effect();
    if (effect.equals(Effect.MUST)) {
      throw JsonPlace.problem(
          ProgrammeProblems.unknownWord(
              place.pointer(EFFECT),
              "must",
              Sentence.of("programme.what.word"),
              List.of("must-not")));
    }
    return effect;
  }

  @Override
  public Attribute attribute(String key) {
    return reader.column(place, key, Set.of()).attribute();
  }

  @Override
  public Attribute attribute(String key, Role role) {
    return reader.column(place, key, EnumSet.of(role)).attribute();
  }

  @Override
  public Sides sides() {
    boolean one = place.has("column");
    boolean two = place.has("mentorColumn") || place.has("menteeColumn");
    if (one == two) {
      throw JsonPlace.problem(ProgrammeProblems.oneColumnOrTwo(place.pointer()));
    }
    return one
        ? new Sides(attribute("column", Role.MENTOR), attribute("column", Role.MENTEE))
        : new Sides(attribute("mentorColumn", Role.MENTOR), attribute("menteeColumn", Role.MENTEE));
  }

  @Override
  public Ladder ladder(Sides sides) {
    Optional<Ladder> ladder = sides.mentor().ladder();
    boolean same = ladder.isPresent() && ladder.equals(sides.mentee().ladder());
    if (!same || (place.has("ladder") && !reader.ladder(place, "ladder").equals(ladder.get()))) {
      throw JsonPlace.problem(
          ProgrammeProblems.notOnOneLadder(
              place.has("ladder") ? place.pointer("ladder") : place.pointer()));
    }
    return ladder.get();
  }

  @Override
  public boolean hasPointsBySteps() {
    return place.hasObject(POINTS);
  }

  @Override
  public Map<Integer, Long> pointsBySteps() {
    return place.object(POINTS, JsonRuleSource::bySteps);
  }

  private static Map<Integer, Long> bySteps(JsonPlace points) {
    Map<Integer, Long> bySteps = new TreeMap<>();
    for (String steps : points.keys()) {
      if (!steps.matches("-?[0-9]{1,3}")) {
        throw JsonPlace.problem(ProgrammeProblems.notSteps(points.pointer(steps)));
      }
      bySteps.put(Integer.valueOf(steps), points.number(steps, 0, MOST_POINTS));
    }
    if (bySteps.isEmpty()) {
      throw JsonPlace.problem(ProgrammeProblems.notSteps(points.pointer()));
    }
    return bySteps;
  }

  @Override
  public int number(String key, int otherwise, int least, int most) {
    return place.numberOr(otherwise, key, least, most);
  }

  @Override
  public long points(String key, long otherwise) {
    return place.has(key) ? place.number(key, 0, MOST_POINTS) : otherwise;
  }

  @Override
  public long millionths(String key, long otherwise) {
    return place.has(key) ? place.millionths(key) : otherwise;
  }

  @Override
  public void requirePointsFor(String key) {
    if (place.has(key) && !place.has(POINTS)) {
      throw JsonPlace.problem(
          ProgrammeProblems.needs(place.pointer(key), "\"" + key + "\"", POINTS));
    }
  }

  @Override
  public void requireNumbers(Sides sides) {
    if (!sides.mentor().isNumber() || !sides.mentee().isNumber()) {
      throw JsonPlace.problem(ProgrammeProblems.notNumbers(place.pointer()));
    }
  }

  @Override
  public RuntimeException missing(String key) {
    return JsonPlace.problem(ProgrammeProblems.missing(place.pointer(), key, Set.of()));
  }

  @Override
  public <E extends Enum<E> & Labelled> E word(String key, E otherwise) {
    return place.wordOr(otherwise, key);
  }

  @Override
  public Optional<Statement> statement(String key, Role role) {
    return reader.statement(place, key, EnumSet.of(role));
  }

  @Override
  public RuntimeException neverHolds(String key, Sentence why) {
    return JsonPlace.problem(ProgrammeProblems.neverHolds(place.pointer(key), why));
  }
}
