package org.mentormatcher.acceptance.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Matchings as the engine shows them, of people who do not exist. */
final class DeskViews {
  private static final String FIGURES =
      """
      "figures": {"objective": "best-matches", "mentors": 1, "mentees": 2, "mentorsMatched": 1,
        "menteesMatched": 1, "pairs": 1, "points": 12, "proof": "No other is better."}
      """;

  private static final String MATCHES = "[{\"from\": 1, \"to\": 1, \"count\": 1}]";

  private DeskViews() {}

  /** One mentor for two mentees. */
  static JsonObject first() {
    return matched(0, "[]", "[]");
  }

  /** The other mentee has the mentor. */
  static JsonObject changed() {
    return matched(
        1,
        "[{\"mentor\": \"Ada\", \"mentee\": \"Alan\"}, {\"mentor\": \"Ada\", \"mentee\":"
            + " \"Anna\"}]",
        "[{\"mentor\": \"Ada\", \"mentee\": \"Anna\"}, {\"mentor\": \"Ada\", \"mentee\":"
            + " \"Alan\"}]");
  }

  private static JsonObject matched(int served, String ended, String made) {
    return json(
        """
        {"state": "matched", "changes": {"ended": %s, "made": %s}, "view": {"isUndirected": false,
          "areToldByLists": true, %s,
          "people": [
            {"role": "mentor", "identity": "ada", "name": "Ada", "places": 2},
            {"role": "mentee", "identity": "alan", "name": "Alan", "places": 1},
            {"role": "mentee", "identity": "anna", "name": "Anna", "places": 1}],
          "pairs": [{"mentor": 0, "mentee": %d, "points": 12, "reasons": "Same work.",
            "isLocked": false, "isJoined": false}],
          "unmatched": [{"person": %d, "why": "No place was left.", "help": "One more place.",
            "alternates": [{"person": 0, "points": 9, "change": "3 points fewer"}]}],
          %s, %s}}
        """
            .formatted(
                ended,
                made,
                FIGURES,
                1 + served,
                2 - served,
                choices("mentees-matched", "points"),
                pictures("\"mentors\": " + MATCHES + ", \"mentees\": " + MATCHES)));
  }

  /** A letter to a mentor, and none to a mentee. */
  static JsonObject letters() {
    return json(
        """
        {"letters": [
          {"to": "mentors", "headings": ["email address", "first name", "match grade", "match why"],
           "rows": [["a@example.org", "Ada", "SEO", "Same work."]]},
          {"to": "mentees", "headings": ["email address"], "rows": []}]}
        """);
  }

  /** Two people without a direction, who were matched beforehand. */
  static JsonObject undirected() {
    return json(
        """
        {"state": "matched", "changes": {"ended": [], "made": []}, "view": {"isUndirected": true, %s,
          "people": [
            {"role": "mentor", "identity": "ada", "name": "Ada", "places": 1},
            {"role": "mentor", "identity": "alan", "name": "Alan", "places": 1}],
          "pairs": [{"mentor": 0, "mentee": 1, "points": 12, "reasons": "Same work.",
            "isLocked": true, "isJoined": false}],
          "unmatched": [], %s, %s}}
        """
            .formatted(
                FIGURES,
                choices("mentees-matched", "weakest-pair"),
                pictures("\"mentors\": " + MATCHES)));
  }

  /** What can be chosen, where two goals are sought, the second of them always. */
  private static String choices(String first, String second) {
    return """
    "choices": {"goals": {"sought": ["%s", "%s"],
        "canBe": ["mentees-matched", "mentors-matched", "points", "weakest-pair", "pairs-kept",
          "balanced-load", "went-without"],
        "always": ["%s"], "named": {"best-matches": ["points", "mentees-matched"]}},
      "points": [{"rule": "work", "explanation": "Same work.", "points": 9},
        {"rule": "grade/1", "explanation": "Same work.", "steps": 1, "points": 3}],
      "mostPoints": 1000000}
    """
        .formatted(first, second, second);
  }

  /** What pictures are drawn from, with the matches of people on these sides. */
  private static String pictures(String matches) {
    return """
    "pictures": {"points": [{"from": 0, "to": 9, "count": 0}, {"from": 10, "to": 19, "count": 1}],
      "matches": {%s},
      "meetings": [{"column": "team", "groups": [{"kind": "value", "name": "Red"},
        {"kind": "not-given", "name": ""}, {"kind": "others", "name": ""}],
        "pairs": [[0, 1, 0], [0, 0, 0], [0, 0, 0]]}]}
    """
        .formatted(matches);
  }

  /** A matching of which nothing stands before somebody signs it off. */
  static JsonObject suggested() {
    JsonObject suggested = first();
    suggested
        .getAsJsonObject("view")
        .add(
            "shortlist",
            JsonParser.parseString(
                """
                [{"mentor": 0, "mentee": 1, "rank": 1, "points": 12, "reasons": "Same work.",
                  "isProposed": true},
                 {"mentor": 0, "mentee": 2, "rank": 1, "points": 9, "reasons": "Same town.",
                  "isProposed": false}]
                """));
    return suggested;
  }

  /** The same without the one who had nobody. */
  static JsonObject allSuggested() {
    JsonObject suggested = suggested();
    JsonObject view = suggested.getAsJsonObject("view");
    view.getAsJsonArray("people").remove(2);
    view.getAsJsonArray("shortlist").remove(1);
    view.add("unmatched", new JsonArray());
    return suggested;
  }

  /** What was asked for is not possible. */
  static JsonObject refused() {
    return json("{\"state\": \"refused\", \"why\": \"That cannot be.\"}");
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
