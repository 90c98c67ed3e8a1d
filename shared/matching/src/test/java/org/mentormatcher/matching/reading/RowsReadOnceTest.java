package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;

@DisplayName("Rows that are read once")
class RowsReadOnceTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();

  private static final String HEADINGS =
      "first_name,last_name,email_address,both_mentor_and_mentee,job_title,grade,organisation,"
          + "profession,";

  private static final Input INPUT =
      Input.of(
              file(
                  "mentors.csv",
                  HEADINGS
                      + "characteristics,biography\n"
                      + "Ada,Byron,ada@a.example,no,Head,SEO,HM Maps,Policy,Carer,A carer\n"
                      + "Bo,Diaz,bo@a.example,no,Head,SEO,Parks,Policy,,\n"
                      + "Cy,Eng,cy@a.example,no,Head,SEO,Roads,Policy,,\n"),
              file(
                  "mentees.csv",
                  HEADINGS
                      + "match_with_similar_identity,identity_to_match,biography\n"
                      + "Di,Fox,di@a.example,no,Clerk,HEO,H M Maps,Policy,no,,\n"
                      + "Ed,Gil,ed@a.example,no,Clerk,HEO,Rivers,Policy,no,,\n"
                      + "Flo,Hay,flo@a.example,no,Clerk,,Rivers,Policy,no,,\n"))
          .leavingOutProblemRows(true)
          .on(LocalDate.of(2026, 6, 1))
          .with(
              FurtherFile.LOCKED_PAIRS,
              file("locked.csv", "mentor,mentee\nbo@a.example,ed@a.example\n"))
          .with(FurtherFile.OPT_OUTS, file("out.csv", "email_address\ncy@a.example\n"));

  @Test
  @DisplayName(
      "tell of whoever is out what reading the files anew tells, whatever was asked before")
  void sameAsAnew() {
    ParticipantsReader rows = ParticipantsReader.ofRows(PROGRAMME, INPUT);

    for (Set<String> out :
        List.of(
            Set.<String>of(),
            Set.of("ada@a.example"),
            Set.of("bo@a.example"),
            Set.of("di@a.example", "ed@a.example"),
            Set.of("ada@a.example"),
            Set.<String>of())) {
      assertThat(rows.without(out))
          .usingRecursiveComparison()
          .isEqualTo(ParticipantsReader.read(PROGRAMME, INPUT.told(INPUT.told().without(out))));
    }
    assertThat(rows.without(Set.of())).isInstanceOf(Reading.Complete.class);
  }

  private static SourceFile file(String name, String content) {
    return new SourceFile(name, content.getBytes(UTF_8));
  }
}
