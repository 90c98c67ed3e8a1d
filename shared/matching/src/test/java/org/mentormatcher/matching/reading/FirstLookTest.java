package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.files.SavedMapping.FileMapping;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.files.SeenTable;
import org.mentormatcher.matching.files.SeenTable.SeenColumn;
import org.mentormatcher.matching.files.SeenTable.SeenRow;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;

@DisplayName("A coordinator who looks at files")
class FirstLookTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();
  private static final SourceFile MENTEES =
      file(
          "mentees",
          "first name,last name,email address,job title,grade,organisation,profession,biography",
          "Ben,Birch,ben@example.org,Analyst,HEO,Bridges,Policy,I am Ben");

  @Test
  @DisplayName("sees what each column is taken for, with what stands in it")
  void columns() {
    SeenTable mentors =
        look(
            file(
                "mentors",
                "Forename,last name,email address,job"
                    + " title,grade,organisation,profession,biography,salary",
                "Ada,Apple,ada@example.org,Keeper,SEO,Lighthouses,Policy,Lamps,31000",
                "Amy,Ash,amy@example.org,Keeper,SEO,Lighthouses,Policy,Oil,32000"));

    assertThat(mentors.of()).isEqualTo(Whose.MENTORS);
    assertThat(mentors.names()).contains("first name", "grade");
    assertThat(mentors.columns())
        .extracting(SeenColumn::letter)
        .containsExactly("A", "B", "C", "D", "E", "F", "G", "H", "I");
    assertThat(mentors.columns().getFirst())
        .isEqualTo(
            new SeenColumn(
                "A",
                "A \"Forename\"",
                List.of("Forename"),
                List.of("Ada", "Amy"),
                "first name",
                true,
                true));
    assertThat(mentors.columns().getLast().column()).isEmpty();
  }

  @Test
  @DisplayName("says of one file what a column is, over what the programme knows of the heading")
  void saidOfOneFile() {
    SourceFile mentors =
        file(
            "mentors",
            "first name,last name,email address,job title,grade,real"
                + " grade,organisation,profession,biography",
            "Ada,Apple,ada@example.org,Keeper,none of your business,SEO,Lighthouses,Policy,Lamps");
    SavedMapping said =
        SavedMapping.NOTHING.with(
            List.of(new FileMapping(Whose.MENTORS, Map.of("grade", List.of("real grade")))));

    FirstLook before = FirstLook.of(PROGRAMME, Input.of(mentors, MENTEES));
    FirstLook after =
        FirstLook.of(PROGRAMME, Input.of(mentors, MENTEES).told(AsTold.NOTHING.mapped(said)));

    assertThat(before.reading()).isInstanceOf(ParticipantsReader.Reading.Faulty.class);
    assertThat(after.reading()).isInstanceOf(ParticipantsReader.Reading.Complete.class);
    assertThat(named(after.tables().getFirst(), "real grade").column()).isEqualTo("grade");
    assertThat(named(after.tables().getFirst(), "grade").column()).isEmpty();
    assertThat(named(after.tables().getLast(), "grade").column()).isEqualTo("grade");
  }

  @Test
  @DisplayName("is asked about a column that is only likely, and agrees by saying that it is so")
  void likely() {
    SourceFile mentors =
        file(
            "mentors",
            "first name,last name,email address,job title,grade,Department,profession,biography",
            "Ada,Apple,ada@example.org,Keeper,SEO,Lighthouses,Policy,Lamps");
    SavedMapping agreed =
        SavedMapping.NOTHING.with(
            List.of(new FileMapping(Whose.MENTORS, Map.of("organisation", List.of("Department")))));

    FirstLook before = FirstLook.of(PROGRAMME, Input.of(mentors, MENTEES));
    FirstLook after =
        FirstLook.of(PROGRAMME, Input.of(mentors, MENTEES).told(AsTold.NOTHING.mapped(agreed)));

    assertThat(before.tables().getFirst().columns())
        .filteredOn(SeenColumn::isAsked)
        .extracting(SeenColumn::column)
        .containsExactly("organisation");
    assertThat(before.reading()).isInstanceOf(ParticipantsReader.Reading.Faulty.class);
    assertThat(after.tables().getFirst().columns()).noneMatch(SeenColumn::isAsked);
    assertThat(after.reading()).isInstanceOf(ParticipantsReader.Reading.Complete.class);
  }

  @Test
  @DisplayName("can say of only one of two columns of one heading what it is")
  void alikeHeadings() {
    SeenTable mentors =
        look(
            file(
                "mentors",
                "first name,last name,email address,job"
                    + " title,grade,organisation,profession,biography,notes,notes",
                "Ada,Apple,ada@example.org,Keeper,SEO,Lighthouses,Policy,Lamps,a,b"));

    assertThat(mentors.columns().reversed())
        .extracting(SeenColumn::isSayable)
        .startsWith(true, false);
  }

  @Test
  @DisplayName("sees the rows with problems, and of them only what is read")
  void rows() {
    SeenTable mentors =
        look(
            file(
                "mentors",
                "first name,last name,email address,job"
                    + " title,grade,organisation,profession,biography,salary",
                "Ada,Apple,ada@example.org,Keeper,SEO,Lighthouses,Policy,Lamps,31000",
                "Amy,Ash,amy@example.org,Keeper,Queen,Lighthouses,Policy,Oil,32000"));

    assertThat(mentors.isCorrectable()).isTrue();
    assertThat(mentors.rows())
        .containsExactly(
            new SeenRow(
                3,
                List.of(
                    "Amy",
                    "Ash",
                    "amy@example.org",
                    "Keeper",
                    "Queen",
                    "Lighthouses",
                    "Policy",
                    "Oil",
                    "")));
    assertThat(mentors + " " + mentors.rows() + mentors.columns()).doesNotContain("Amy");
  }

  private static SeenTable look(SourceFile mentors) {
    return FirstLook.of(PROGRAMME, Input.of(mentors, MENTEES)).tables().getFirst();
  }

  private static SeenColumn named(SeenTable table, String heading) {
    return table.columns().stream()
        .filter(column -> column.headings().equals(List.of(heading)))
        .findFirst()
        .orElseThrow();
  }

  private static SourceFile file(String name, String... lines) {
    return new SourceFile(name, String.join("\n", lines).getBytes(UTF_8));
  }
}
