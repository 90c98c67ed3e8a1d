package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.DeskEdit;
import org.mentormatcher.matching.DeskHelp;
import org.mentormatcher.matching.MatchDesk;
import org.mentormatcher.matching.MatchedVersion;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.ProgrammeDocument;
import org.mentormatcher.matching.programme.ProgrammeReader;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.words.Language;

/** Goals, points and rules are changed beside the matches, with the engine as it is compiled. */
@DisplayName("Beside the matches the programme can be changed:")
class ChangedProgrammeTest extends PageFrame {
  private MatchDesk desk;

  @BeforeEach
  void openMatches() {
    service.carriesEngine();
    visit.page().clock().setFixedTime(Date.from(OnDeviceTest.noon()));
    visit.page().reload();
    visit.choose("On this device: nothing about your people is sent");
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");
    visit.press("See and change the matches");
    assertThat(visit.heading()).hasText("The matches");
    desk = desk();
  }

  @Test
  @DisplayName("its goals, by keyboard, undone and done again, and in a programme file")
  void goals() throws IOException {
    byKeyboard(visit.page().getByText("Change what matters most"));
    assertThat(sought())
        .hasText(
            new String[] {
              "All pairs together have as many points as can be",
              "As many mentees as can be get a mentor",
              "As many mentors as can be get a mentee"
            });
    byKeyboard(named("Move down: All pairs together have as many points as can be"));
    assertThat(named("Move down: All pairs together have as many points as can be")).isFocused();
    visit.page().keyboard().press("Enter");
    byKeyboard(named("Leave out: As many mentors as can be get a mentee"));
    byKeyboard(named("Look at it too: The weakest pair has as many points as can be"));
    byKeyboard(named("Move up: The weakest pair has as many points as can be"));
    atStep("The matches");
    byKeyboard(named("Match with these goals"));

    Goals others = Goals.of(Goal.MENTEES_MATCHED, Goal.WEAKEST_PAIR, Goal.POINTS);
    MatchedVersion expected = version(new DeskEdit.SeekGoals(others));
    assertThat(main()).containsText("1 change of yours");
    assertThat(visit.page().locator("p.message")).isFocused();
    assertChangesTold(expected);
    atStep("The matches");
    visit.press("Undo");
    assertThat(main()).containsText("0 changes of yours");
    assertThat(sought().first()).hasText("All pairs together have as many points as can be");
    visit.press("Do it again");
    assertThat(main()).containsText("1 change of yours");
    assertThat(sought().first()).hasText("As many mentees as can be get a mentor");
    Map<String, byte[]> saved = assertSaved(expected);
    assertThat(
            ProgrammeReader.read(new String(saved.get("programme.json"), StandardCharsets.UTF_8))
                .objective())
        .isEqualTo(others.orLast(Goal.PAIRS_KEPT));
    assertThat(main())
        .containsText("The programme with the goals and rules that you changed here.");
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  @DisplayName("the order of a name is taken with one press")
  void namedGoals() {
    visit.page().getByText("Change what matters most").click();
    visit.press("Use the order of “A match for as many people as we can”");
    assertThat(sought().first()).hasText("As many mentees as can be get a mentor");
    assertThat(sought().last()).hasText("All pairs together have as many points as can be");
  }

  @Test
  @DisplayName("its points, within bounds that are told, and in a programme file")
  void points() throws IOException {
    byKeyboard(visit.page().getByText("Change what a good match is worth"));
    Locator profession = visit.page().getByLabel("They have the same profession.");
    assertThat(profession).hasValue("10");
    byKeyboard(named("Match with these points"));
    assertThat(main()).containsText("These are the points as they are. Change a number first.");
    profession.fill("1000001");
    visit.press("Match with these points");
    assertThat(profession).isFocused();
    assertThat(main()).containsText("Give a whole number from 0 to 1,000,000");
    assertThat(main()).containsText("0 changes of yours");
    atStep("The matches");
    profession.fill("0");
    visit.press("Match with these points");

    MatchedVersion expected = version(new DeskEdit.SetPoints(Map.of("profession", 0L)));
    assertThat(main()).containsText("1 change of yours");
    assertThat(main()).not().containsText("Give a whole number");
    assertChangesTold(expected);
    visit.press("Undo");
    assertThat(main()).containsText("0 changes of yours");
    assertThat(profession).hasValue("10");
    visit.press("Do it again");
    assertThat(main()).containsText("1 change of yours");
    assertThat(profession).hasValue("0");
    assertThat(assertSaved(expected)).containsKey("programme.json");
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  @DisplayName("what would help somebody was tried, says for whom it is, and gives them a match")
  void help() throws IOException {
    JsonObject view = desk.first().view();
    JsonArray people = view.getAsJsonArray("people");
    JsonObject person =
        people
            .get(view.getAsJsonArray("unmatched").get(0).getAsJsonObject().get("person").getAsInt())
            .getAsJsonObject();
    String name = person.get("name").getAsString();
    List<DeskHelp> helps =
        desk.help(
            List.of(),
            List.of(),
            person.get("role").getAsString().equals("mentor") ? Role.MENTOR : Role.MENTEE,
            person.get("identity").getAsString());
    assertThat(helps).isNotEmpty();

    byKeyboard(named("Try what would help " + name));

    Locator told = visit.page().locator(".trial li > p:first-child");
    assertThat(told)
        .hasText(
            helps.stream()
                .map(DeskHelp::inWords)
                .map(Language.ENGLISH::say)
                .toArray(String[]::new));
    assertThat(main())
        .containsText("We matched everybody once more with each of these changes, one at a time:");
    atStep("The matches");
    byKeyboard(
        named(
            "Make this change for "
                + name
                + ": "
                + Language.ENGLISH.say(helps.getLast().inWords())));
    assertThat(main()).containsText("1 change of yours");
    assertThat(visit.page().locator("section[aria-labelledby=unmatched-heading] h3"))
        .not()
        .containsText(new String[] {name});
    assertSaved(version(helps.getLast().edit()));
    assertThat(visit.complaints()).isEmpty();
  }

  private static void byKeyboard(Locator control) {
    control.focus();
    control.press("Enter");
  }

  private Locator named(String label) {
    return visit
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  /** The goals in their order. */
  private Locator sought() {
    return visit.page().locator("ol.goals span");
  }

  private MatchedVersion version(DeskEdit edit) {
    return (MatchedVersion) desk.version(List.of(edit));
  }

  private void assertChangesTold(MatchedVersion expected) {
    JsonObject changes = expected.changesSince(desk.first());
    int told = changes.getAsJsonArray("ended").size() + changes.getAsJsonArray("made").size();
    assertThat(told).isPositive();
    assertThat(visit.page().locator(".changes li")).hasCount(told);
    assertThat(visit.page().locator(".changes li").first())
        .containsText(
            changes.getAsJsonArray("ended").get(0).getAsJsonObject().get("mentor").getAsString());
  }

  private Map<String, byte[]> assertSaved(MatchedVersion expected) throws IOException {
    visit.press("Go on to the files");
    assertThat(visit.heading()).hasText("Your matches are ready");
    Map<String, byte[]> results = Visit.unzippedBytes(visit.save("Download everything"));
    List<ResultFile> files = expected.outcome(Stage.UNWATCHED).files();
    assertThat(results).hasSameSizeAs(files);
    files.forEach(
        file -> assertThat(results.get(file.name())).as(file.name()).isEqualTo(file.content()));
    return results;
  }

  private static MatchDesk desk() {
    ProgrammeDocument document =
        ProgrammeDocument.parse(ShippedProgrammes.source("civil-service").orElseThrow());
    List<SourceFile> files =
        OnDeviceTest.demonstration("civil-service").entrySet().stream()
            .map(file -> OnDeviceTest.source(file.getKey(), file.getValue()))
            .toList();
    Input input = Input.of(files).on(OnDeviceTest.TODAY);
    return (MatchDesk)
        MatchDesk.open(document, document.programme().objective(), input, Stage.UNWATCHED);
  }
}
