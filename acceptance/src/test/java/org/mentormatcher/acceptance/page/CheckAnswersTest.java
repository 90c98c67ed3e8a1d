package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.ResultWorkbook;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.words.Language;

/** With the engine as it is compiled, which reads the files. */
@DisplayName("Before anything is sent, the page")
class CheckAnswersTest extends PageFrame {
  private static final Path DEMONSTRATION = Path.of("..", "page", "demo");
  private static final String ADDRESS = "12 Lighthouse Lane";

  /** What the browser asked of anybody since the page was loaded. */
  private final List<String> sent = new ArrayList<>();

  @BeforeEach
  void carryEngine() {
    service.carriesEngine();
    visit.page().reload();
    visit
        .page()
        .onRequest(
            request -> {
              if (!request.method().equals("GET")) {
                sent.add(request.method() + " " + request.url());
              }
            });
  }

  @Test
  @DisplayName(
      "OTO-2: takes out what stands in columns that are not read, and says which those are")
  void takesOut() {
    service.becomes(service.matched());
    pick(withAddresses("mentors.csv"), text("mentees.csv"));

    visit.goOn();

    assertThat(visit.heading()).hasText("Check your answers");
    assertThat(main())
        .containsText("This is what is sent when you press “Match them”, and what it is for.");
    assertThat(sent).isEmpty();
    Locator mentors = file("who offers.csv");
    assertThat(mentors).containsText("Your mentors file");
    assertThat(mentors).containsText("Columns that stay on this device");
    assertThat(mentors)
        .containsText(
            "Nothing is read from them. What stands in them is taken out before your file is sent;"
                + " their headings stay in it.");
    assertThat(mentors.locator("ul").last().locator("li"))
        .hasText(new String[] {"A \"home address\""});
    assertThat(file("who wants.csv")).not().containsText("Columns that stay on this device");

    visit.press("Match them");

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.uploads().get("mentors").text())
        .contains("home address,", "amara")
        .doesNotContain(ADDRESS);
    assertThat(service.uploads().get("mentees").text())
        .contains(text("mentees.csv").lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  @DisplayName("OTO-2: takes out of each of two sheets what is not read, and sends them as files")
  void sheets() {
    service.becomes(service.matched());
    pickWorkbook(
        sheet("mentors", withAddresses("mentors.csv")), sheet("mentees", text("mentees.csv")));

    visit.goOn();

    assertThat(visit.heading()).hasText("Check your answers");
    assertThat(file("all.xlsx (mentors)")).containsText("Columns that stay on this device");
    assertThat(file("all.xlsx (mentees)")).not().containsText("Columns that stay on this device");
    visit.press("Change: all.xlsx (mentors)");
    assertThat(visit.page().locator("#mentors-ready")).containsText("all.xlsx (mentors) is ready");
    visit.goOn();
    visit.press("Match them");
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.uploads().keySet()).containsExactlyInAnyOrder("mentors", "mentees");
    assertThat(service.uploads().get("mentors").text()).contains("amara").doesNotContain(ADDRESS);
  }

  @Test
  @DisplayName("corrects what is wrong on one of two sheets")
  void correctedSheet() {
    visit.choose("On this device: nothing about your people is sent");
    pickWorkbook(
        sheet("mentors", text("mentors.csv")),
        sheet("mentees", text("mentees.csv").replaceFirst(",EO,", ",Queen,")));
    visit.goOn();
    assertThat(visit.heading()).hasText("Your files need a few changes");

    visit.page().locator("input[value='Queen']").fill("EO");
    visit.press("Check the files again");

    assertThat(visit.heading()).hasText("Check your answers");
    assertThat(visit.button("Save the corrected all.xlsx (mentees)")).isVisible();
    visit.press("Match them");
    assertThat(visit.heading()).hasText("Your matches are ready");
  }

  @Test
  @DisplayName("says that a file can only be sent whole, where nothing can be taken out of it")
  void whole() {
    service.becomes(service.matched());
    JsonObject complete = new JsonObject();
    complete.addProperty("state", "complete");
    JsonObject seen =
        JsonParser.parseString(
                """
                {"needed": [{"name": "participants", "needed": ["A \\"grade\\""],
                             "others": ["B \\"shoe size\\""], "isReduced": false}],
                 "warnings": [], "tables": []}
                """)
            .getAsJsonObject();
    service.findsBeforeSending(complete, seen, false);
    visit.page().reload();
    byte[] workbook = pickWorkbook(sheet("everybody", text("mentors.csv")));

    visit.goOn();

    assertThat(file("all.xlsx"))
        .containsText("Columns that are sent although nothing is read from them");
    assertThat(file("all.xlsx"))
        .containsText(
            "This file is sent whole, with all that is in it, other sheets too: this device could"
                + " not take anything out and still read the same people. To keep something here,"
                + " delete it from the file, or save each sheet as a CSV file, and choose again.");
    visit.press("Match them");
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.opened().toString()).contains("\"bytes\":" + workbook.length);
  }

  @Test
  @DisplayName("says what it does while it looks, and sends further files as they are")
  void looks() {
    service.looksInPage("for (;;) {}");
    visit.page().reload();
    pick(text("mentors.csv"), text("mentees.csv"));
    visit.goOn();
    assertThat(visit.heading()).hasText("Looking at your files");
    assertThat(main()).containsText("This happens on your device: nothing is sent to do it.");
    assertThat(sent).isEmpty();

    service.carriesEngine();
    visit.page().reload();
    visit.page().getByText("More files, if you have them").click();
    visit.pick("People who opted out", "gone.csv", "email\namara.okafor@example.com\n");
    pick(text("mentors.csv"), text("mentees.csv"));
    visit.goOn();
    assertThat(main()).containsText("gone.csv is sent as it is.");
  }

  @Test
  @DisplayName("says that it could not look where it can't, and what that means")
  void notLooked() {
    service.loses("/engine/engine.js");
    service.becomes(service.matched());
    pick(withAddresses("mentors.csv"), text("mentees.csv"));

    visit.goOn();

    assertThat(main())
        .containsText(
            "This device could not look at your files. They are sent as they are, with every"
                + " column, and the service says what is wrong with them.");
    visit.press("Match them");
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.uploads().get("mentors").text()).contains(ADDRESS);
  }

  @Test
  @DisplayName("tells every answer, and leads back to its question with the others kept")
  void changes() {
    pick(text("mentors.csv"), text("mentees.csv"));
    visit.goOn();

    assertThat(visit.page().locator("dl.answers"))
        .containsText("Why may you use these details?Consent");
    assertThat(visit.page().locator("dl.answers"))
        .containsText("Where do we match your people?With this service");
    visit.press("Change: Why may you use these details?");

    assertThat(visit.heading()).hasText("Match mentors and mentees");
    assertThat(visit.page().getByLabel("Consent")).isFocused();
    assertThat(visit.page().locator("#mentors-ready")).containsText("who offers.csv is ready");
    visit.goOn();
    visit.press("Change: who wants.csv");
    assertThat(visit.page().getByLabel("Your mentees file")).isFocused();
  }

  @Test
  @DisplayName("tells who is left out and why")
  void tells() {
    visit.choose("On this device: nothing about your people is sent");
    pick(text("mentors.csv"), text("mentees.csv").replaceFirst(",EO,", ",Grade 77,"));
    visit.goOn();
    visit.choose("Leave these rows out. Nobody in them will be matched");
    visit.press("Go on with the same files");

    assertThat(visit.heading()).hasText("Check your answers");
    assertThat(main()).containsText("Rows that are left out");
    assertThat(visit.page().locator("tbody tr").first()).containsText("Grade 77");
    assertThat(main()).containsText("Columns that are read");
    assertThat(main())
        .containsText("Nothing about your people is sent: they are matched on this device.");
    assertThat(sent).isEmpty();
  }

  @Test
  @DisplayName(
      "LGBT-3: shows by name what should be looked at, and goes on once each is ticked off")
  void warns() {
    service.becomes(service.matched());
    pick(text("mentors.csv"), giving(text("mentees.csv")));
    visit.goOn();
    Locator warning = visit.page().locator(".warning").first();
    assertThat(main()).containsText("Look at these before you go on");
    assertThat(main())
        .containsText("None of this stops the matching. Whether it is right, only you can know.");
    assertThat(warning).containsText("In 1 row \"biography\" repeats what the person wrote in");
    assertThat(warning.locator("tbody td"))
        .hasText(
            new Pattern[] {
              Pattern.compile("Mateo Fernández"),
              Pattern.compile("who wants\\.csv"),
              Pattern.compile("3"),
              Pattern.compile("Gay and proud\\. Catalogues kites.*")
            });
    assertThat(main()).not().containsText("mentees.csv, row 3");

    visit.press("Match them");

    assertThat(visit.heading()).hasText("Check your answers");
    assertThat(warning).containsText("Error: Look at this, then tick the box");
    assertThat(warning.getByRole(AriaRole.CHECKBOX)).isFocused();
    assertThat(sent).isEmpty();
    visit.choose("I have looked at this");
    assertThat(warning).not().containsText("Error");

    visit.press("Change: Why may you use these details?");
    visit.goOn();
    assertThat(visit.page().getByLabel("I have looked at this")).isChecked();
    visit.press("Match them");
    assertThat(visit.heading()).hasText("Your matches are ready");
  }

  @Test
  @DisplayName("asks again what was ticked off once it is about other files")
  void warnsAnew() {
    pick(text("mentors.csv"), giving(text("mentees.csv")));
    visit.goOn();
    visit.choose("I have looked at this");
    visit.press("Change: who wants.csv");

    visit.pick("Your mentees file", "others.csv", giving(text("mentees.csv")));
    visit.goOn();

    assertThat(visit.heading()).hasText("Check your answers");
    assertThat(visit.page().getByLabel("I have looked at this")).not().isChecked();
  }

  @Test
  @DisplayName("tells the rules in words, as they are changed, and leads back to them")
  void rules() {
    pick(text("mentors.csv"), text("mentees.csv"));
    visit.goOn();
    assertThat(visit.page().locator("dl.answers"))
        .containsText("By which rules?As the programme has them");
    visit.press("Change: By which rules?");
    visit.page().getByLabel("They have the same profession.").fill("11");
    visit.goOn();

    assertThat(visit.page().locator("dl.answers"))
        .containsText("As the programme has them, but for 1 that you changed");
    visit.page().getByText("The rules in words").click();
    assertThat(main()).containsText("In every pair: They work in different organisations");
    assertThat(main()).containsText("They have the same profession: 11 points");
    assertThat(main()).containsText("Matches for each mentor: 3");
    assertThat(main()).containsText("Steps of the ladder “grade”: AA");
  }

  @Test
  @DisplayName("can be stopped while it looks, and the files are kept")
  void stops() {
    service.looksInPage("for (;;) {}");
    visit.page().reload();
    pick(text("mentors.csv"), text("mentees.csv"));
    visit.goOn();
    assertThat(visit.heading()).hasText("Looking at your files");

    visit.press("Stop");

    assertThat(visit.heading()).hasText("Match mentors and mentees");
    assertThat(visit.page().locator("#mentors-ready")).containsText("is ready");
    assertThat(sent).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("can be used by everyone, in every look")
  void accessible(Look look) {
    visitAgain(chromium().visit(look), service.address());
    pick(withAddresses("mentors.csv"), giving(text("mentees.csv")));
    visit.goOn();
    visit.press("Match them");
    atStep("Check your answers");
  }

  private Locator file(String name) {
    return visit.page().locator(".checked-file").filter(new FilterOptions().setHasText(name));
  }

  private byte[] pickWorkbook(Spreadsheet... sheets) {
    byte[] workbook = ResultWorkbook.of(List.of(sheets), Language.ENGLISH).content();
    visit.giveReasons();
    visit.choose("In one file");
    visit.pick("Your file with everyone", "all.xlsx", workbook);
    return workbook;
  }

  private void pick(String mentors, String mentees) {
    visit.giveReasons();
    visit.pick("Your mentors file", "who offers.csv", mentors);
    visit.pick("Your mentees file", "who wants.csv", mentees);
    assertThat(visit.page().locator("#mentees-ready")).containsText("is ready");
  }

  /** The made-up people with a column before the others that nobody needs. */
  private static String withAddresses(String name) {
    List<String> lines = text(name).lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> (i == 0 ? "home address" : ADDRESS) + "," + lines.get(i))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The same people, of whom one shows to matches what is asked in confidence. */
  private static String giving(String mentees) {
    return mentees.replace("Catalogues kites", "Gay and proud. Catalogues kites");
  }

  private static Spreadsheet sheet(String name, String text) {
    List<String[]> rows = text.lines().map(line -> line.split(",", -1)).toList();
    int width = rows.getFirst().length;
    Spreadsheet sheet =
        new Spreadsheet(
            name + ".csv", Arrays.stream(rows.getFirst()).map(ResultHeading::text).toList());
    rows.stream().skip(1).filter(row -> row.length == width).map(List::of).forEach(sheet::add);
    return sheet;
  }

  private static String text(String name) {
    try {
      return Files.readString(DEMONSTRATION.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
