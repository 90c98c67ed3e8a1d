package org.mentormatcher.matching.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeReader;
import org.mentormatcher.matching.signoff.AcceptedMatches;
import org.mentormatcher.matching.signoff.SignOffReader;
import org.mentormatcher.words.Language;

class OutputsTest {
  private static final String PROGRAMME =
      """
      {
        "version": 2,
        "name": "placements",
        "title": "Placements",
        "description": "A mentor for every placement, in its region.",
        "objective": "most-matched",
        "identity": "reference",
        "roles": { "from": "files" },
        "columns": [
          { "name": "reference", "purpose": "shared", "required": "value" },
          { "name": "region", "purpose": "shared", "required": "value" },
          { "name": "interest", "purpose": "shared" },
          { "name": "commissioner", "of": "mentee", "purpose": "shared" },
          { "name": "needs", "of": "mentee", "purpose": "matching" },
          { "name": "skills", "of": "mentor", "purpose": "matching" }
        ],
        "rules": [
          { "kind": "same", "name": "region", "column": "region", "effect": "must",
            "explanation": "They are in the same region." },
          { "kind": "same", "name": "interest", "column": "interest", "points": 5,
            "explanation": "They share an interest." },
          { "kind": "wanted-among-offered", "name": "skill", "wanted": "needs", "offered": "skills",
            "points": 9, "explanation": "The mentor has the skill." }
        ],
        "capacities": { "mentor": 1, "mentee": 1 },
        "outputs": [OUTPUTS],
        "lists": { "person": "reference" },
        "commissioner": "commissioner",
        "directory": { "by": "region" },
        "shortlist": { "length": 2 },
        "retention": { "resultsMonths": 12 }
      }
      """;

  private static final String MENTORS =
      """
      reference,region,interest,skills
      M1,North,Maps,Sums
      M2,North,Kites,Reading
      M3,North,Maps,Reading
      M4,South,Kites,Sums
      """;

  private static final String MENTEES =
      """
      reference,region,interest,commissioner,needs
      P1,North,Maps,Joy Council,Sums
      P2,North,Kites,Love Council,Reading
      P3,South,Maps,Joy Council,Reading
      P4,West,Maps,,
      """;

  @Test
  @DisplayName("OTO-1: a ranked shortlist with reasons, where nobody has accepted anybody yet")
  void shortlist() {
    String shortlist = text(run("\"shortlist\""), "shortlist.csv");

    assertThat(shortlist.lines())
        .containsExactly(
            "\uFEFFmentee reference,mentee region,mentee interest,mentee commissioner,mentor"
                + " reference,mentor region,mentor interest,rank,why,points,proposed,accepted"
                + " by,accepted on",
            "P1,North,Maps,Joy Council,M1,North,Maps,1,They share an interest. This rule is met:"
                + " skill.,14,yes,,",
            "P1,North,Maps,Joy Council,M3,North,Maps,2,They share an interest.,5,no,,",
            "P2,North,Kites,Love Council,M2,North,Kites,1,They share an interest. This rule is met:"
                + " skill.,14,yes,,",
            "P2,North,Kites,Love Council,M3,North,Maps,2,This rule is met: skill.,9,no,,",
            "P3,South,Maps,Joy Council,M4,South,Kites,1,This is best for everybody"
                + " together.,0,yes,,");
  }

  @Test
  @DisplayName("OTO-1: a match stands once a named person signed it off; the result says who, when")
  void signOff() {
    String filledIn =
        text(run("\"shortlist\""), "shortlist.csv")
            .replace("met: skill.,14,yes,,", "met: skill.,14,yes,Ada Byron,24/11/2026");
    String[] onlyFirst = filledIn.split("\r\n");
    onlyFirst[3] = onlyFirst[3].replace("Ada Byron,24/11/2026", ",");

    SignOffReader.SignOff reading = signedOff(String.join("\r\n", onlyFirst));

    assertThat(reading).isInstanceOf(SignOffReader.SignOff.Given.class);
    ResultFile matches =
        AcceptedMatches.file(
            placements("\"shortlist\""), ((SignOffReader.SignOff.Given) reading).acceptances());
    assertThat(new String(matches.content(), UTF_8).lines().skip(1))
        .containsExactly("P1,North,Maps,Joy Council,M1,North,Maps,Ada Byron," + "\u200B2026-11-24");
  }

  @ParameterizedTest
  @CsvSource({
    "'yes,24/11/2026', A match stands only when a named person accepts it.",
    "',24/11/2026', A match stands only when a named person accepts it.",
    "'Ada Byron,', This is not the day on which the match was accepted.",
    "'Ada Byron,soon', This is not the day on which the match was accepted."
  })
  @DisplayName("OTO-1: what is no name or no day accepts nothing")
  void notSignedOff(String cells, String problem) {
    String filledIn =
        text(run("\"shortlist\""), "shortlist.csv").replace(",14,yes,,", ",14,yes," + cells);

    assertThat(problems(filledIn)).containsOnly(problem);
  }

  @Test
  @DisplayName("OTO-1: nobody can be given more matches than the programme allows")
  void tooMany() {
    String filledIn =
        text(run("\"shortlist\""), "shortlist.csv")
            .replaceAll(",(yes|no),,", ",$1,Ada Byron,2026-11-24");

    assertThat(problems(filledIn)).isNotEmpty().allMatch(it -> it.endsWith("the most is 1."));
  }

  private static List<String> problems(String shortlist) {
    return ((SignOffReader.SignOff.Withheld) signedOff(shortlist))
        .report().problems().stream().map(problem -> problem.problem(Language.ENGLISH)).toList();
  }

  private static SignOffReader.SignOff signedOff(String shortlist) {
    return SignOffReader.read(
        placements("\"shortlist\""),
        new SourceFile("shortlist.csv", shortlist.getBytes(UTF_8)),
        Language.ENGLISH);
  }

  private static Programme placements(String outputs) {
    return ProgrammeReader.read(PROGRAMME.replace("OUTPUTS", outputs));
  }

  @Test
  @DisplayName("OTO-3: a file for each commissioning body, with nothing of another's in it")
  void commissioners() {
    Outcome.Matched matched = run("\"commissioner-files\"");

    assertThat(matched.files())
        .extracting(ResultFile::name)
        .containsExactly(
            "commissioner-1.csv",
            "commissioner-2.csv",
            "pairs.csv",
            "unmatched.csv",
            "confidential-points.csv",
            "summary.json",
            "aggregates.csv",
            "report.html",
            "results.xlsx");
    assertThat(text(matched, "commissioner-1.csv"))
        .contains("Joy Council,P1,", "Joy Council,P3,")
        .doesNotContain("Love Council", "P2", "preference", "Sums", "Reading");
    assertThat(text(matched, "commissioner-2.csv"))
        .contains("Love Council,P2,")
        .doesNotContain("Joy Council", "P1", "P3", "P4", "preference");
  }

  @Test
  @DisplayName("OTO-4: a programme that asks for no lists gets nothing to merge into mail")
  void noLists() {
    assertThat(run("\"shortlist\", \"commissioner-files\"").files())
        .extracting(ResultFile::name)
        .doesNotContain("mentors-list.csv", "mentees-list.csv");
  }

  @Test
  @DisplayName("MCS-1: a directory of everybody by what the programme says, once each")
  void directory() {
    assertThat(text(run("\"directory\""), "directory.csv").lines())
        .containsExactly(
            "\uFEFFregion,reference,interest,commissioner",
            "North,M1,Maps,",
            "North,M2,Kites,",
            "North,M3,Maps,",
            "North,P1,Maps,Joy Council",
            "North,P2,Kites,Love Council",
            "South,M4,Kites,",
            "South,P3,Maps,Joy Council",
            "West,P4,Maps,");
  }

  @Test
  @DisplayName("MCS-1: introductions say what two people share, and no preference")
  void introductions() {
    assertThat(text(run("\"introductions\""), "introductions.csv").lines())
        .contains("M1,North,Maps,P1,North,Maps,Joy Council,They share an interest.")
        .hasSize(4);
  }

  @Test
  @DisplayName("LGBT-7, SEEN-5: the results say by when they have to be deleted")
  void deleteBy() {
    Outcome.Matched matched = run("\"lists\"");

    assertThat(text(matched, "summary.json")).contains("\"deleteBy\": \"2027-11-24\"");
    assertThat(text(matched, "report.html"))
        .contains("Delete these results, and every copy of them, by 24 November 2027.");
    assertThat(matched.sharing().deleteBy()).contains(LocalDate.of(2027, 11, 24));
  }

  @Test
  @DisplayName("MCS-3: who has not confirmed within 12 months is left out and listed")
  void notConfirmed() {
    Outcome.Matched matched =
        run(
            PROGRAMME
                .replace("OUTPUTS", "\"directory\"")
                .replace(
                    "\"columns\": [",
                    "\"columns\": [{\"name\": \"confirmed\", \"purpose\": \"matching\"},")
                .replace(
                    "\"capacities\"",
                    "\"confirmation\": {\"column\": \"confirmed\", \"withinMonths\": 12},"
                        + " \"capacities\""),
            MENTORS
                .replace(",skills", ",skills,confirmed")
                .replaceAll("(?m)^(M.*)$", "$1,2026-03-01"),
            MENTEES
                .replace(",needs", ",needs,confirmed")
                .replaceAll("(?m)^(P[1-3].*)$", "$1,2026-03-01")
                .replace("P4,West,Maps,,", "P4,West,Maps,,,2025-11-23"));

    assertThat(text(matched, "left-out.csv").lines())
        .containsExactly(
            "\uFEFFreference,why",
            "P4,They have not confirmed recently that they want to take part.");
    assertThat(text(matched, "directory.csv")).doesNotContain("P4").contains("P3");
    assertThat(text(matched, "summary.json")).contains("\"not-confirmed\": 1");
  }

  private static Outcome.Matched run(String outputs) {
    return run(PROGRAMME.replace("OUTPUTS", outputs), MENTORS, MENTEES);
  }

  private static Outcome.Matched run(String document, String mentors, String mentees) {
    Programme programme = ProgrammeReader.read(document);
    Input input =
        Input.of(
                List.of(
                    new SourceFile("mentors.csv", mentors.getBytes(UTF_8)),
                    new SourceFile("mentees.csv", mentees.getBytes(UTF_8))))
            .on(LocalDate.of(2026, 11, 24));
    Outcome outcome = Matching.run(programme, programme.objective(), input, Stage.UNWATCHED);
    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    return (Outcome.Matched) outcome;
  }

  private static String text(Outcome.Matched matched, String name) {
    return matched.files().stream()
        .filter(file -> file.name().equals(name))
        .map(file -> new String(file.content(), UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
