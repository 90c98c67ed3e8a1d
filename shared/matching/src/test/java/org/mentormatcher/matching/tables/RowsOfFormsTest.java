package org.mentormatcher.matching.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.words.Sentence;

@DisplayName("Of the rows that a form writes")
class RowsOfFormsTest {
  private static final KnownHeadings KNOWN =
      row -> (int) row.stream().filter(List.of("grade", "email", "name")::contains).count();

  private final List<Sentence> notes = new ArrayList<>();

  @Test
  @DisplayName("three are headings where the third says where each question comes from")
  void origins() throws UnreadableException {
    Table table =
        read(
            """
            ResponseId,Q1,email
            Response ID,What are you called?,What is your address?
            "{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"
            R_1,Ada,ada@x.example
            """);

    assertThat(table.headings()).containsExactly("Response ID", "What are you called?", "email");
    assertThat(table.rows())
        .containsExactly(new Table.Row(4, List.of("R_1", "Ada", "ada@x.example")));
  }

  @Test
  @DisplayName("two are headings where the second has the options of a question")
  void options() throws UnreadableException {
    Table table =
        read(
            """
            Respondent ID,Collector ID,What are you called?,Which do you like?,
            ,,Open-Ended Response,Tea,Chess
            1,2,Ada,Tea,
            """);

    assertThat(table.headings())
        .containsExactly(
            "Respondent ID",
            "Collector ID",
            "What are you called?",
            "Which do you like? [Tea]",
            "Which do you like? [Chess]");
    assertThat(table.rows()).extracting(Table.Row::number).containsExactly(3);
  }

  @Test
  @DisplayName("the heading is the one that is understood, however wide another one above it is")
  void understood() throws UnreadableException {
    Table table =
        read("About you,About work,How to reach you\nname,grade,email\nAda,SEO,a@x.example\n");

    assertThat(table.headings()).containsExactly("name", "grade", "email");
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  @DisplayName(
      "previews, answers that were not sent and places given back are passed over and told")
  void passedOver() throws UnreadableException {
    Table survey =
        read(
            """
            ResponseId,Status,Finished,name
            R_1,Survey Preview,True,Test
            R_2,IP Address,False,Begun
            R_3,IP Address,True,Ada
            """);
    Table tickets =
        read(
            """
            Order #,Attendee Status,name
            1,Attending,Bo
            2,Not Attending,Cy
            """);

    assertThat(survey.rows()).extracting(row -> row.cell(3)).containsExactly("Ada");
    assertThat(tickets.rows()).extracting(row -> row.cell(2)).containsExactly("Bo");
    assertThat(notes)
        .extracting(Sentence::key)
        .contains("note.previews", "note.not-sent", "note.given-back");
  }

  @Test
  @DisplayName("none is passed over for a status that people asked for themselves")
  void ownStatus() throws UnreadableException {
    assertThat(read("name,Status\nAda,Preview\nBo,cancelled\n").rows()).hasSize(2);
    assertThat(read("name,Finished\nAda,False\n").rows()).hasSize(1);
  }

  private Table read(String text) throws UnreadableException {
    return new TableReader(KNOWN, notes::add)
        .read(new SourceFile("form.csv", text.getBytes(UTF_8)));
  }
}
