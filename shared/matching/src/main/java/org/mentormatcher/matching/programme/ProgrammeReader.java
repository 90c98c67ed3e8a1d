package org.mentormatcher.matching.programme;

import static org.mentormatcher.matching.text.Folding.fold;
import static org.mentormatcher.matching.text.Folding.foldHeading;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.participants.AnswerFormat;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.participants.Statement;
import org.mentormatcher.matching.problems.ProgrammeProblems;
import org.mentormatcher.matching.programme.Column.Presence;
import org.mentormatcher.matching.programme.Column.Purpose;
import org.mentormatcher.matching.programme.ColumnValues.Content;
import org.mentormatcher.matching.programme.ColumnValues.OtherOptions;
import org.mentormatcher.matching.programme.JsonPlace.CollectedProblems;
import org.mentormatcher.matching.programme.ProgrammeColumns.OtherColumns;
import org.mentormatcher.matching.rules.Ladder;
import org.mentormatcher.matching.rules.Rule;
import org.mentormatcher.matching.rules.RuleKinds;
import org.mentormatcher.words.Sentence;

/** Reads a programme from its JSON document, and finds everything that is wrong with it at once. */
public final class ProgrammeReader {
  static final int MOST_MONTHS = 1_200;

  private final CollectedProblems findings = new CollectedProblems();
  private final Map<String, Ladder> ladders = new LinkedHashMap<>();
  private final Map<String, Column> columns = new LinkedHashMap<>();

  private ProgrammeReader() {}

  /**
   * Reads a programme from text.
   *
   * @throws ProgrammeException if the text holds no programme
   */
  public static Programme read(String json) {
    return read(JsonDocument.parse(json));
  }

  /**
   * Reads a programme from its document, which stays as it is.
   *
   * @throws ProgrammeException if the document is no programme
   */
  public static Programme read(JsonObject document) {
    return JsonPlace.document(Versions.upgraded(document), new ProgrammeReader()::programme);
  }

  private Programme programme(JsonPlace document) {
    document.optionalText("$schema");
    document.number("version", Versions.CURRENT, Versions.CURRENT);
    // The rest refers to these: after a problem here, what it says there would mislead.
    if (document.has("ladders")) {
      document.objects("ladders", this::ladder);
    }
    document.objects("columns", this::column);
    return rest(document);
  }

  private Programme rest(JsonPlace document) {
    String name = findings.collect(() -> document.text("name"));
    String title = findings.collect(() -> document.text("title"));
    String description = findings.collect(() -> document.text("description"));
    Goals objective = findings.collect(() -> objective(document));
    String identity = findings.collect(() -> identity(document));
    Roles.Pairs pairs = findings.collect(() -> document.wordOr(Roles.Pairs.DIRECTED, "pairs"));
    Roles.Odd odd = findings.collect(() -> document.wordOr(Roles.Odd.LEFT_OVER, "odd"));
    Roles roles =
        findings.collect(() -> document.object("roles", place -> roles(place, pairs, odd)));
    OtherColumns others =
        findings.collect(() -> document.wordOr(OtherColumns.IGNORED, "otherColumns"));
    List<Rule> rules = findings.collect(() -> rules(document));
    Map<Role, Capacity> capacities =
        findings.collect(() -> document.object("capacities", place -> capacities(place, pairs)));
    Admission admission = findings.collect(() -> admission(document));
    Lists lists = findings.collect(() -> document.object("lists", this::lists));
    Outputs outputs = findings.collect(() -> outputs(document));
    Retention retention =
        findings.collect(
            () ->
                document
                    .optionalObject("retention", ProgrammeReader::retention)
                    .orElse(new Retention(Optional.empty(), List.of())));
    findings.throwIfAny();
    if (roles.isUndirected() && rules.stream().anyMatch(Rule::isLimit)) {
      throw JsonPlace.problem(ProgrammeProblems.undirectedLimit(document.pointer("rules")));
    }
    if (!roles.canSeek(objective)) {
      throw JsonPlace.problem(ProgrammeProblems.undirectedGoal(document.pointer("objective")));
    }
    if (roles.haveGroupsOfThree()
        && (!roles.isUndirected() || capacities.get(Role.MENTOR).most() > 1)) {
      throw JsonPlace.problem(ProgrammeProblems.groupsOfThree(document.pointer("odd")));
    }
    return new Programme(
        new About(name, title, description),
        objective,
        roles,
        new ProgrammeColumns(identity, List.copyOf(columns.values()), others),
        rules,
        capacities,
        admission,
        new ProgrammeResults(lists, outputs, retention));
  }

  private Ladder ladder(JsonPlace place) {
    String name = place.text("name");
    List<Ladder.Step> steps =
        place.objects("steps", step -> new Ladder.Step(step.text("name"), step.texts("aliases")));
    if (steps.isEmpty()) {
      throw JsonPlace.problem(ProgrammeProblems.emptyList(place.pointer("steps")));
    }
    Ladder ladder;
    try {
      ladder = new Ladder(steps);
    } catch (IllegalArgumentException e) {
      throw JsonPlace.problem(
          ProgrammeProblems.onLadderTwice(place.pointer("steps"), e.getMessage()));
    }
    if (ladders.putIfAbsent(name, ladder) != null) {
      throw JsonPlace.problem(
          ProgrammeProblems.definedTwice(place.pointer("name"), name, "/ladders"));
    }
    return ladder;
  }

  private Column column(JsonPlace place) {
    Column column =
        new Column(
            place.text("name"),
            place.texts("aliases"),
            place.has("of") ? EnumSet.of(place.word("of", Role.class)) : EnumSet.allOf(Role.class),
            place.word("purpose", Purpose.class),
            place.wordOr(Presence.OPTIONAL, "required"),
            place.flag("specialCategory"),
            new ColumnValues(
                place.has("ladder") ? Optional.of(ladder(place, "ladder")) : Optional.empty(),
                new AnswerFormat(place.texts("options"), place.flag("several")),
                place.wordOr(OtherOptions.REFUSED, "otherOptions"),
                place.texts("placeholders"),
                place.texts("notPlaceholders"),
                place.wordOr(Content.TEXT, "content"),
                place.texts("domains")));
    refuseSameHeading(place, column);
    refuseBothMeanings(place, column.values());
    columns.put(column.name(), column);
    return column;
  }

  /** Two columns of one role with the same heading would both be read from the same cells. */
  private void refuseSameHeading(JsonPlace place, Column column) {
    int position = 0;
    for (Column other : columns.values()) {
      boolean sameName = foldHeading(other.name()).equals(foldHeading(column.name()));
      if (sameName) {
        throw JsonPlace.problem(
            ProgrammeProblems.definedTwice(
                place.pointer("name"), column.name(), "/columns/" + position));
      }
      position++;
    }
  }

  /** What says nothing is no answer. */
  private static void refuseBothMeanings(JsonPlace place, ColumnValues values) {
    for (String word : values.placeholders()) {
      if (!values.isPlaceholder(word)) {
        throw JsonPlace.problem(
            ProgrammeProblems.placeholderIsAnswer(place.pointer("placeholders"), word));
      }
    }
  }

  Ladder ladder(JsonPlace place, String key) {
    Ladder ladder = ladders.get(place.text(key));
    if (ladder == null) {
      throw JsonPlace.problem(
          ProgrammeProblems.undefined(
              place.pointer(key),
              place.text(key),
              Sentence.of("programme.what.ladders"),
              ladders.keySet()));
    }
    return ladder;
  }

  /** The column that a key names: one of each of these roles, and not ignored. */
  Column column(JsonPlace place, String key, Set<Role> roles) {
    return column(place.pointer(key), place.text(key), roles);
  }

  private Column column(String pointer, String name, Set<Role> roles) {
    Column column = columns.get(name);
    if (column == null) {
      throw JsonPlace.problem(
          ProgrammeProblems.undefined(
              pointer, name, Sentence.of("programme.what.columns"), columns.keySet()));
    }
    for (Role role : roles) {
      if (!column.of().contains(role)) {
        throw JsonPlace.problem(ProgrammeProblems.columnOfOthers(pointer, name, role.people()));
      }
    }
    if (column.purpose() == Purpose.IGNORED) {
      throw JsonPlace.problem(ProgrammeProblems.ignoredColumn(pointer, name));
    }
    return column;
  }

  /** The names of columns whose values results may show. */
  private List<String> shownColumnNames(JsonPlace place, String key) {
    List<String> names = place.oneOrMoreTexts(key);
    for (int i = 0; i < names.size(); i++) {
      String pointer = place.pointer(key) + "/" + i;
      shown(pointer, column(pointer, names.get(i), Set.of()));
    }
    return names;
  }

  private static String shown(String pointer, Column column) {
    if (!column.purpose().isShown()) {
      throw JsonPlace.problem(ProgrammeProblems.columnInConfidence(pointer, column.name()));
    }
    return column.name();
  }

  /** The name of an objective, or its goals, the most important first. */
  private static Goals objective(JsonPlace document) {
    if (!document.hasArray("objective")) {
      return JsonPlace.labelled(
              document.pointer("objective"),
              document.text("objective"),
              Objective.class,
              Sentence.of("programme.what.objective"))
          .goals();
    }
    List<String> names = document.oneOrMoreTexts("objective");
    List<Goal> goals = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String pointer = document.pointer("objective") + "/" + i;
      Goal goal =
          JsonPlace.labelled(pointer, names.get(i), Goal.class, Sentence.of("programme.what.goal"));
      if (goals.contains(goal)) {
        throw JsonPlace.problem(ProgrammeProblems.repeatedGoal(pointer, names.get(i)));
      }
      goals.add(goal);
    }
    return new Goals(goals);
  }

  private String identity(JsonPlace document) {
    Column column = column(document, "identity", EnumSet.allOf(Role.class));
    if (column.presence() != Presence.VALUE) {
      throw JsonPlace.problem(
          ProgrammeProblems.identityMayBeBlank(document.pointer("identity"), column.name()));
    }
    return column.name();
  }

  private Roles roles(JsonPlace place, Roles.Pairs pairs, Roles.Odd odd) {
    Roles.From from = place.word("from", Roles.From.class);
    if (pairs == Roles.Pairs.UNDIRECTED && from != Roles.From.EVERYBODY) {
      throw JsonPlace.problem(ProgrammeProblems.undirectedRoles(place.pointer("from")));
    }
    return new Roles(
        from,
        from == Roles.From.COLUMN || from == Roles.From.FILES_OR_COLUMN
            ? Optional.of(roleColumn(place))
            : Optional.empty(),
        pairs,
        odd);
  }

  private RoleColumn roleColumn(JsonPlace place) {
    Map<String, Set<Role>> values = new LinkedHashMap<>();
    answers(place, "mentor", EnumSet.of(Role.MENTOR), values);
    answers(place, "mentee", EnumSet.of(Role.MENTEE), values);
    if (place.has("both")) {
      answers(place, "both", EnumSet.allOf(Role.class), values);
    }
    return new RoleColumn(place.text("column"), place.texts("aliases"), values);
  }

  private static void answers(
      JsonPlace place, String key, Set<Role> roles, Map<String, Set<Role>> values) {
    for (String answer : place.oneOrMoreTexts(key)) {
      if (values.putIfAbsent(fold(answer), roles) != null) {
        throw JsonPlace.problem(ProgrammeProblems.answerOfTwoRoles(place.pointer(key), answer));
      }
    }
  }

  private List<Rule> rules(JsonPlace document) {
    Set<String> names = new HashSet<>();
    List<Rule> rules = document.objects("rules", place -> rule(place, names));
    if (rules.stream().filter(Rule::isLimit).count() > 1) {
      throw JsonPlace.problem(ProgrammeProblems.oneLimitOnly(document.pointer("rules")));
    }
    long most = rules.stream().mapToLong(Rule::mostPoints).sum();
    if (most > JsonRuleSource.MOST_POINTS) {
      throw JsonPlace.problem(
          ProgrammeProblems.tooManyPoints(document.pointer("rules"), JsonRuleSource.MOST_POINTS));
    }
    return rules;
  }

  private Rule rule(JsonPlace place, Set<String> names) {
    String kind = place.text("kind");
    Rule rule =
        RuleKinds.reader(kind)
            .orElseThrow(
                () ->
                    JsonPlace.problem(
                        ProgrammeProblems.unknownWord(
                            place.pointer("kind"),
                            kind,
                            Sentence.of("programme.what.kind"),
                            RuleKinds.names())))
            .apply(new JsonRuleSource(this, place));
    if (!names.add(rule.name())) {
      throw JsonPlace.problem(
          ProgrammeProblems.definedTwice(place.pointer("name"), rule.name(), "/rules"));
    }
    return rule;
  }

  private Map<Role, Capacity> capacities(JsonPlace place, Roles.Pairs pairs) {
    Map<Role, Capacity> capacities = new EnumMap<>(Role.class);
    if (pairs == Roles.Pairs.UNDIRECTED) {
      Capacity ofPerson = capacity(place, "person", EnumSet.allOf(Role.class));
      EnumSet.allOf(Role.class).forEach(role -> capacities.put(role, ofPerson));
      return capacities;
    }
    for (Role role : Role.values()) {
      capacities.put(role, capacity(place, role.singular(), EnumSet.of(role)));
    }
    return capacities;
  }

  private Capacity capacity(JsonPlace place, String key, Set<Role> roles) {
    return place.hasObject(key)
        ? place.object(key, capacity -> capacity(capacity, roles))
        : Capacity.of(Math.toIntExact(place.number(key, 0, Capacity.MOST_MATCHES)));
  }

  private Capacity capacity(JsonPlace place, Set<Role> roles) {
    String column = column(place, "column", roles).name();
    int otherwise = Math.toIntExact(place.number("default", 0, Capacity.MOST_MATCHES));
    int most = Math.toIntExact(place.number("most", 0, Capacity.MOST_MATCHES));
    if (otherwise > most) {
      throw JsonPlace.problem(ProgrammeProblems.defaultAboveMost(place.pointer("default")));
    }
    return new Capacity(Optional.of(column), otherwise, most);
  }

  private Admission admission(JsonPlace document) {
    return new Admission(
        statement(document, "consent", EnumSet.allOf(Role.class)),
        statement(document, "optOut", EnumSet.allOf(Role.class)),
        document.optionalObject(
            "confirmation",
            place ->
                new Confirmation(
                    column(place, "column", EnumSet.allOf(Role.class)).name(),
                    Math.toIntExact(place.number("withinMonths", 1, MOST_MONTHS)))));
  }

  /** A column and the answers that count there, which must be among its options if it has any. */
  Optional<Statement> statement(JsonPlace parent, String key, Set<Role> roles) {
    return parent.optionalObject(
        key,
        place -> {
          Column column = column(place, "column", roles);
          List<String> answers = place.oneOrMoreTexts("is");
          for (String answer : answers) {
            if (column.values().refusesOtherOptions()
                && !column.values().answers().unknownIn(answer).isEmpty()) {
              throw JsonPlace.problem(
                  ProgrammeProblems.undefined(
                      place.pointer("is"),
                      answer,
                      Sentence.of("programme.what.options").with("column", column.name()),
                      column.values().answers().options()));
            }
          }
          return new Statement(column.name(), answers);
        });
  }

  private Lists lists(JsonPlace place) {
    return new Lists(
        shownColumnNames(place, "person"),
        place.has("both")
            ? Optional.of(column(place, "both", EnumSet.allOf(Role.class)).name())
            : Optional.empty(),
        place.has("lead")
            ? Optional.of(
                shown(place.pointer("lead"), column(place, "lead", EnumSet.allOf(Role.class))))
            : Optional.empty());
  }

  private Outputs outputs(JsonPlace document) {
    Set<Output> kinds = new LinkedHashSet<>();
    List<String> labels = document.oneOrMoreTexts("outputs");
    for (int i = 0; i < labels.size(); i++) {
      kinds.add(output(document.pointer("outputs") + "/" + i, labels.get(i)));
    }
    Outputs outputs =
        new Outputs(
            kinds,
            document.has("commissioner")
                ? Optional.of(column(document, "commissioner", EnumSet.of(Role.MENTEE)).name())
                : Optional.empty(),
            document
                .optionalObject("directory", place -> shownColumnNames(place, "by"))
                .orElse(List.of()),
            document
                .optionalObject("aggregates", place -> shownColumnNames(place, "by"))
                .orElse(List.of()),
            document
                .optionalObject(
                    "shortlist", place -> (int) place.number("length", 1, Capacity.MOST_MATCHES))
                .orElse(Outputs.USUAL_SHORTLIST));
    if (outputs.has(Output.COMMISSIONER_FILES) && outputs.commissioner().isEmpty()) {
      throw needs(document, Output.COMMISSIONER_FILES, "commissioner");
    }
    if (outputs.has(Output.DIRECTORY) && outputs.directoryBy().isEmpty()) {
      throw needs(document, Output.DIRECTORY, "directory");
    }
    return outputs;
  }

  private static Output output(String pointer, String label) {
    return JsonPlace.labelled(pointer, label, Output.class, Sentence.of("programme.what.output"));
  }

  private static ProgrammeException needs(JsonPlace document, Output output, String key) {
    return JsonPlace.problem(
        ProgrammeProblems.needs(document.pointer("outputs"), "\"" + output.label() + "\"", key));
  }

  private static Retention retention(JsonPlace place) {
    return new Retention(
        place.has("resultsMonths")
            ? Optional.of(Math.toIntExact(place.number("resultsMonths", 1, MOST_MONTHS)))
            : Optional.empty(),
        place.has("reasons")
            ? place.objects(
                "reasons",
                reason ->
                    new Retention.RetentionPeriod(
                        reason.text("name"),
                        Math.toIntExact(reason.number("months", 1, MOST_MONTHS))))
            : List.of());
  }
}
