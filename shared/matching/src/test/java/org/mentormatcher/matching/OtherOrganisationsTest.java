package org.mentormatcher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeReader;
import org.mentormatcher.matching.rules.RuleKinds;

/** Programmes of quite different organisations, written from the schema's documentation alone. */
@DisplayName("Programmes of other organisations")
class OtherOrganisationsTest {

  @Test
  @DisplayName(
      "A university's buddies: a shared language, near in age, another country, own numbers")
  void university() {
    List<String> pairs =
        pairs(
            "university-buddies.json",
            file(
                "students.csv",
                "student number,name,I am,home country,languages,year of birth,how many buddies",
                "s1,Ana,local,Portugal,English;Portuguese,2002,\"Two, please\"",
                "s2,Bilal,local,Scotland,English;Arabic,1999,",
                "s3,Chen,new here,China,English;Mandarin,2001,",
                "s4,Dina,new here,Egypt,Arabic,1985,",
                "s5,Eva,new here,Portugal,Portuguese;English,2003,",
                "s6,Finn,new here,Iceland,Icelandic,2002,"));

    assertThat(pairs).containsExactlyInAnyOrder("s1,s3", "s2,s4", "s2,s5");
  }

  @Test
  @DisplayName(
      "Refugee professionals: same field, mentor further on, goals met in part, no line manager")
  void refugees() {
    List<String> pairs =
        pairs(
            "refugee-professionals.json",
            file(
                "mentors.csv",
                "contact,first name,profession,experience,can help with",
                "m1@example.org,Maya,Engineering,15 years and more,Interviews;CV",
                "m2@example.org,Noor,Health,5 to 14 years,\"Licences, permits and exams\""),
            file(
                "mentees.csv",
                "contact,first name,profession,experience,goals,manager",
                "p1@example.org,Olek,Engineering,5 to 14 years,CV;Networking,",
                "p2@example.org,Pari,Engineering,15 years and more,CV,",
                "p3@example.org,Qamar,Health,under 5 years,\"Licences, permits and exams;CV\",",
                "p4@example.org,Rima,Health,under 5 years,CV,m2@example.org"));

    assertThat(pairs)
        .containsExactlyInAnyOrder(
            "m1@example.org,p1@example.org", "m2@example.org,p3@example.org");
  }

  @Test
  @DisplayName("The programme that the documentation shows is one, and it names every kind of rule")
  void documentation() throws IOException {
    String page = Files.readString(Path.of("../../docs/programmes.md"));
    int start = page.indexOf("```json") + "```json".length();
    Programme shown = ProgrammeReader.read(page.substring(start, page.indexOf("```", start)));

    assertThat(shown.rules()).hasSize(2);
    RuleKinds.names().forEach(kind -> assertThat(page).contains("| `" + kind + "` |"));
  }

  private static List<String> pairs(String programmeFile, SourceFile... files) {
    Programme programme = ProgrammeReader.read(Documents.resource(programmeFile));
    Outcome outcome =
        Matching.run(programme, programme.objective(), Input.of(files), Stage.UNWATCHED);
    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    return ((Outcome.Matched) outcome)
        .files().stream()
            .filter(file -> file.name().equals("pairs.csv"))
            .flatMap(file -> new String(file.content(), StandardCharsets.UTF_8).lines())
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
            .toList();
  }

  private static SourceFile file(String name, String... lines) {
    return new SourceFile(name, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
