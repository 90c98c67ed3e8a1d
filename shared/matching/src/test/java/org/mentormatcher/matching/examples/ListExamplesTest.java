package org.mentormatcher.matching.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.messages.MessageReader;
import org.mentormatcher.matching.messages.MessageReader.Messages;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.matching.reading.Vocabulary;
import org.mentormatcher.matching.rights.Correction;
import org.mentormatcher.matching.rights.HeldData;
import org.mentormatcher.matching.rights.Letter;
import org.mentormatcher.matching.rights.PersonRequest;
import org.mentormatcher.matching.rights.Right;
import org.mentormatcher.matching.signoff.AcceptedMatches;
import org.mentormatcher.matching.signoff.SignOffReader;
import org.mentormatcher.matching.signoff.SignOffReader.SignOff;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.TableReader;
import org.mentormatcher.matching.tables.UnreadableException;
import org.mentormatcher.matching.text.Address;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.matching.text.PlainText;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

@DisplayName("Examples of lists, as the Javadoc shows them,")
class ListExamplesTest {
  private static final byte[] PEOPLE =
      """
      name,work email,department,role,consent
      Ada,ada@bees.example.gov.uk,Board of Bees,mentor,yes
      Ben,ben@kites.example.gov.uk,Ministry of Kites,mentee,yes
      """
          .getBytes(UTF_8);

  private final Programme programme = ShippedProgrammes.named("seen").orElseThrow();

  @Test
  @DisplayName("read a file into a table")
  void tables() throws UnreadableException {
    SourceFile file = new SourceFile("people.csv", PEOPLE);

    // @start region="tables"
    List<Sentence> notes = new ArrayList<>();
    Table table = new TableReader(new Vocabulary(programme), notes::add).read(file);
    for (Table.Row row : table.rows()) {
      String address = row.cell(table.headings().indexOf("work email"));
      assertThat(Address.isOne(Address.bare(address))).isTrue();
    }
    // @end

    assertThat(table.rows()).extracting(Table.Row::number).containsExactly(2, 3);
  }

  @Test
  @DisplayName("read people")
  void reading() {
    Input input = Input.of(new SourceFile("people.csv", PEOPLE)).on(LocalDate.of(2026, 3, 2));

    // @start region="reading"
    int mentors =
        switch (ParticipantsReader.read(programme, input)) {
          case Reading.Complete complete -> complete.participants().of(Role.MENTOR).size();
          case Reading.Faulty faulty -> throw new AssertionError(faulty.report().toText());
        };
    // @end

    assertThat(mentors).isEqualTo(1);
  }

  @Test
  @DisplayName("compare what people wrote, and keep it from being run")
  void text() {
    // @start region="text"
    assertThat(Folding.fold("Grade 7 ")).isEqualTo(Folding.fold("grade  7"));
    assertThat(Address.bare("Ada <ada@bees.example.org>")).isEqualTo("ada@bees.example.org");
    String harmless = PlainText.of("=1+1"); // looks the same, and is text to every program
    // @end

    assertThat(harmless).isNotEqualTo("=1+1").endsWith("=1+1");
  }

  @Test
  @DisplayName("answer somebody who asks what is held of them, and put it right")
  void rights() {
    SourceFile file = new SourceFile("people.csv", PEOPLE);

    // @start region="rights"
    String person = "ben@kites.example.gov.uk";
    HeldData held = HeldData.of(programme, person, List.of(file));
    Map<String, String> corrections = Map.of("name", "Benedict");
    ResultFile corrected = new Correction(programme, person, corrections).in(file).orElseThrow();

    PersonRequest request = new PersonRequest(Right.CORRECT, person, LocalDate.of(2026, 3, 2));
    String letter = new Letter(request, held, corrections).text(Language.ENGLISH);
    LocalDate due = request.due();
    // @end

    assertThat(new String(corrected.content(), UTF_8)).contains("Benedict");
    assertThat(letter).isNotEmpty();
    assertThat(due).isEqualTo("2026-04-02");
  }

  @Test
  @DisplayName("are messages to people")
  void messages() {
    byte[] content = "email address,match why\nada@example.org,Same town.\n".getBytes(UTF_8);
    List<String> told = new ArrayList<>();

    // @start region="messages"
    SourceFile list = new SourceFile("mentees-mail-merge.csv", content);
    switch (MessageReader.read(list, Language.ENGLISH)) {
      case Messages.Ready ready ->
          ready.messages().forEach(message -> told.add(message.personalisation().get("match why")));
      case Messages.NotReady notReady -> told.add(notReady.report().toText());
    }
    // @end

    assertThat(told).containsExactly("Same town.");
  }

  @Test
  @DisplayName("list the matches that a named person accepted")
  void signOff() {
    Programme programme = ShippedProgrammes.named("one-to-one").orElseThrow();
    byte[] nothingAccepted = "placement,rank\n".getBytes(UTF_8);
    List<String> told = new ArrayList<>();

    // @start region="signoff"
    SourceFile shortlist = new SourceFile("shortlist.csv", nothingAccepted);
    switch (SignOffReader.read(programme, shortlist, Language.ENGLISH)) {
      case SignOff.Given given -> {
        ResultFile matches = AcceptedMatches.file(programme, given.acceptances());
        told.add(matches.name());
      }
      case SignOff.Withheld withheld -> told.add(withheld.report().toText());
    }
    // @end

    assertThat(told).hasSize(1);
  }
}
