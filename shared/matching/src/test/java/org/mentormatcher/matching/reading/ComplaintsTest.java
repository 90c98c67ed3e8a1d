package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.ProposedColumns;
import org.mentormatcher.matching.problems.ProposedColumns.Line;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;

/** What people said in public of other programs that read their lists. */
@DisplayName("A complaint about another program")
class ComplaintsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final String HEADINGS =
      "name,email address,organisation,region,interests,confirmed on,opt out\n";

  static Stream<Arguments> lists() {
    return Stream.of(
        list(
            "an apostrophe in an address is refused",
            HEADINGS + "Tess O'Neil,tess.o'neil@x.example,Bees,North,Data,2026-05-01,\n",
            "Tess O'Neil <tess.o'neil@x.example>"),
        list(
            "a no-break space behind an address stays there",
            HEADINGS + "Ada Top,ada@x.example\u00A0,Bees,North,Data,2026-05-01,\n",
            "Ada Top <ada@x.example>"),
        list(
            "one person's address stands with everybody",
            HEADINGS
                + "Ada Top,ada@x.example,Bees,North,Data,2026-05-01,\n"
                + "Ben Low,ben@x.example,Bees,North,Data,2026-05-01,\n",
            "Ada Top <ada@x.example>",
            "Ben Low <ben@x.example>"),
        list(
            "people who share the address of a team become one",
            HEADINGS
                + "Ada Top,team@x.example,Bees,North,Data,2026-05-01,\n"
                + "Ben Low,team@x.example,Bees,North,Data,2026-05-01,\n",
            "row 2, email address: problem.other-name",
            "row 3, email address: problem.other-name"),
        list(
            "a column of times before the others is taken for the addresses",
            "timestamp,"
                + HEADINGS
                + "2026-05-01 10:00,Ada Top,ada@x.example,Bees,North,Data,2026-05-01,\n",
            "Ada Top <ada@x.example>"),
        list(
            "an apostrophe becomes three question marks",
            HEADINGS + "Tess O???Neil,tess@x.example,Bees,North,Data,2026-05-01,\n",
            "row 2, name: problem.lost-letters"),
        list(
            "a letter with an accent becomes a question mark",
            HEADINGS + "Siobh?n Low,sio@x.example,Bees,North,Data,2026-05-01,\n",
            "row 2, name: problem.lost-letters"),
        list(
            "a question and the address of a page are taken for letters that were lost",
            HEADINGS + "Ada Top,ada@x.example,Bees? see x.example/a?b=c,North,Data,2026-05-01,\n",
            "Ada Top <ada@x.example>"),
        list(
            "a quotation mark in a note takes the rows after it",
            HEADINGS
                + "Ada Top,ada@x.example,\"6\" of snow,North,Data,2026-05-01,\n"
                + "Ben Low,ben@x.example,Bees,North,Data,2026-05-01,\n",
            "row 2, : problem.broken-row"),
        list(
            "the last row counts only with a line end",
            HEADINGS + "Ada Top,ada@x.example,Bees,North,Data,2026-05-01,",
            "Ada Top <ada@x.example>"),
        list(
            "a row without an address is passed over without a word",
            HEADINGS
                + "Ada Top,ada@x.example,Bees,North,Data,2026-05-01,\n"
                + "Ben Low,,Bees,North,Data,2026-05-01,\n",
            "row 3, email address: problem.blank"),
        list(
            "a comma or a semicolon in a name divides it",
            HEADINGS + "\"Low, Ben; Jr.\",ben@x.example,Bees,North,Data,2026-05-01,\n",
            "Low, Ben; Jr. <ben@x.example>"),
        list(
            "headings in the middle, where two exports were put together, become a person",
            HEADINGS
                + "Ada Top,ada@x.example,Bees,North,Data,2026-05-01,\n"
                + HEADINGS
                + "Ben Low,ben@x.example,Bees,North,Data,2026-05-01,\n",
            "row 3, email address: problem.not-an-address",
            "row 3, confirmed on: problem.not-a-day"),
        list(
            "of two columns that begin alike one is dropped",
            HEADINGS + "North,north@x.example,North,North,Data,2026-05-01,\n",
            "North <north@x.example>"),
        list(
            "everybody's long number ends in the same zeros once a spreadsheet program saved it",
            HEADINGS + "1.23457E+15,ada@x.example,Bees,North,Data,2026-05-01,\n",
            "row 2, name: problem.shortened"),
        list(
            "a wide word in a narrow cell is saved as number signs",
            HEADINGS + "Ada Top,ada@x.example,########,North,Data,2026-05-01,\n",
            "row 2, organisation: problem.shortened"),
        list(
            "cells that are too narrow are saved as they look",
            HEADINGS + "Ada Top,ada@x.example,Bees,North,Data,########,\n",
            "row 2, confirmed on: problem.not-a-day"),
        list(
            "a day becomes its serial number",
            HEADINGS + "Ada Top,ada@x.example,Bees,North,Data,46143,\n",
            "row 2, confirmed on: problem.not-a-day"),
        list(
            "options that hold a comma are divided at it",
            HEADINGS
                + "Ada Top,ada@x.example,Bees,North,\"Data, Design, research and content\","
                + "2026-05-01,\n",
            "Ada Top <ada@x.example> data; design, research and content"),
        list(
            "a total below the rows becomes a person",
            HEADINGS + "Ada Top,ada@x.example,Bees,North,Data,2026-05-01,\n,,,,,,\nTotal,1\n",
            "row 4, email address: problem.not-an-address",
            "row 4, organisation: problem.blank",
            "row 4, region: problem.blank"));
  }

  private static Arguments list(String complaint, String text, String... right) {
    return arguments(complaint, text, List.of(right));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  @DisplayName("is understood or asked about here")
  void right(String complaint, String text, List<String> right) {
    assertThat(told(read(text, ""))).as(complaint).containsExactlyElementsOf(right);
  }

  static Stream<Arguments> exports() {
    return Stream.of(
        list(
            "Jotform",
            """
            Submission Date,First Name,Last Name,Work E-mail,Which department do you work in?,\
            Where are you based?,What are you interested in?,When did you last confirm your details?,\
            Would you like to opt out?,Submission IP,Submission ID
            "Mar 1, 2026",Ada,Top,ada@x.example,Bees,North,"Data
            Place",2026-03-01,No,10.0.0.1,5551
            "Mar 2, 2026",Ben,van der Low,ben@x.example,Kites,South,Data,2026-03-02,,10.0.0.2,5552
            """,
            "Ada Top <ada@x.example> data; place",
            "Ben van der Low <ben@x.example>"),
        list(
            "Eventbrite",
            """
            Order no.,Order Date,First Name,Surname,Email,Quantity,Price Tier,Ticket Type,\
            Attendee no.,Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,\
            Eventbrite Payment Processing,Attendee Status,Company,Region,Interests,Confirmed on
            771,2026-03-01 10:00:00,Ada,Top,ada@x.example,1,,General,1,,Free Order,GBP,0,0,0,0,\
            Attending,Bees,North,"Data, Place",2026-03-01
            772,2026-03-02 10:00:00,Ben,van der Low,ben@x.example,1,,General,2,,Free Order,GBP,0,0,0,\
            0,Attending,Kites,South,Data,2026-03-02
            """,
            "Ada Top <ada@x.example> data; place",
            "Ben van der Low <ben@x.example>"),
        list(
            "Airtable",
            """
            Full name,E-mail,Employer,Location,Topics,Date of confirmation,Unsubscribe?,Created by,\
            Last modified
            Ada Top,ada@x.example,Bees,North,"Data,Place",1/3/2026,,pat,3/1/2026 10:00am
            Ben van der Low,ben@x.example,Kites,South,Data,25/2/2026,,pat,3/1/2026 10:00am
            """,
            "Ada Top <ada@x.example> data; place",
            "Ben van der Low <ben@x.example>"),
        list(
            "Typeform",
            """
            #,What's your first name?,And your last name?,What's your email?,\
            Which organisation are you from?,Which region are you in?,Data,Place,Skills,\
            When did you last confirm?,Response Type,Start Date (UTC),Stage Date (UTC),\
            Submit Date (UTC),Network ID,Tags,Ending
            a1,Ada,Top,ada@x.example,Bees,North,Data,Place,,2026-03-01,completed,2026-03-01 10:00:00,,\
            2026-03-01 10:01:00,n1,,e
            a2,Ben,van der Low,ben@x.example,Kites,South,Data,,,2026-03-02,completed,\
            2026-03-02 10:00:00,,2026-03-02 10:01:00,n2,,e
            """,
            "Ada Top <ada@x.example> data; place",
            "Ben van der Low <ben@x.example>"),
        list(
            "Microsoft Forms",
            """
            Id,Start time,Completion time,Email,Name,Last modified time,First name,Family name,\
            Your Civil Service email address,Department,Region you work in,Interests (tick all),\
            Today's date (confirmation),Do you want to opt out?
            1,3/1/26 10:00:00,3/1/26 10:05:00,anonymous,,,Ada,Top,ada@x.example,Bees,North,\
            Data;Place;,2026-03-01,No
            2,3/2/26 10:00:00,3/2/26 10:05:00,anonymous,,,Ben,van der Low,ben@x.example,Kites,South,\
            Data;,2026-03-02,No
            """,
            "Ada Top <ada@x.example> data; place",
            "Ben van der Low <ben@x.example>"),
        list(
            "SurveyMonkey",
            """
            Respondent ID,Collector ID,Date Created,Date Modified,IP Address,Email Address,First Name,\
            Last Name,Custom Data 1,Your details,,,,,Which topics?,,,When did you confirm?
            ,,,,,,,,,First name,Surname,Work email,Organisation,Region,Data,Place,Skills,Open-Ended Response
            91,81,2026-03-01,2026-03-01,10.0.0.1,,,,,Ada,Top,ada@x.example,Bees,North,Data,Place,,2026-03-01
            92,81,2026-03-02,2026-03-02,10.0.0.2,,,,,Ben,van der Low,ben@x.example,Kites,South,Data,,,\
            2026-03-02
            """,
            "Ada Top <ada@x.example> data; place",
            "Ben van der Low <ben@x.example>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  @DisplayName("about a form's export is answered by one look and one yes")
  void oneLook(String form, String text, List<String> right) {
    Reading look = read(text, "");
    assertThat(look).isInstanceOf(Reading.Faulty.class);
    assertThat(((Reading.Faulty) look).report().proposal()).as(told(look).toString()).isPresent();
    String mark = ((Reading.Faulty) look).report().proposal().orElseThrow().mark();

    assertThat(told(read(text, mark))).as(form + " " + told(look)).containsExactlyElementsOf(right);
  }

  private static Reading read(String text, String mark) {
    Input input = Input.of(new SourceFile("all.csv", text.getBytes(UTF_8))).on(TODAY);
    return ParticipantsReader.read(
        ShippedProgrammes.named("modern-civil-service").orElseThrow(),
        mark.isEmpty() ? input : input.told(input.told().accepting(mark)));
  }

  /** Who was understood, or what is asked. */
  private static List<String> told(Reading reading) {
    List<String> told = new ArrayList<>();
    switch (reading) {
      case Reading.Complete complete ->
          complete.participants().mentors().forEach(person -> told.add(person(person)));
      case Reading.Faulty faulty -> {
        faulty.report().proposal().stream()
            .flatMap(each -> each.files().stream())
            .map(ProposedColumns::lines)
            .flatMap(List::stream)
            .filter(Line::isAsked)
            .forEach(line -> told.add(line.column() + " from " + line.sources()));
        faulty.report().problems().forEach(problem -> told.add(problem(problem)));
      }
    }
    return told;
  }

  private static String person(Participant person) {
    List<String> interests =
        ShippedProgrammes.named("modern-civil-service").orElseThrow().columns().stream()
            .filter(column -> column.name().equals("interests"))
            .findFirst()
            .orElseThrow()
            .values()
            .answers()
            .in(person.value("interests"));
    return person.value("name")
        + " <"
        + person.identity()
        + ">"
        + (interests.equals(List.of("data")) ? "" : " " + String.join("; ", interests));
  }

  private static String problem(Problem problem) {
    return "row "
        + problem.row()
        + ", "
        + problem.column()
        + ": "
        + problem.finding().problem().key();
  }
}
