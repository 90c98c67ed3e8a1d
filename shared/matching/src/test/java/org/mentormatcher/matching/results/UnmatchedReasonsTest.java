package org.mentormatcher.matching.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeReader;

@DisplayName("Why somebody has no match")
class UnmatchedReasonsTest {
  private static final String DIFFERENT =
      """
      {"kind": "different", "name": "d", "column": "org", "effect": "must",
       "explanation": "They are in different organisations."}\
      """;

  private static final String ALIKE =
      """
      {"kind": "variety", "name": "v", "column": "org", "most": 1,
       "explanation": "Of various organisations."}\
      """;

  @Test
  @DisplayName("is that nobody takes part on the other side, where everybody there opted out")
  void nobodyThere() {
    Input input =
        Input.of(
                file("mentors.csv", "email,org", "m@x.org,A"),
                file("n.csv", "email,org", "e@x.org,B"))
            .with(FurtherFile.OPT_OUTS, file("opt-outs.csv", "email", "m@x.org"));

    assertThat(unmatched(programme("files", ""), input))
        .contains("Nobody else takes part as a mentor in this run.", "Mentors who take part.");
  }

  @Test
  @DisplayName("counts others only, where everybody is on both sides")
  void othersOnly() {
    Input input = Input.of(file("mentors.csv", "email,org", "a@x.org,A", "b@x.org,A", "c@x.org,A"));

    assertThat(unmatched(programme("everybody", DIFFERENT), input))
        .contains("Ruled out: 2 by")
        .doesNotContain("Ruled out: 3 by");
  }

  @Test
  @DisplayName("tells whoever takes no matches from whoever is ruled out and whose places are gone")
  void placesOfPartners() {
    String row =
        "{\"mentor\": {\"column\": \"places\", \"default\": 1, \"most\": 3}, \"mentee\": 1}";
    Programme programme =
        ProgrammeReader.read(
            document("files", DIFFERENT)
                .replace("{\"mentor\": 1, \"mentee\": 1}", row)
                .replace(
                    "\"columns\": [",
                    "\"columns\": [{\"name\": \"places\", \"purpose\": \"matching\"},"));
    Input takesNone =
        Input.of(
            file("mentors.csv", "email,org,places", "m@x.org,A,0", "n@x.org,B,1"),
            file("mentees.csv", "email,org", "e@x.org,B"));
    Input givenAway =
        Input.of(
                file("mentors.csv", "email,org,places", "m@x.org,A,1"),
                file("mentees.csv", "email,org", "e@x.org,B", "f@x.org,B"))
            .with(FurtherFile.LOCKED_PAIRS, file("locked.csv", "mentor,mentee", "m@x.org,f@x.org"));

    assertThat(unmatched(programme, takesNone))
        .contains("1 by the rule", "1 who takes no matches.", "or more matches for each of them");
    assertThat(unmatched(programme, givenAway))
        .contains("One mentor could be matched", "every place there was given away beforehand.");
  }

  @Test
  @DisplayName("is that pairs that were decided use up a limit, where places are left")
  void limitUsedUp() {
    Programme programme =
        ProgrammeReader.read(
            document("files", ALIKE)
                .replace("{\"mentor\": 1, \"mentee\": 1}", "{\"mentor\": 1, \"mentee\": 3}"));
    Input input =
        Input.of(
                file("mentors.csv", "email,org", "m@x.org,A", "n@x.org,A"),
                file("mentees.csv", "email,org", "e@x.org,B"))
            .with(FurtherFile.LOCKED_PAIRS, file("locked.csv", "mentor,mentee", "m@x.org,e@x.org"));

    assertThat(unmatched(programme, input))
        .contains(
            "the pairs that were decided beforehand use up the limit on mentors who are alike"
                + " there.",
            "Or a higher limit on mentors who are alike.");
  }

  private static String unmatched(Programme programme, Input input) {
    Outcome outcome = Matching.run(programme, programme.objective(), input, Stage.UNWATCHED);
    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    return ((Outcome.Matched) outcome)
        .files().stream()
            .filter(file -> file.name().equals("unmatched.csv"))
            .map(file -> new String(file.content(), StandardCharsets.UTF_8))
            .findFirst()
            .orElseThrow();
  }

  private static Programme programme(String roles, String rule) {
    return ProgrammeReader.read(document(roles, rule));
  }

  private static String document(String roles, String rule) {
    return """
    {"version": 2, "name": "t", "title": "T", "description": "D.",
     "objective": "best-matches", "identity": "email", "roles": {"from": "%s"},
     "columns": [
       {"name": "email", "purpose": "contact", "required": "value"},
       {"name": "org", "purpose": "shared"}],
     "rules": [%s], "capacities": {"mentor": 1, "mentee": 1},
     "outputs": ["lists"], "lists": {"person": ["email"]}}
    """
        .formatted(roles, rule);
  }

  private static SourceFile file(String name, String... lines) {
    return new SourceFile(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
