package org.mentormatcher.matching.programme;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.AnyColumn.ColumnKind;

/**
 * A rule of a made-up programme, which finds its columns once they are known.
 *
 * @param kind as documents write it
 * @param mentorColumn which of the columns that suit, counted around
 * @param menteeColumn which of those that suit that one
 * @param number what the kind counts, 1 and above
 * @param isFurther whether it says more than it must
 */
record AnyRule(
    String kind,
    int mentorColumn,
    int menteeColumn,
    GivenEffect effect,
    int number,
    boolean isFurther) {

  private static final int MOST_COLUMNS = 12;

  /** Every kind of rule: {@link ProgrammeProperties} holds that none is left out. */
  private static final List<String> KINDS =
      List.of(
          "same",
          "different",
          "overlap",
          "steps-above",
          "distance",
          "wanted-among-offered",
          "do-not-match",
          "previous-pairs",
          "reporting-line",
          "variety");

  /** What a rule demands, or the points that it gives. */
  sealed interface GivenEffect {
    /** "must" or "must-not". */
    record WordOfEffect(String word) implements GivenEffect {}

    record Points(long points) implements GivenEffect {}

    private static Arbitrary<GivenEffect> any() {
      return Arbitraries.frequencyOf(
          Tuple.of(1, Arbitraries.of("must", "must-not").map(WordOfEffect::new)),
          Tuple.of(2, Arbitraries.longs().between(0, 1_000_000_000L).map(Points::new)));
    }
  }

  /** The columns of the two sides. */
  private record Compared(AnyColumn mentors, AnyColumn mentees) {}

  static Arbitrary<AnyRule> rules() {
    Arbitrary<Integer> column = Arbitraries.integers().between(0, MOST_COLUMNS);
    return Combinators.combine(
            Arbitraries.of(KINDS),
            column,
            column,
            GivenEffect.any(),
            Arbitraries.integers().between(1, 5),
            Arbitraries.of(false, true))
        .as(AnyRule::new);
  }

  /** Whether it limits how many are alike: one rule of a programme may. */
  boolean isLimit() {
    return kind.equals("variety");
  }

  /**
   * The rule among these columns, if any suit it.
   *
   * @param ladders how many steps each ladder has
   */
  Optional<JsonObject> among(List<AnyColumn> all, List<Integer> ladders, String name) {
    List<AnyColumn> columns = all.stream().filter(AnyColumn::isUsed).toList();
    Optional<JsonObject> rule =
        switch (kind) {
          case "same" -> compared(columns, AnyRule::haveInCommon).map(this::comparing);
          case "different" -> compared(columns, (one, other) -> true).map(this::comparing);
          case "overlap" -> compared(columns, AnyRule::haveInCommon).map(this::overlap);
          case "steps-above" ->
              compared(columns, AnyRule::areOnOneLadder).map(sides -> stepsAbove(sides, ladders));
          case "distance" -> compared(columns, AnyRule::areNumbers).map(this::distance);
          case "wanted-among-offered" ->
              compared(columns, AnyRule::haveInCommon).map(sides -> wanted(sides, columns));
          case "do-not-match" -> Optional.of(new JsonObject());
          case "previous-pairs" -> Optional.of(previousPairs());
          case "reporting-line" -> picked(columns, mentorColumn).map(this::reportingLine);
          case "variety" -> picked(of(Role.MENTOR, columns), mentorColumn).map(this::variety);
          default -> throw new IllegalStateException(kind);
        };
    rule.ifPresent(
        json -> {
          json.addProperty("kind", kind);
          json.addProperty("name", name);
          json.addProperty("explanation", "About " + name + ".");
        });
    return rule;
  }

  /** Two columns, or one and the same, that suit each other. */
  private Optional<Compared> compared(
      List<AnyColumn> columns, BiPredicate<AnyColumn, AnyColumn> isSuited) {
    List<AnyColumn> mentors =
        of(Role.MENTOR, columns).stream()
            .filter(one -> !suiting(one, columns, isSuited).isEmpty())
            .toList();
    return picked(mentors, mentorColumn)
        .map(
            one ->
                new Compared(
                    one, picked(suiting(one, columns, isSuited), menteeColumn).orElseThrow()));
  }

  private static List<AnyColumn> suiting(
      AnyColumn one, List<AnyColumn> columns, BiPredicate<AnyColumn, AnyColumn> isSuited) {
    return of(Role.MENTEE, columns).stream().filter(other -> isSuited.test(one, other)).toList();
  }

  private static List<AnyColumn> of(Role role, List<AnyColumn> columns) {
    return columns.stream().filter(column -> column.isOf(role)).toList();
  }

  private static <T> Optional<T> picked(List<T> several, int which) {
    return several.isEmpty() ? Optional.empty() : Optional.of(several.get(which % several.size()));
  }

  private static boolean haveInCommon(AnyColumn one, AnyColumn other) {
    return one.mostInCommon(other) > 0;
  }

  private static boolean areNumbers(AnyColumn one, AnyColumn other) {
    return one.kind() == ColumnKind.NUMBER && other.kind() == ColumnKind.NUMBER;
  }

  private static boolean areOnOneLadder(AnyColumn one, AnyColumn other) {
    return one.ladder().isPresent() && one.ladder().equals(other.ladder());
  }

  /** Two columns and what becomes of it. */
  private JsonObject comparing(Compared sides) {
    JsonObject json = new JsonObject();
    if (sides.mentors().equals(sides.mentees())) {
      json.addProperty("column", sides.mentors().name());
    } else {
      json.addProperty("mentorColumn", sides.mentors().name());
      json.addProperty("menteeColumn", sides.mentees().name());
    }
    addEffect(json);
    return json;
  }

  private void addEffect(JsonObject json) {
    switch (effect) {
      case GivenEffect.WordOfEffect(String word) -> json.addProperty("effect", word);
      case GivenEffect.Points(long points) -> json.addProperty("points", points);
    }
  }

  private JsonObject overlap(Compared sides) {
    JsonObject json = comparing(sides);
    if (isFurther) {
      json.addProperty("atLeast", Math.min(number, sides.mentors().mostInCommon(sides.mentees())));
    }
    if (effect instanceof GivenEffect.Points && number > 1) {
      json.addProperty("countUpTo", number);
    }
    return json;
  }

  private JsonObject distance(Compared sides) {
    JsonObject json = comparing(sides);
    if (effect instanceof GivenEffect.Points && number > 1) {
      json.addProperty("lessPerUnit", number);
    }
    if (isFurther || !json.has("lessPerUnit")) {
      json.addProperty("atMost", BigDecimal.valueOf(number * 25L, 1));
    }
    return json;
  }

  private JsonObject stepsAbove(Compared sides, List<Integer> ladders) {
    int ladder = sides.mentors().ladder().orElseThrow();
    JsonObject json = comparing(sides);
    if (isFurther) {
      json.addProperty("ladder", "ladder " + ladder);
    }
    if (effect instanceof GivenEffect.Points(long points) && number > 2) {
      JsonObject bySteps = new JsonObject();
      bySteps.addProperty("0", points);
      bySteps.addProperty(String.valueOf(number - 4), points / 2);
      json.add("points", bySteps);
      if (isFurther) {
        json.addProperty("otherSteps", number == 4 ? "refused" : "accepted");
      }
      return json;
    }
    int least = Math.min(number - 3, ladders.get(ladder) - 1);
    if (number > 1) {
      json.addProperty("atLeast", least);
    }
    if (number != 2) {
      json.addProperty("atMost", Math.max(0, least) + (isFurther ? 1 : 0));
    }
    return json;
  }

  private JsonObject wanted(Compared sides, List<AnyColumn> columns) {
    JsonObject json = new JsonObject();
    boolean isMentors = sides.mentees().isOf(Role.MENTEE) && number % 2 == 0;
    json.addProperty("wanted", (isMentors ? sides.mentors() : sides.mentees()).name());
    json.addProperty("offered", (isMentors ? sides.mentees() : sides.mentors()).name());
    if (isMentors || isFurther) {
      json.addProperty("wantedBy", isMentors ? "mentor" : "mentee");
    }
    addEffect(json);
    if (number > 2) {
      json.addProperty(
          "match",
          List.of("any", "all", effect instanceof GivenEffect.Points ? "share" : "all")
              .get(number - 3));
    }
    if (isFurther) {
      picked(of(isMentors ? Role.MENTOR : Role.MENTEE, columns), mentorColumn)
          .ifPresent(column -> json.add("when", column.statement()));
    }
    return json;
  }

  private JsonObject previousPairs() {
    JsonObject json = new JsonObject();
    switch (effect) {
      case GivenEffect.WordOfEffect demand -> json.addProperty("effect", "must-not");
      case GivenEffect.Points(long points) -> json.addProperty("points", points);
    }
    return json;
  }

  private JsonObject reportingLine(AnyColumn column) {
    JsonObject json = new JsonObject();
    json.addProperty("manager", column.name());
    if (isFurther) {
      json.addProperty("levels", number);
    }
    return json;
  }

  private JsonObject variety(AnyColumn column) {
    JsonObject json = new JsonObject();
    json.addProperty("column", column.name());
    if (isFurther) {
      json.addProperty("most", number);
    }
    return json;
  }
}
