package org.mentormatcher.matching.programme;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.AnyColumn.ColumnKind;
import org.mentormatcher.matching.programme.Column.Presence;
import org.mentormatcher.matching.programme.Column.Purpose;
import org.mentormatcher.matching.programme.ProgrammeColumns.OtherColumns;

/**
 * Any programme that can be written: columns, rules, roles, capacities and outputs of every kind
 * together. Each shrinks towards one with fewer columns and rules that says less. {@code AnyRun}
 * has people for it.
 */
public final class AnyProgramme {

  /** Whom a pair is made of, and what tells it. */
  private enum RolesFrom {
    FILES,
    COLUMN,
    FILES_OR_COLUMN,
    EVERYBODY,
    UNDIRECTED;

    private boolean hasColumn() {
      return this == COLUMN || this == FILES_OR_COLUMN;
    }
  }

  /**
   * What the best matching is best at.
   *
   * @param goals instead of the objective, where there are any
   */
  private record Aim(Objective objective, List<Goal> goals) {
    /** Those that pairs without a direction know. */
    private static final Set<Goal> WITHOUT_DIRECTION =
        EnumSet.of(Goal.MENTEES_MATCHED, Goal.MENTORS_MATCHED, Goal.POINTS, Goal.WEAKEST_PAIR);

    private static Arbitrary<Aim> any() {
      return Combinators.combine(
              Arbitraries.of(Objective.class),
              Arbitraries.of(Goal.class).list().uniqueElements().ofMaxSize(4))
          .as(Aim::new);
    }

    private JsonElement toJson(boolean isUndirected) {
      String[] sought =
          goals.stream()
              .filter(goal -> !isUndirected || WITHOUT_DIRECTION.contains(goal))
              .map(Goal::label)
              .toArray(String[]::new);
      return sought.length == 0 ? new JsonPrimitive(objective.label()) : AnyColumn.texts(sought);
    }
  }

  /** What a programme says about everybody. */
  private record Frame(
      Aim aim,
      RolesFrom roles,
      Purpose identity,
      OtherColumns others,
      boolean hasConsent,
      boolean hasOptOut,
      boolean hasConfirmation,
      boolean isWordy) {
    private static Arbitrary<Frame> any() {
      Arbitrary<Boolean> seldom = Arbitraries.of(false, false, false, true);
      return Combinators.combine(
              Aim.any(),
              Arbitraries.of(RolesFrom.class),
              Arbitraries.of(Purpose.SHARED, Purpose.CONTACT, Purpose.MATCHING),
              Arbitraries.of(OtherColumns.class),
              seldom,
              seldom,
              seldom,
              Arbitraries.of(false, true))
          .as(Frame::new);
    }
  }

  /**
   * How many matches somebody has.
   *
   * @param isOwn whether people say it themselves
   */
  private record Places(boolean isOwn, int otherwise, int most) {
    private static Arbitrary<Places> any() {
      Arbitrary<Integer> number = Arbitraries.of(0, 1, 1, 2, 2, 3);
      return Combinators.combine(Arbitraries.of(false, true), number, number)
          .as((isOwn, otherwise, more) -> new Places(isOwn, otherwise, otherwise + more));
    }
  }

  /** What the coordinator gets, with columns counted around. */
  private record Gets(Set<Output> outputs, int column, int other, int months) {
    private static Arbitrary<Gets> any() {
      Arbitrary<Integer> column = Arbitraries.integers().between(0, 9);
      return Combinators.combine(
              Arbitraries.of(Output.class).set().ofMinSize(1),
              column,
              column,
              Arbitraries.integers().between(0, 24))
          .as(Gets::new);
    }
  }

  private AnyProgramme() {}

  /** Programmes. */
  public static Arbitrary<Programme> programmes() {
    return documents().map(Documents::programme);
  }

  /** Their documents, in the current version. */
  public static Arbitrary<JsonObject> documents() {
    return Combinators.combine(
            Frame.any(),
            Arbitraries.integers().between(1, 5).list().ofMaxSize(2),
            AnyColumn.drafts().list().ofMaxSize(8),
            AnyRule.rules().list().ofMaxSize(6),
            Places.any(),
            Places.any(),
            Gets.any())
        .as(AnyProgramme::document)
        .withoutEdgeCases();
  }

  private static JsonObject document(
      Frame frame,
      List<Integer> ladders,
      List<AnyColumn.Draft> drafts,
      List<AnyRule> rules,
      Places ofMentors,
      Places ofMentees,
      Gets gets) {
    List<AnyColumn> columns = new ArrayList<>();
    AnyColumn identity = identity(frame.identity);
    columns.add(identity);
    columns.add(
        AnyColumn.ofEverybody("called", ColumnKind.TEXT, Purpose.SHARED, Presence.OPTIONAL));
    columns.addAll(AnyColumn.numbered(drafts, ladders.size()));
    JsonObject json = new JsonObject();
    json.addProperty("version", Versions.CURRENT);
    if (frame.isWordy) {
      json.addProperty("$schema", "programme.schema.json");
    }
    json.addProperty("name", "any");
    json.addProperty("title", "Any \"programme\" & <b>列</b>");
    json.addProperty("description", "Whatever can be written.");
    json.add("objective", frame.aim.toJson(frame.roles == RolesFrom.UNDIRECTED));
    json.addProperty("identity", identity.name());
    addRoles(json, frame);
    addAdmission(json, frame, columns);
    addCapacities(json, frame, ofMentors, ofMentees, columns);
    addGets(json, gets, columns);
    if (frame.isWordy || frame.others != OtherColumns.IGNORED) {
      json.addProperty("otherColumns", frame.others.label());
    }
    if (frame.isWordy || !ladders.isEmpty()) {
      json.add("ladders", ladders(ladders));
    }
    JsonArray all = new JsonArray();
    columns.forEach(column -> all.add(column.toJson()));
    json.add("columns", all);
    json.add("rules", rules(rules, frame, ladders, columns));
    return json;
  }

  /** An address where it is how people are reached. */
  private static AnyColumn identity(Purpose purpose) {
    return purpose == Purpose.CONTACT
        ? AnyColumn.ofEverybody("email address", ColumnKind.ADDRESS, purpose, Presence.VALUE)
        : AnyColumn.ofEverybody("reference", ColumnKind.TEXT, purpose, Presence.VALUE);
  }

  private static void addRoles(JsonObject json, Frame frame) {
    boolean isUndirected = frame.roles == RolesFrom.UNDIRECTED;
    JsonObject roles = new JsonObject();
    roles.addProperty(
        "from",
        (isUndirected ? Roles.From.EVERYBODY : Roles.From.valueOf(frame.roles.name())).label());
    if (frame.roles.hasColumn()) {
      roles.addProperty("column", "I am a");
      roles.addProperty("mentor", "guide");
      roles.add("mentee", AnyColumn.texts("newcomer", "learner"));
      if (frame.isWordy) {
        roles.add("aliases", AnyColumn.texts("role"));
        roles.addProperty("both", "either");
      }
    }
    json.add("roles", roles);
    if (isUndirected || frame.isWordy) {
      json.addProperty("pairs", isUndirected ? "undirected" : "directed");
    }
  }

  /** Who takes part, each said in a column of its own. */
  private static void addAdmission(JsonObject json, Frame frame, List<AnyColumn> columns) {
    if (frame.hasConsent) {
      AnyColumn consent =
          AnyColumn.ofEverybody("consents", ColumnKind.OPTION, Purpose.MATCHING, Presence.COLUMN)
              .offering("I agree", "I do not");
      columns.add(consent);
      json.add("consent", consent.statement());
    }
    if (frame.hasOptOut) {
      AnyColumn optOut =
          AnyColumn.ofEverybody("leaves", ColumnKind.TEXT, Purpose.MATCHING, Presence.OPTIONAL);
      columns.add(optOut);
      json.add("optOut", optOut.statement());
    }
    if (frame.hasConfirmation) {
      AnyColumn confirmed =
          AnyColumn.ofEverybody("confirmed", ColumnKind.DATE, Purpose.MATCHING, Presence.OPTIONAL);
      columns.add(confirmed);
      JsonObject confirmation = new JsonObject();
      confirmation.addProperty("column", confirmed.name());
      confirmation.addProperty("withinMonths", 12);
      json.add("confirmation", confirmation);
    }
  }

  private static void addCapacities(
      JsonObject json, Frame frame, Places ofMentors, Places ofMentees, List<AnyColumn> columns) {
    JsonObject capacities = new JsonObject();
    if (frame.roles == RolesFrom.UNDIRECTED) {
      addCapacity(capacities, "person", ofMentors, EnumSet.allOf(Role.class), columns);
    } else {
      addCapacity(capacities, "mentor", ofMentors, EnumSet.of(Role.MENTOR), columns);
      addCapacity(capacities, "mentee", ofMentees, EnumSet.of(Role.MENTEE), columns);
    }
    json.add("capacities", capacities);
    if (frame.isWordy) {
      boolean isOneEach = frame.roles == RolesFrom.UNDIRECTED && ofMentors.most <= 1;
      json.addProperty("odd", isOneEach ? "group-of-three" : "left-over");
    }
  }

  private static void addCapacity(
      JsonObject json, String key, Places places, Set<Role> of, List<AnyColumn> columns) {
    if (!places.isOwn) {
      json.addProperty(key, places.most);
      return;
    }
    AnyColumn said =
        AnyColumn.ofEverybody(
            "places of a " + key, ColumnKind.TEXT, Purpose.MATCHING, Presence.OPTIONAL);
    columns.add(of.size() == 1 ? said.only(of.iterator().next()) : said);
    JsonObject capacity = new JsonObject();
    capacity.addProperty("column", said.name());
    capacity.addProperty("default", places.otherwise);
    capacity.addProperty("most", places.most);
    json.add(key, capacity);
  }

  private static void addGets(JsonObject json, Gets gets, List<AnyColumn> columns) {
    List<AnyColumn> shown = columns.stream().filter(column -> column.purpose().isShown()).toList();
    List<AnyColumn> ofBoth = shown.stream().filter(AnyColumn::isOfBoth).toList();
    List<AnyColumn> mentees =
        columns.stream().filter(AnyColumn::isUsed).filter(each -> each.isOf(Role.MENTEE)).toList();
    json.add(
        "outputs",
        AnyColumn.texts(gets.outputs.stream().map(Output::label).toArray(String[]::new)));
    JsonObject lists = new JsonObject();
    lists.add("person", AnyColumn.texts("called", picked(shown, gets.column)));
    if (gets.other % 2 == 1) {
      AnyColumn both =
          AnyColumn.ofEverybody("I am both", ColumnKind.TEXT, Purpose.MATCHING, Presence.OPTIONAL);
      columns.add(both);
      lists.addProperty("both", both.name());
      lists.addProperty("lead", picked(ofBoth, gets.column));
    }
    json.add("lists", lists);
    if (gets.outputs.contains(Output.COMMISSIONER_FILES)) {
      json.addProperty("commissioner", picked(mentees, gets.column));
    }
    if (gets.outputs.contains(Output.DIRECTORY)) {
      json.add("directory", by(AnyColumn.texts(picked(shown, gets.other))));
    }
    if (gets.column % 2 == 1) {
      json.add("aggregates", by(AnyColumn.texts(picked(shown, gets.column))));
    }
    if (gets.other > 0) {
      JsonObject shortlist = new JsonObject();
      shortlist.addProperty("length", gets.other);
      json.add("shortlist", shortlist);
    }
    if (gets.months > 0) {
      json.add("retention", retention(gets.months));
    }
  }

  private static JsonObject by(JsonArray columns) {
    JsonObject json = new JsonObject();
    json.add("by", columns);
    return json;
  }

  private static JsonObject retention(int months) {
    JsonObject reason = new JsonObject();
    reason.addProperty("name", "unsubscribed");
    reason.addProperty("months", months);
    JsonArray reasons = new JsonArray();
    reasons.add(reason);
    JsonObject json = new JsonObject();
    json.addProperty("resultsMonths", months);
    json.add("reasons", reasons);
    return json;
  }

  private static String picked(List<AnyColumn> columns, int which) {
    return columns.get(which % columns.size()).name();
  }

  private static JsonArray ladders(List<Integer> sizes) {
    JsonArray ladders = new JsonArray();
    for (int ladder = 0; ladder < sizes.size(); ladder++) {
      JsonArray steps = new JsonArray();
      for (int i = 1; i <= sizes.get(ladder); i++) {
        JsonObject step = new JsonObject();
        step.addProperty("name", "Grade " + i);
        if (i % 2 == 0) {
          step.add("aliases", AnyColumn.texts("G" + i));
        }
        steps.add(step);
      }
      JsonObject json = new JsonObject();
      json.addProperty("name", "ladder " + ladder);
      json.add("steps", steps);
      ladders.add(json);
    }
    return ladders;
  }

  /** Those for which there are columns, and of those that limit, one. */
  private static JsonArray rules(
      List<AnyRule> rules, Frame frame, List<Integer> ladders, List<AnyColumn> columns) {
    JsonArray written = new JsonArray();
    boolean hasLimit = frame.roles == RolesFrom.UNDIRECTED;
    for (int i : IntStream.range(0, rules.size()).toArray()) {
      AnyRule rule = rules.get(i);
      if (!rule.isLimit() || !hasLimit) {
        rule.among(columns, ladders, "rule " + i).ifPresent(written::add);
      }
      hasLimit |= rule.isLimit();
    }
    return written;
  }
}
