package org.mentormatcher.matching;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a programme's rules say of two people, read from its document and from their cells by hand:
 * as docs/programmes.md words it, and by nothing that the product uses.
 */
record RulesByHand(AnyRun run) {

  /** A person, by where they stand. */
  record RowOfTable(AnyTable table, int row) {
    String cell(String heading) {
      return table.cell(row, heading);
    }
  }

  /** What is known of a pair. */
  enum Said {
    POSSIBLE,
    RULED_OUT,
    /** Somebody would have to judge what a cell means. */
    UNCLEAR
  }

  private static final int HIGHEST_LINE = 100;

  /** Everybody in the tables. */
  List<RowOfTable> people() {
    return run.tables().stream()
        .flatMap(
            table ->
                Stream.iterate(0, row -> row < table.rows().size(), row -> row + 1)
                    .map(row -> new RowOfTable(table, row)))
        .toList();
  }

  /** By whom the results name them. */
  String identity(RowOfTable person) {
    return person.cell(run.document().get("identity").getAsString());
  }

  /** Whether they said all that they had to say to take part. */
  boolean takesPart(RowOfTable person) {
    JsonObject document = run.document();
    return (!document.has("consent") || says(person, document.getAsJsonObject("consent")))
        && (!document.has("optOut") || !says(person, document.getAsJsonObject("optOut")))
        && (!document.has("confirmation")
            || isRecent(person.cell(text(document.getAsJsonObject("confirmation"), "column"))));
  }

  /** What all rules say of a mentor and a mentee. */
  Said of(RowOfTable mentor, RowOfTable mentee) {
    List<Said> said =
        objects(run.document().getAsJsonArray("rules"))
            .map(rule -> of(rule, mentor, mentee))
            .toList();
    return Stream.of(Said.RULED_OUT, Said.UNCLEAR)
        .filter(said::contains)
        .findFirst()
        .orElse(Said.POSSIBLE);
  }

  private Said of(JsonObject rule, RowOfTable mentor, RowOfTable mentee) {
    String kind = text(rule, "kind");
    if (kind.equals("steps-above")) {
      return stepsAbove(rule, mentor, mentee);
    }
    if (kind.equals("reporting-line")) {
      return ruledOut(isAbove(rule, mentor, mentee) || isAbove(rule, mentee, mentor));
    }
    if (!rule.has("effect") || kind.equals("previous-pairs")) {
      return Said.POSSIBLE;
    }
    return switch (kind) {
      case "same" -> same(rule, mentor, mentee, true);
      case "different" -> same(rule, mentor, mentee, false);
      case "overlap" -> overlap(rule, mentor, mentee);
      case "distance" -> distance(rule, mentor, mentee);
      case "wanted-among-offered" -> wanted(rule, mentor, mentee);
      default -> throw new AssertionError(kind);
    };
  }

  private Said same(JsonObject rule, RowOfTable mentor, RowOfTable mentee, boolean isAsked) {
    Set<String> ofMentor = answers(mentor, column(rule, "mentorColumn"));
    Set<String> ofMentee = answers(mentee, column(rule, "menteeColumn"));
    if (ofMentor.isEmpty() || ofMentee.isEmpty()) {
      return Said.POSSIBLE;
    }
    return ofMentor.size() > 1 && ofMentor.equals(ofMentee)
        ? Said.UNCLEAR
        : demanded(rule, ofMentor.equals(ofMentee) == isAsked);
  }

  private Said overlap(JsonObject rule, RowOfTable mentor, RowOfTable mentee) {
    Set<String> ofMentor = answers(mentor, column(rule, "mentorColumn"));
    Set<String> ofMentee = answers(mentee, column(rule, "menteeColumn"));
    if (ofMentor.isEmpty() || ofMentee.isEmpty()) {
      return Said.POSSIBLE;
    }
    Set<String> common = new HashSet<>(ofMentor);
    common.retainAll(ofMentee);
    return demanded(rule, common.size() >= (rule.has("atLeast") ? number(rule, "atLeast") : 1));
  }

  private Said distance(JsonObject rule, RowOfTable mentor, RowOfTable mentee) {
    Optional<BigDecimal> ofMentor =
        value(mentor, column(rule, "mentorColumn")).map(BigDecimal::new);
    Optional<BigDecimal> ofMentee =
        value(mentee, column(rule, "menteeColumn")).map(BigDecimal::new);
    return ofMentor.isEmpty() || ofMentee.isEmpty()
        ? Said.POSSIBLE
        : demanded(
            rule,
            ofMentor
                    .get()
                    .subtract(ofMentee.get())
                    .abs()
                    .compareTo(rule.get("atMost").getAsBigDecimal())
                <= 0);
  }

  private Said stepsAbove(JsonObject rule, RowOfTable mentor, RowOfTable mentee) {
    Optional<Integer> ofMentor = value(mentor, column(rule, "mentorColumn")).map(RulesByHand::step);
    Optional<Integer> ofMentee = value(mentee, column(rule, "menteeColumn")).map(RulesByHand::step);
    if (ofMentor.isEmpty() || ofMentee.isEmpty()) {
      return Said.POSSIBLE;
    }
    int above = ofMentor.get() - ofMentee.get();
    if (rule.has("points") && rule.get("points").isJsonObject()) {
      return ruledOut(
          !rule.getAsJsonObject("points").has(String.valueOf(above))
              && !(rule.has("otherSteps") && text(rule, "otherSteps").equals("accepted")));
    }
    return rule.has("effect")
        ? demanded(
            rule,
            (!rule.has("atLeast") || above >= number(rule, "atLeast"))
                && (!rule.has("atMost") || above <= number(rule, "atMost")))
        : Said.POSSIBLE;
  }

  private Said wanted(JsonObject rule, RowOfTable mentor, RowOfTable mentee) {
    boolean isMentors = rule.has("wantedBy") && text(rule, "wantedBy").equals("mentor");
    RowOfTable wanting = isMentors ? mentor : mentee;
    if (rule.has("when")) {
      JsonObject when = rule.getAsJsonObject("when");
      if (isCounted(text(when, "column"))) {
        return Said.UNCLEAR;
      }
      if (!says(wanting, when)) {
        return Said.POSSIBLE;
      }
    }
    Set<String> wishes = answers(wanting, text(rule, "wanted"));
    Set<String> offers = answers(isMentors ? mentee : mentor, text(rule, "offered"));
    if (wishes.isEmpty() || offers.isEmpty()) {
      return Said.POSSIBLE;
    }
    boolean isAll = rule.has("match") && text(rule, "match").equals("all");
    return demanded(
        rule, isAll ? offers.containsAll(wishes) : !Collections.disjoint(offers, wishes));
  }

  private boolean isAbove(JsonObject rule, RowOfTable person, RowOfTable above) {
    Set<String> line = new HashSet<>();
    Set<String> level = Set.of(identity(person));
    int levels = rule.has("levels") ? number(rule, "levels") : HIGHEST_LINE;
    for (int i = 0; i < levels; i++) {
      Set<String> managers = new HashSet<>();
      for (RowOfTable each : people()) {
        if (level.contains(identity(each))) {
          value(each, text(rule, "manager")).ifPresent(managers::add);
        }
      }
      line.addAll(managers);
      level = managers;
    }
    return line.contains(identity(above));
  }

  /** Whether numbers of places stand there: "1" may be meant as a yes. */
  private boolean isCounted(String column) {
    return run.document().getAsJsonObject("capacities").entrySet().stream()
        .map(Map.Entry::getValue)
        .filter(JsonElement::isJsonObject)
        .anyMatch(places -> text(places.getAsJsonObject(), "column").equals(column));
  }

  private boolean says(RowOfTable person, JsonObject statement) {
    JsonElement is = statement.get("is");
    List<String> meant =
        is.isJsonArray()
            ? is.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()
            : List.of(is.getAsString());
    return answers(person, text(statement, "column")).stream().anyMatch(meant::contains);
  }

  private static boolean isRecent(String date) {
    return !date.isEmpty() && !LocalDate.parse(date).plusMonths(12).isBefore(AnyRun.TODAY);
  }

  /** What stands in a cell, unless it says nothing. */
  Optional<String> value(RowOfTable person, String heading) {
    String cell = person.cell(heading);
    JsonObject column = described(heading);
    boolean isPlaceholder =
        column.has("placeholders")
            && column.getAsJsonArray("placeholders").asList().stream()
                .anyMatch(each -> each.getAsString().equals(cell));
    return cell.isEmpty() || isPlaceholder ? Optional.empty() : Optional.of(cell);
  }

  private Set<String> answers(RowOfTable person, String heading) {
    boolean isSeveral =
        described(heading).has("several") && described(heading).get("several").getAsBoolean();
    return value(person, heading)
        .map(cell -> isSeveral ? Set.of(cell.split(";")) : Set.of(cell))
        .orElse(Set.of());
  }

  private JsonObject described(String heading) {
    return objects(run.document().getAsJsonArray("columns"))
        .filter(column -> text(column, "name").equals(heading))
        .findFirst()
        .orElseThrow();
  }

  /** Steps are called by their numbers: "Grade 3" and "G3". */
  private static int step(String name) {
    return Integer.parseInt(name.replaceAll("\\D", ""));
  }

  private static String column(JsonObject rule, String ofSide) {
    return text(rule, rule.has("column") ? "column" : ofSide);
  }

  private static Said demanded(JsonObject rule, boolean holds) {
    return ruledOut(text(rule, "effect").equals("must") != holds);
  }

  private static Said ruledOut(boolean isSo) {
    return isSo ? Said.RULED_OUT : Said.POSSIBLE;
  }

  private static String text(JsonObject json, String key) {
    return json.get(key).getAsString();
  }

  private static int number(JsonObject json, String key) {
    return json.get(key).getAsInt();
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
  }
}
