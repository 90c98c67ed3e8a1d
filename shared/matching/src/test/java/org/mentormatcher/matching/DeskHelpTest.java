package org.mentormatcher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.Decisions.NamedPair;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.ProgrammeDocument;
import org.mentormatcher.words.Language;

/** What is offered to somebody without a match was tried, and gives them one. */
@DisplayName("What would help somebody without a match")
class DeskHelpTest {
  private static final String DOCUMENT =
      """
      {"version": 2, "name": "small", "title": "Small", "description": "Pairs.",
       "objective": "best-matches", "identity": "email", "roles": {"from": "files"},
       "columns": [{"name": "email", "purpose": "contact", "required": "value"},
                   {"name": "grade", "purpose": "shared", "required": "value", "ladder": "grades"},
                   {"name": "town", "purpose": "shared", "required": "value"},
                   {"name": "places", "purpose": "matching"}],
       "ladders": [{"name": "grades", "steps": [{"name": "A"}, {"name": "B"}, {"name": "C"},
                                                {"name": "D"}, {"name": "E"}]}],
       "rules": [{"kind": "steps-above", "name": "grade", "column": "grade", "ladder": "grades",
                  "points": {"1": 9, "2": 12}, "explanation": "The mentor is one or two above."},
                 {"kind": "different", "name": "town", "column": "town", "effect": "must",
                  "explanation": "They live in two towns."},
                 {"kind": "previous-pairs", "name": "earlier", "effect": "must-not",
                  "explanation": "They are new to each other."}],
       "capacities": {"mentor": {"column": "places", "default": 1, "most": 4},
                      "mentee": {"column": "places", "default": 1, "most": 1}},
       "outputs": ["lists"], "lists": {"person": ["email"]}}
      """;

  @Test
  @DisplayName("is one place more for a mentor whom they could have, with what it changes")
  void place() {
    MatchDesk desk =
        desk(List.of("m@example.org,C,x,"), List.of("a@example.org,A,y,", "b@example.org,B,y,"));

    List<DeskHelp> help = desk.help(List.of(), List.of(), Role.MENTEE, "b@example.org");

    assertThat(help)
        .contains(
            new DeskHelp(
                new DeskEdit.SetPlaces(Role.MENTOR, "m@example.org", 2),
                help.getFirst().inWords(),
                List.of("m@example.org"),
                0));
    assertThat(said(help)).startsWith("Give m@example.org 2 places in all.");
  }

  @Test
  @DisplayName("is a place of their own where they have none")
  void ownPlace() {
    MatchDesk desk = desk(List.of("m@example.org,C,x,"), List.of("a@example.org,A,y,0"));

    List<DeskHelp> help = desk.help(List.of(), List.of(), Role.MENTEE, "a@example.org");

    assertThat(said(help)).containsExactly("Give a@example.org one place.");
  }

  @Test
  @DisplayName("is one step more, for everybody, or the pair alone for these two")
  void stepMore() {
    MatchDesk desk = desk(List.of("m@example.org,D,x,"), List.of("a@example.org,A,y,"));

    List<DeskHelp> help = desk.help(List.of(), List.of(), Role.MENTEE, "a@example.org");

    assertThat(help)
        .extracting(DeskHelp::edit)
        .containsExactly(
            new DeskEdit.SetPoints(Map.of("grade/3", 0L)),
            new DeskEdit.LeaveOutRule("grade"),
            new DeskEdit.LockPair(new NamedPair("m@example.org", "a@example.org")));
    assertThat(said(help))
        .containsExactly(
            "For everybody: accept also mentors 3 steps above, for no points, beside “The mentor is"
                + " one or two above.”",
            "For everybody: leave out the rule “The mentor is one or two above.”",
            "For these two alone: match them with m@example.org in any case. For everybody else the"
                + " rule stays: “The mentor is one or two above.”");
  }

  @Test
  @DisplayName("is without a rule where that rule alone stands between")
  void withoutRule() {
    MatchDesk desk = desk(List.of("m@example.org,B,x,"), List.of("a@example.org,A,x,"));

    assertThat(desk.help(List.of(), List.of(), Role.MENTEE, "a@example.org"))
        .extracting(DeskHelp::edit)
        .containsExactly(
            new DeskEdit.LeaveOutRule("town"),
            new DeskEdit.LockPair(new NamedPair("m@example.org", "a@example.org")));
  }

  @Test
  @DisplayName("is the goal of most people matched where points left them out")
  void goals() {
    MatchDesk desk =
        desk(
            List.of("m@example.org,C,x,", "n@example.org,B,x,"),
            List.of("a@example.org,A,y,", "b@example.org,B,y,"));
    List<DeskEdit> ruledOut = List.of(new DeskEdit.SetPoints(Map.of("grade/1", 0L)));

    List<DeskHelp> help = desk.help(ruledOut, List.of(), Role.MENTEE, "b@example.org");

    assertThat(help)
        .extracting(DeskHelp::edit)
        .contains(new DeskEdit.SeekGoals(Objective.MOST_MATCHED.goals()));
    assertThat(said(help))
        .contains(
            "For everybody: put as many people with a match as can be before all other goals.");
    assertThat(help).allSatisfy(each -> assertHelps(desk, ruledOut, each, "b@example.org"));
  }

  @Test
  @DisplayName("is never to leave out what keeps pairs apart that somebody named")
  void protectedPairs() {
    Input earlier =
        input(List.of("m@example.org,B,x,"), List.of("a@example.org,A,y,"))
            .with(
                FurtherFile.PREVIOUS_PAIRS,
                file(
                    "pairs.csv",
                    "mentor email,mentee email",
                    List.of("m@example.org,a@example.org")));
    MatchDesk desk = open(earlier);

    assertThat(desk.first().view().getAsJsonArray("unmatched")).hasSize(2);
    assertThat(desk.help(List.of(), List.of(), Role.MENTEE, "a@example.org")).isEmpty();
    assertThat(desk.version(List.of(new DeskEdit.LeaveOutRule("earlier"))))
        .isInstanceOf(Edited.NotPossible.class);
  }

  @Test
  @DisplayName("is nothing for whoever has a match or takes no part")
  void nobody() {
    MatchDesk desk = desk(List.of("m@example.org,B,x,"), List.of("a@example.org,A,y,"));

    assertThat(desk.help(List.of(), List.of(), Role.MENTEE, "a@example.org")).isEmpty();
    assertThat(desk.help(List.of(), List.of(), Role.MENTEE, "z@example.org")).isEmpty();
  }

  @Test
  @DisplayName("gives a match whenever it is taken, also after other changes")
  void helps() {
    MatchDesk desk =
        desk(
            List.of("m@example.org,D,x,", "n@example.org,B,y,2", "o@example.org,E,x,0"),
            List.of("a@example.org,A,y,", "b@example.org,A,x,", "c@example.org,C,y,"));
    for (List<DeskEdit> edits :
        List.of(
            List.<DeskEdit>of(),
            List.<DeskEdit>of(new DeskEdit.TakeOut("m@example.org")),
            List.<DeskEdit>of(new DeskEdit.LeaveOutRule("town")))) {
      for (String person : List.of("a@example.org", "b@example.org", "c@example.org")) {
        assertThat(desk.help(edits, List.of(), Role.MENTEE, person))
            .allSatisfy(each -> assertHelps(desk, edits, each, person));
      }
    }
    assertThat(desk.help(List.of(), List.of(), Role.MENTEE, "a@example.org")).isNotEmpty();
  }

  private static void assertHelps(
      MatchDesk desk, List<DeskEdit> edits, DeskHelp help, String person) {
    MatchedVersion version =
        (MatchedVersion)
            desk.version(Stream.concat(edits.stream(), Stream.of(help.edit())).toList());
    assertThat(version.partners(Role.MENTEE, person)).hasSameSizeAs(help.partners()).isNotEmpty();
  }

  private static List<String> said(List<DeskHelp> help) {
    return help.stream().map(DeskHelp::inWords).map(Language.ENGLISH::say).toList();
  }

  private static MatchDesk desk(List<String> mentors, List<String> mentees) {
    return open(input(mentors, mentees));
  }

  private static MatchDesk open(Input input) {
    ProgrammeDocument document = ProgrammeDocument.parse(DOCUMENT);
    return (MatchDesk)
        MatchDesk.open(document, document.programme().objective(), input, Stage.UNWATCHED);
  }

  private static Input input(List<String> mentors, List<String> mentees) {
    return Input.of(
        file("mentors.csv", "email,grade,town,places", mentors),
        file("mentees.csv", "email,grade,town,places", mentees));
  }

  private static SourceFile file(String name, String headings, List<String> rows) {
    String text = headings + "\n" + String.join("\n", rows);
    return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
