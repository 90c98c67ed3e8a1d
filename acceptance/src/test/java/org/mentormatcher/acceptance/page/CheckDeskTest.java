package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.programme.MappingDocument;

/** With the engine as it is compiled, which reads the files. */
@DisplayName("Before anything is sent, files are put right on the page:")
class CheckDeskTest extends PageFrame {
  private static final Path DEMONSTRATION = Path.of("..", "page", "demo");
  private static final String MENTORS = text("mentors.csv");
  private static final String MENTEES = text("mentees.csv");

  @BeforeEach
  void carryEngine() {
    service.carriesEngine();
    service.becomes(service.matched());
    visit.page().reload();
  }

  @Test
  @DisplayName("each column is shown with its first answers, and what it is read as")
  void columns() {
    check(MENTORS, MENTEES);

    open("who offers.csv");

    Locator grade = row("grade");
    assertThat(grade).containsText("SCS2; SCS1; Grade 7");
    assertThat(asRead("mentors", "grade")).hasValue("grade");
    assertThat(visit.button("Check the files again")).isHidden();
  }

  @Test
  @DisplayName("what a column is taken for is corrected for one file, and the service is told")
  void mapped() {
    check(MENTORS, MENTEES);
    open("who offers.csv");

    asRead("mentors", "job title").selectOption("profession");

    assertThat(asRead("mentors", "profession")).hasValue("");
    assertThat(visit.page().locator("#announcer"))
        .hasText("“profession” is read from this column now, and not from the other any more.");
    assertThat(visit.button("Match them")).isHidden();
    asRead("mentors", "profession").selectOption("job title");
    visit.press("Check the files again");
    assertThat(visit.heading()).hasText("Check your answers");
    open("who offers.csv");
    assertThat(asRead("mentors", "job title")).hasValue("profession");
    open("who wants.csv");
    assertThat(asRead("mentees", "job title")).hasValue("job title");
    visit.press("Match them");
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.opened().getAsJsonObject("mapping"))
        .isEqualTo(
            JsonParser.parseString(
                """
                { "mentors": { "profession": ["job title"], "job title": ["profession"] } }
                """));
  }

  @Test
  @DisplayName("a column that is said to be missing is a problem, which is undone there")
  void undone() {
    check(MENTORS, MENTEES);
    open("who offers.csv");

    asRead("mentors", "grade").selectOption("");
    visit.press("Check the files again");

    assertThat(visit.heading()).hasText("Your files need a few changes");
    open("who offers.csv");
    asRead("mentors", "grade").selectOption("grade");
    visit.press("Check the files again");
    assertThat(visit.heading()).hasText("Check your answers");
  }

  @Test
  @DisplayName("what columns are is kept in a file, which the page and the command line read again")
  void kept() {
    check(MENTORS, MENTEES);
    open("who offers.csv");
    asRead("mentors", "job title").selectOption("profession");
    asRead("mentors", "profession").selectOption("job title");
    visit.page().getByText("The same next time").click();

    assertThat(main())
        .containsText(
            "Keep what you said about your columns in a small file, and choose that file here when"
                + " the next lists have the same headings. It holds headings, and nothing about"
                + " your people.");
    byte[] kept = content(visit.save("Keep this for next time"));

    assertThat(new String(kept, UTF_8)).doesNotContain("Amara", "SCS2", "@");
    SavedMapping mapping = MappingDocument.parse(new String(kept, UTF_8));
    assertThat(mapping.columns(Whose.MENTORS)).containsEntry("profession", List.of("job title"));
    visit.page().reload();
    check(MENTORS, MENTEES);
    visit.page().getByText("The same next time").click();
    visit.pick("A file that you kept", "other.json", "{}");
    assertThat(main())
        .containsText(
            "This is not a file in which you kept what columns are. It would be called"
                + " columns.json.");
    visit.pick("A file that you kept", "columns.json", kept);
    assertThat(visit.heading()).hasText("Check your answers");
    visit.press("Match them");
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.opened().toString()).contains("\"profession\":[\"job title\"]");
  }

  @Test
  @DisplayName("a kept file that names a heading which is not there any more is no dead end")
  void keptForOtherHeadings() {
    check(MENTORS, MENTEES);
    visit.page().getByText("The same next time").click();

    visit.pick("A file that you kept", "columns.json", kept("Post of last year"));

    assertThat(visit.heading()).hasText("Your files need a few changes");
    assertThat(main()).containsText("There is no such column in this file any more");
    open("who offers.csv");
    Locator lost = visit.page().getByLabel("What is “Post of last year” read as?");
    assertThat(lost).hasValue("job title");
    asRead("mentors", "job title").selectOption("job title");
    assertThat(lost).hasValue("");
    visit.press("Check the files again");
    assertThat(visit.heading()).hasText("Check your answers");
  }

  @Test
  @DisplayName("what was said of columns can be forgotten, so that headings alone say it")
  void forgotten() {
    check(MENTORS, MENTEES);
    visit.page().getByText("The same next time").click();
    visit.pick("A file that you kept", "columns.json", kept("Post of last year"));
    assertThat(visit.heading()).hasText("Your files need a few changes");

    visit.press("Forget what was said of columns, and go by their headings");

    assertThat(visit.heading()).hasText("Check your answers");
    assertThat(main()).not().containsText("Forget what was said of columns");
    open("who offers.csv");
    assertThat(asRead("mentors", "job title")).hasValue("job title");
  }

  @Test
  @DisplayName("that a column is not to be read is kept too, also once the files were read so")
  void keptNotRead() {
    check(MENTORS, MENTEES);
    open("who offers.csv");
    asRead("mentors", "job title").selectOption("");
    visit.press("Check the files again");
    assertThat(visit.page().locator("#columns-heading")).isVisible();
    visit.page().getByText("The same next time").click();

    byte[] kept = content(visit.save("Keep this for next time"));

    assertThat(MappingDocument.parse(new String(kept, UTF_8)).columns(Whose.MENTORS))
        .containsEntry("job title", List.of());
  }

  @Test
  @DisplayName("a column whose heading stands there twice has its place back when it is given back")
  void putBack() {
    String headings = MENTORS.lines().findFirst().orElseThrow();
    String twice =
        MENTORS
            .lines()
            .map(line -> line + (line.equals(headings) ? ",job title" : ","))
            .collect(Collectors.joining("\n", "", "\n"));
    check(twice, MENTEES);
    open("who offers.csv");
    Locator stuck = visit.page().locator("select[id^='mentors']:disabled").first();
    String before = stuck.inputValue();
    assertThat(before).isNotEmpty();

    asRead("mentors", "profession").selectOption(before);
    assertThat(stuck).hasValue("");
    asRead("mentors", "profession").selectOption("profession");

    assertThat(stuck).hasValue(before);
    assertThat(visit.button("Check the files again")).isHidden();
  }

  @Test
  @DisplayName("what was answered on the form, corrected and agreed to is kept by a change")
  void keptByChange() {
    String other = called(MENTORS, "organisation", "Bureau");
    visit.giveReasons();
    visit.pick("Your mentors file", "who offers.csv", other);
    visit.pick(
        "Your mentees file",
        "who wants.csv",
        MENTEES.replaceFirst(",EO,", ",Queen,").replaceFirst(",HEO,", ",King,"));
    visit
        .page()
        .getByLabel("Which column holds the “organisation”?")
        .first()
        .selectOption("Bureau");
    visit.goOn();
    visit.page().locator("input[value='Queen']").fill("EO");
    visit.choose("Leave these rows out. Nobody in them will be matched");
    visit.press("Go on with the same files");
    assertThat(visit.heading()).hasText("Check your answers");

    visit.press("Change: What matters most to you?");
    assertThat(visit.page().getByLabel("Which column holds the “organisation”?").first())
        .hasValue("Bureau");
    visit.goOn();

    assertThat(visit.heading()).hasText("Check your answers");
    assertThat(visit.button("Save the corrected who wants.csv")).isVisible();
  }

  @Test
  @DisplayName(
      "columns of a form that are only likely are asked, each file's by itself, and agreed to at"
          + " once")
  void likely() {
    check(called(MENTORS, "organisation", "Department"), called(MENTEES, "biography", "About you"));

    assertThat(visit.heading()).hasText("Are these columns right?");
    assertThat(main())
        .containsText(
            "No heading says for certain what 2 of your columns are. Look at their first answers,"
                + " and choose another where one is wrong.");
    assertThat(visit.page().locator(".seen[open]")).hasCount(2);
    assertThat(visit.page().locator(".asked")).hasCount(2);
    assertThat(asRead("mentors", "Department")).hasValue("organisation");
    visit.press("Yes, read them like this");

    assertThat(visit.heading()).hasText("Check your answers");
    visit.press("Match them");
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.opened().getAsJsonObject("mapping"))
        .isEqualTo(
            JsonParser.parseString(
                """
                { "mentors": { "organisation": ["Department"] },
                  "mentees": { "biography": ["About you"] } }
                """));
  }

  @Test
  @DisplayName("columns that are only likely are not taken beside other problems without a tick")
  void likelyAmongOthers() {
    check(called(MENTORS, "organisation", "Department"), MENTEES.replaceFirst(",EO,", ",Queen,"));
    cell("grade").fill("EO");
    visit.press("Check the files again");
    assertThat(visit.heading()).hasText("Are these columns right?");
    visit.page().reload();
    check(called(MENTORS, "organisation", "Department"), MENTEES.replaceFirst(",EO,", ",Queen,"));
    cell("grade").fill("EO");
    visit.choose("I have looked: the columns that are marked are read rightly");
    visit.press("Check the files again");

    assertThat(visit.heading()).hasText("Check your answers");
  }

  @Test
  @DisplayName("a wrong cell is written over in its row, and stands so in what is sent and saved")
  void corrected() {
    check(MENTORS, MENTEES.replaceFirst(",EO,", ",Queen,"));
    assertThat(visit.heading()).hasText("Your files need a few changes");
    assertThat(main())
        .containsText(
            "These are your rows as they stand in your file. Write over what is wrong: your own"
                + " file stays as it is.");
    Locator cell = cell("grade");
    assertThat(cell).hasValue("Queen");
    assertThat(cell).hasAttribute("aria-invalid", "true");
    assertThat(visit.page().locator("datalist#" + cell.getAttribute("list") + " option").nth(2))
        .hasAttribute("value", "EO");

    cell.fill("EO");
    visit.press("Check the files again");

    assertThat(visit.heading()).hasText("Check your answers");
    assertThat(main())
        .containsText(
            "What you corrected here stands in no file of yours until you save it. The copy is"
                + " a CSV file.");
    Download saved = visit.save("Save the corrected who wants.csv");
    assertThat(saved.suggestedFilename()).isEqualTo("mentees-corrected.csv");
    assertThat(new String(content(saved), UTF_8)).contains(",EO,").doesNotContain("Queen");
    visit.press("Change: who offers.csv");
    visit.pick("Your mentors file", "others.csv", MENTORS);
    assertThat(visit.page().locator("#mentors-ready")).containsText("others.csv is ready");
    visit.goOn();
    assertThat(visit.heading()).hasText("Check your answers");
    assertThat(visit.button("Save the corrected who wants.csv")).isVisible();
    visit.press("Match them");
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.uploads().get("mentees").text()).doesNotContain("Queen");
    assertThat(service.opened().keySet()).doesNotContain("corrected");
  }

  @Test
  @DisplayName("files that may stand in each other's place change places at a press")
  void swapped() {
    String mentors = called(MENTORS, "characteristics", "Height");
    visit.giveReasons();
    visit.pick("Your mentors file", "a.csv", MENTEES);
    visit.pick("Your mentees file", "b.csv", mentors);
    assertThat(visit.page().locator("#mentees-ready")).containsText("is ready");
    visit.goOn();
    assertThat(visit.heading()).hasText("Your files need a few changes");
    assertThat(main()).containsText("This file was given for the mentors, but only mentees have");

    visit.press("Swap the two files");

    assertThat(visit.heading()).hasText("Check your answers");
    visit.press("Change: b.csv");
    assertThat(visit.page().locator("#mentors-ready")).containsText("b.csv is ready");
    assertThat(visit.page().locator("#mentors")).hasValue(Pattern.compile(".*b\\.csv"));
    visit.goOn();
    visit.press("Match them");
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.uploads().get("mentees").text()).contains("Mateo");
    assertThat(service.uploads().get("mentors").text()).contains("Amara");
  }

  @Test
  @DisplayName("all that are alike are corrected at once, when that is ticked")
  void alike() {
    check(MENTORS, MENTEES.replace(",EO,", ",Queen,"));
    long wrong = MENTEES.split(",EO,", -1).length - 1L;
    assertThat(wrong).isGreaterThan(1);

    cell("grade").fill("EO");
    visit.page().getByLabel("In every row where it says “Queen”").check();

    assertThat(visit.page().locator("input[value='Queen']").last()).hasValue("EO");
    visit.press("Check the files again");

    assertThat(visit.heading()).hasText("Check your answers");
  }

  @Test
  @DisplayName("taking the tick away gives the others back, and what was written in stays")
  void unalike() {
    check(MENTORS, MENTEES.replace(",EO,", ",Queen,"));
    Locator cells = visit.page().locator("input[value='Queen']");
    assertThat(cells.nth(2)).isVisible();
    Locator alike = visit.page().getByLabel("In every row where it says “Queen”");
    cells.nth(1).fill("HEO");
    cells.first().fill("EO");

    alike.check();
    assertThat(cells.nth(1)).hasValue("HEO");
    assertThat(cells.nth(2)).hasValue("EO");
    alike.uncheck();

    assertThat(cells.first()).hasValue("EO");
    assertThat(cells.nth(1)).hasValue("HEO");
    assertThat(cells.nth(2)).hasValue("Queen");
  }

  @Test
  @DisplayName("one of the alike can be written back, and is a problem by itself then")
  void writtenBack() {
    check(MENTORS, MENTEES.replace(",EO,", ",Queen,"));
    Locator cells = visit.page().locator("input[value='Queen']");
    visit.page().getByLabel("In every row where it says “Queen”").check();
    cells.first().fill("EO");
    assertThat(cells.nth(1)).hasValue("EO");
    cells.nth(1).fill("Queen");
    visit.press("Check the files again");

    assertThat(visit.heading()).hasText("Your files need a few changes");
    assertThat(visit.page().locator("input[value='Queen']")).hasCount(1);
  }

  @Test
  @DisplayName("what was agreed to by other rules is asked again")
  void agreedByOtherRules() {
    check(MENTORS, MENTEES.replaceFirst(",EO,", ",Queen,"));
    visit.choose("Leave these rows out. Nobody in them will be matched");
    visit.press("Go on with the same files");
    assertThat(visit.heading()).hasText("Check your answers");
    visit.press("Change: By which rules?");
    visit.page().getByLabel("They have the same profession.").fill("11");
    visit.goOn();

    assertThat(visit.heading()).hasText("Your files need a few changes");
  }

  @Test
  @DisplayName("a second press while cells are corrected changes nothing")
  void pressedTwice() {
    check(MENTORS, MENTEES.replaceFirst(",EO,", ",Queen,"));
    cell("grade").fill("EO");

    visit.button("Check the files again").dblclick();

    assertThat(visit.heading()).hasText("Check your answers");
    assertThat(visit.button("Save the corrected who wants.csv")).isVisible();
  }

  @Test
  @DisplayName("some are corrected, the rest is left out, and what was corrected is not lost")
  void partly() {
    check(MENTORS, MENTEES.replaceFirst(",EO,", ",Queen,").replaceFirst(",HEO,", ",King,"));

    visit.page().locator("input[value='Queen']").fill("EO");
    visit.choose("Leave these rows out. Nobody in them will be matched");
    visit.press("Go on with the same files");

    assertThat(visit.heading()).hasText("Check your answers");
    assertThat(main()).containsText("Rows that are left out");
    assertThat(main()).containsText("King");
    assertThat(main()).not().containsText("Queen");
  }

  @Test
  @DisplayName("where this device cannot correct any more, it says so and keeps what was written")
  void failed() {
    check(MENTORS, MENTEES.replaceFirst(",EO,", ",Queen,"));
    service.loses("/engine/engine.js");
    cell("grade").fill("EO");

    visit.press("Check the files again");

    assertThat(main())
        .containsText(
            "This device could not correct the file. Correct it in your spreadsheet program, and"
                + " choose it again.");
    assertThat(cell("grade")).hasValue("EO");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("by everyone, in every look")
  void accessible(Look look) {
    visitAgain(chromium().visit(look), service.address());
    check(MENTORS, MENTEES.replace(",EO,", ",Queen,"));
    open("who wants.csv");
    visit.page().getByText("The same next time").click();
    atStep("Your files need a few changes");
  }

  private void check(String mentors, String mentees) {
    visit.giveReasons();
    visit.pick("Your mentors file", "who offers.csv", mentors);
    visit.pick("Your mentees file", "who wants.csv", mentees);
    assertThat(visit.page().locator("#mentees-ready")).containsText("is ready");
    visit.goOn();
    assertThat(visit.page().locator("#columns-heading")).isVisible();
  }

  private void open(String file) {
    Locator part =
        visit
            .page()
            .locator(".seen:not([open]) summary")
            .filter(new FilterOptions().setHasText(file));
    if (part.count() > 0) {
      part.click();
    }
  }

  private Locator row(String heading) {
    return visit
        .page()
        .locator(".seen[open] tr")
        .filter(new FilterOptions().setHasText("\"" + heading + "\""));
  }

  private Locator asRead(String file, String heading) {
    return row(heading).locator("select[id^='" + file + "']");
  }

  /** The same with another heading. */
  private static String called(String text, String heading, String other) {
    String headings = text.lines().findFirst().orElseThrow();
    return text.replace(headings, headings.replace(heading, other));
  }

  /** The first cell of a column that is to be written in. */
  private Locator cell(String heading) {
    return visit
        .page()
        .getByLabel("\"" + heading + "\"", new GetByLabelOptions().setExact(false))
        .and(visit.page().locator(".wrong input[type=text]"))
        .first();
  }

  /** What somebody kept who had the mentors' job titles under another heading. */
  private static String kept(String heading) {
    return """
    {"version": 1, "files": [{"of": "mentors", "columns": {"job title": ["%s"]}}]}
    """
        .formatted(heading);
  }

  private static byte[] content(Download download) {
    try (InputStream bytes = download.createReadStream()) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try {
      return Files.readString(DEMONSTRATION.resolve(name), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
