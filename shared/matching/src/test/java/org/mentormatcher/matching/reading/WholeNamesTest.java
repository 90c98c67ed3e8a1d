package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.words.Language;

@DisplayName("A name is neither divided nor taken in part")
class WholeNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"Full name", "name", "Your name *", "1. Your name:"})
  @DisplayName("where the file has it whole: whoever asks for parts is told to divide it")
  void inOne(String heading) {
    String mentors =
        heading
            + ",email address,job title,grade,organisation,profession,biography\n"
            + "Ada van der Top,ada@example.org,Post,SEO,Lighthouses,Policy,Hello\n";
    String mentees =
        """
        first name,last name,email address,job title,grade,organisation,profession,biography
        Ben,Low,ben@example.org,Post,HEO,Bridges,Policy,Hello
        """;

    assertThat(
            remedies(
                "civil-service",
                Input.of(file("mentors.csv", mentors), file("mentees.csv", mentees))))
        .hasSize(2)
        .allSatisfy(remedy -> assertThat(remedy).contains("guess where they are divided"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"First name,Last name", "Forename,Surname", "Given name,Family name"})
  @DisplayName("where the file has it in parts: whoever asks for the whole is told to join it")
  void inParts(String headings) {
    String people =
        headings
            + ",work email,department,role,consent\n"
            + "Ada,Top,ada@x.gov.uk,Bees,mentor,yes\nBen,Low,ben@x.gov.uk,Kites,mentee,yes\n";

    assertThat(remedies("seen", Input.of(file("people.csv", people))))
        .singleElement()
        .satisfies(remedy -> assertThat(remedy).contains("whole name in one column, \"name\""));
  }

  private static List<String> remedies(String programme, Input input) {
    Reading reading =
        ParticipantsReader.read(ShippedProgrammes.named(programme).orElseThrow(), input);
    assertThat(reading).isInstanceOf(Reading.Faulty.class);
    return ((Reading.Faulty) reading)
        .report().problems().stream()
            .filter(problem -> problem.finding().problem().key().equals("problem.missing-column"))
            .map((Problem problem) -> problem.remedy(Language.ENGLISH))
            .toList();
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(name, text.getBytes(UTF_8));
  }
}
