package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.admission.LeftOut;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;

@DisplayName("Answers that are neither a yes nor a no")
class DoubtTest {
  private static final Programme PROGRAMME =
      Documents.programme(
          Documents.with(
              Documents.with(
                  Documents.with(
                      Documents.with(
                          Documents.with(Documents.small(), "/rules", "[]"),
                          "/columns/-",
                          "{\"name\": \"both roles\", \"purpose\": \"matching\"}"),
                      "/lists/both",
                      "\"both roles\""),
                  "/outputs",
                  "[\"lists\"]"),
              "/confirmation",
              null));

  @ParameterizedTest
  @ValueSource(strings = {"agrees", "leaves", "both roles"})
  @DisplayName("are one problem a column, with its count, its rows and what stands there")
  void once(String column) {
    Reading reading =
        read(
            false,
            "email,name,level," + (column.equals("agrees") ? "agrees" : "agrees," + column),
            rows(column));

    assertThat(reading).isInstanceOf(Reading.Faulty.class);
    String told = ((Reading.Faulty) reading).report().toText();
    assertThat(told)
        .startsWith("3 problems were found.")
        .contains(
            "3 rows (2, 3, 5)",
            "perhaps; it depends; hm",
            "This is not certainly a yes, and not certainly a no.");
    assertThat(told.split("not certainly a yes", -1)).hasSize(2);
  }

  private static List<String> rows(String column) {
    String yes = column.equals("agrees") ? "" : "yes,";
    return List.of(
        "al@example.org,Al,4," + yes + "perhaps",
        "cy@example.org,Cy,4," + yes + "it depends",
        "di@example.org,Di,4," + yes + (column.equals("leaves") ? "no" : "yes"),
        "ed@example.org,Ed,4," + yes + "hm");
  }

  @Test
  @DisplayName("count as an opt-out, though another row of the same person would be matched")
  void inDoubt() {
    for (String leaves : List.of("perhaps", "yes")) {
      Reading reading =
          read(
              true,
              "email,name,level,agrees,leaves",
              List.of(
                  "al@example.org,Al,4,yes,no",
                  "al@example.org,Al,4,yes," + leaves,
                  "cy@example.org,Cy,4,yes,no"));

      assertThat(reading).isInstanceOf(Reading.Complete.class);
      assertThat(((Reading.Complete) reading).leftOut())
          .extracting(each -> each.person().identity() + " " + each.reason())
          .as(leaves)
          .containsExactly("al@example.org " + LeftOut.Reason.OPTED_OUT);
    }
  }

  private static Reading read(boolean leavesOut, String headings, List<String> mentors) {
    return ParticipantsReader.read(
        PROGRAMME,
        Input.of(
                file("mentors.csv", headings + "\r\n" + String.join("\r\n", mentors)),
                file("mentees.csv", "email,name,level,agrees\r\nbo@example.org,Bo,1,yes"))
            .leavingOutProblemRows(leavesOut));
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(name, text.getBytes(UTF_8));
  }
}
