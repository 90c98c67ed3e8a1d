package org.mentormatcher.matching.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Sheet;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeException;

@DisplayName("The kind of rule about the variety of a mentee's mentors")
class AtMostAlikeTest {
  private static final String RULE =
      """
      {"kind": "variety", "name": "variety", "column": "organisation",
       "explanation": "Your mentors come from different organisations."}
      """;

  @Test
  @DisplayName("It keeps mentors apart by their value; those who left it blank are like nobody")
  void limit() {
    Verdicts verdicts =
        RuleOf.document(
                "{'kind': 'variety', 'name': 'x', 'explanation': 'x.', 'column': 'teaches',"
                    + " 'most': 2}")
            .mentor("a", "teaches=Sums")
            .mentor("b", "teaches=")
            .mentor("c", "teaches=sums ")
            .mentee("d")
            .verdicts();

    Verdicts.Limit limit = verdicts.limit().orElseThrow();
    assertThat(limit.most()).isEqualTo(2);
    assertThat(limit.mentorClass()[0]).isEqualTo(limit.mentorClass()[2]);
    assertThat(limit.mentorClass()[1]).isEqualTo(Verdicts.Limit.NOT_LIMITED);
    assertThat(verdicts.of(0, 0)).isZero();
  }

  @Test
  @DisplayName("A run keeps it exactly, and says what each pair is worth under it")
  void run() {
    Sheet mentors =
        Sheet.mentors()
            .mentor("ada", "SEO", "Bridges", "Policy", "")
            .mentor("ben", "SEO", "Bridges", "Policy", "")
            .mentor("cat", "SEO", "Lighthouses", "Tax", "");
    Sheet mentees = Sheet.mentees().mentee("dan", "HEO", "Canals", "Policy", "", "");

    String free = pairs(Documents.programme(Documents.shipped("civil-service")), mentors, mentees);
    String varied = pairs(varied(RULE), mentors, mentees);

    assertThat(free).contains("ada@", "ben@", "cat@");
    assertThat(varied).contains("cat@").containsPattern("ada@|ben@");
    assertThat(varied.contains("ada@") && varied.contains("ben@")).isFalse();
    assertThat(varied).contains("another matching is as good").doesNotContain("not worked out");
  }

  @Test
  @DisplayName("A programme has one such rule at most, and is told so with its place")
  void onlyOne() {
    assertThatThrownBy(() -> varied(RULE, RULE.replace("\"variety\", \"col", "\"more\", \"col")))
        .isInstanceOf(ProgrammeException.class)
        .hasMessageContaining("/rules")
        .hasMessageContaining("More than one rule limits");
  }

  private static Programme varied(String... rules) {
    JsonObject document = Documents.shipped("civil-service");
    for (String rule : rules) {
      Documents.with(document, "/rules/-", rule);
    }
    return Documents.programme(document);
  }

  private static String pairs(Programme programme, Sheet mentors, Sheet mentees) {
    Outcome outcome =
        Matching.run(
            programme,
            programme.objective(),
            Input.of(List.of(mentors.file(), mentees.file())),
            Stage.UNWATCHED);
    return ((Outcome.Matched) outcome)
        .files().stream()
            .filter(file -> file.name().equals("confidential-points.csv"))
            .map(file -> new String(file.content(), StandardCharsets.UTF_8))
            .findFirst()
            .orElseThrow();
  }
}
