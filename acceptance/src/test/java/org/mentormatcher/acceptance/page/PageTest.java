package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page")
class PageTest extends PageFrame {

  private static final String MENTORS = "first name\nAmara\n";
  private static final String MENTEES = "first name\nMei\nZoë\n";

  @Test
  @DisplayName(
      "sends two files as they are, with the headers that were signed and no name of theirs")
  void sendsFiles() {
    service.becomes(ServiceStub.state("matching"), service.matched());

    visit.giveReasons();
    pickBoth();
    visit.choose("A match for as many people as we can");
    visit.match();

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.opened())
        .isEqualTo(
            JsonParser.parseString(
                """
                {"lawfulBasis": "consent", "specialCategoryCondition": "explicit-consent",
                 "programme": "civil-service", "objective": "most-matched",
                 "files": [{"name": "mentors", "bytes": %d, "sha256": "%s"},
                           {"name": "mentees", "bytes": %d, "sha256": "%s"}]}
                """
                    .formatted(
                        bytes(MENTORS).length,
                        ServiceStub.sha256(bytes(MENTORS)),
                        bytes(MENTEES).length,
                        ServiceStub.sha256(bytes(MENTEES)))));
    ServiceStub.ReceivedRequest mentees = service.uploads().get("mentees");
    assertThat(mentees.text()).isEqualTo(MENTEES);
    assertThat(mentees.headers())
        .containsEntry("Content-type", List.of("text/csv"))
        .containsEntry("If-none-match", List.of("*"))
        .containsEntry("X-amz-checksum-sha256", List.of("signed"));
  }

  @Test
  @DisplayName("sends one file with everyone in it as participants")
  void sendsOneFile() {
    service.becomes(service.matched());

    visit.giveReasons();
    visit.choose("In one file");
    visit.pick("Your file with everyone", "everyone.csv", MENTEES);
    visit.match();

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.uploads().keySet()).containsExactly("participants");
  }

  @Test
  @DisplayName("sends an Excel file as one, and further files for what they are")
  void sendsWorkbooksAndFurtherFiles() {
    service.becomes(service.matched());

    visit.giveReasons();
    visit.choose("In one file");
    visit.pick("Your file with everyone", "everyone.xlsx", "PK\u0003\u0004 and so on");
    assertThat(visit.page().getByText("once you press")).isVisible();
    visit.page().getByText("More files, if you have them").click();
    visit.pick("People who opted out", "gone.csv", MENTEES);
    visit.match();

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.uploads().keySet()).containsExactlyInAnyOrder("participants", "opt-outs");
    List<JsonElement> files = service.opened().getAsJsonArray("files").asList();
    assertThat(files.getFirst().getAsJsonObject().get("mediaType").getAsString())
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(files.getLast().getAsJsonObject().has("mediaType")).isFalse();
  }

  @Test
  @DisplayName("asks which column holds what a programme needs, where the headings do not say")
  void asksForColumns() {
    service.becomes(service.matched());
    String headings = "first name,last name,Post,grade,organisation,profession,biography,";

    visit.giveReasons();
    visit.choose("In one file");
    visit.pick("Your file with everyone", "everyone.csv", headings + "How to reach you\n");
    Locator question = visit.page().getByLabel("Which column holds the “email address”?");
    assertThat(question.locator("option"))
        .hasText(new String[] {"It is not in this file", "Post", "How to reach you"});
    question.selectOption("How to reach you");
    visit.match();

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.opened().get("mapping"))
        .isEqualTo(
            JsonParser.parseString("{\"everybody\": {\"email address\": [\"How to reach you\"]}}"));
  }

  @Test
  @DisplayName("takes files that are dropped: each where it belongs, or where it is dropped")
  void dropped() {
    service.becomes(service.matched());
    visit.giveReasons();

    visit.drop("h1", Map.of("My Mentees.csv", MENTEES, "people who offer.csv", MENTORS));
    assertThat(visit.page().locator("#mentors-ready")).containsText("people who offer.csv");
    assertThat(visit.page().locator("#mentees-ready")).containsText("My Mentees.csv is ready");
    visit.page().getByText("More files, if you have them").click();
    visit.drop("#opt-outs-hint", Map.of("gone.csv", MENTEES));
    assertThat(visit.page().locator("#opt-outs-ready")).containsText("gone.csv is ready");
    visit.choose("A programme file of our own");
    visit.drop("[for=programmeFile]", Map.of("ours.json", "no JSON"));
    assertThat(visit.page().locator("#programmeFile-error")).containsText("ours.json");
    assertThat(visit.page().locator("#mentors-ready")).containsText("people who offer.csv");
    visit.choose("Civil Service mentoring");
    visit.drop("h1", Map.of("a.csv", MENTORS, "b.csv", MENTEES, "photo.png", "?"));
    assertThat(visit.page().locator("main"))
        .containsText(
            "photo.png was not taken: nothing is asked for that it could be. Drop it on the place"
                + " that it is for.");
    visit.match();

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.uploads().get("mentors").text()).isEqualTo(MENTORS);
    visit.drop("h1", Map.of("c.csv", MENTORS));
    assertThat(visit.heading()).hasText("Your matches are ready");
  }

  @Test
  @DisplayName("takes last run's pairs from its results, to change as few as can be")
  void droppedPairs() {
    assertThat(visit.heading()).hasText("Match mentors and mentees");
    visit.drop("h1", Map.of("pairs (1).csv", "mentor,mentee\nZoë,Mei\n"));

    assertThat(visit.page().locator("main"))
        .containsText("pairs (1).csv is under “Pairs that you would like to keep”, below.");
    assertThat(visit.page().locator("#kept-pairs-ready")).isVisible();
    assertThat(visit.page().locator("#mentors-ready")).isEmpty();
    visit.page().reload();
    assertThat(visit.heading()).hasText("Match mentors and mentees");
    visit.drop("h1", Map.of("broken.zip", "PK"));
    assertThat(visit.page().locator("main")).containsText("broken.zip was not taken");
  }

  @Test
  @DisplayName("takes the answer about one file's heading for no other file's")
  void asksForColumnsOfEachFile() {
    service.becomes(service.matched());
    String headings = "first name,last name,grade,organisation,profession,biography,job title,";

    visit.giveReasons();
    visit.pick("Your mentors file", "mentors.csv", headings + "Contact,Other\n");
    visit.pick("Your mentees file", "mentees.csv", headings + "Contact,Other\n");
    Locator questions = visit.page().getByLabel("Which column holds the “email address”?");
    questions.first().selectOption("Contact");
    questions.last().selectOption("Other");
    visit.match();

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.opened().get("mapping"))
        .isEqualTo(
            JsonParser.parseString(
                """
                { "mentors": { "email address": ["Contact"] },
                  "mentees": { "email address": ["Other"] } }
                """));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  @DisplayName("OTO-2: refuses columns that a programme does not list, before anything is sent")
  void refusesColumns(String encoding) {
    String bom = encoding.startsWith("UTF") ? "\uFEFF" : "";
    String table =
        "Our people;;\r\nWork_E-Mail;\"Date of\nbirth\";Prénom;Department\r\na@example.org;";

    visit.choose("Consent");
    visit.choose("Only what we need");
    visit.pick(
        "Your file with everyone", "all.csv", (bom + table).getBytes(Charset.forName(encoding)));

    Locator error = visit.page().locator("#participants-error");
    assertThat(error).containsText("Take these columns out of all.csv");
    assertThat(error).containsText("Prénom");
    assertThat(error).not().containsText("Department");
    assertThat(visit.page().locator("#participants-ready")).hasText("");
    visit.goOn();
    assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("Prénom");
    assertThat(service.requests("POST /api/jobs")).isEmpty();
    service.becomes(service.matched());
    visit.pick("Your file with everyone", "all.csv", "department,work email,Problems\n");
    assertThat(error).isHidden();
    assertThat(visit.page().locator("#participants-ready")).containsText("all.csv is ready");
    visit.match();
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.opened().get("programme").getAsString()).isEqualTo("closed");
    assertThat(service.opened().has("specialCategoryCondition")).isFalse();
  }

  @Test
  @DisplayName("explains what goes into a programme's files and who sees it")
  void explainsColumns() {
    visit.page().getByText("What goes into the files").click();

    Locator columns = visit.page().locator("ul.columns li");
    assertThat(columns.filter(having("characteristics")).first())
        .containsText("Only for mentors. Not needed. Used to find matches and never shown");
    assertThat(columns.filter(having("grade")))
        .containsText("Needed in every row. Seen by their matches. One of: AA, AO, EO");
    visit.choose("Only what we need");
    assertThat(visit.page().getByText("No other columns are allowed")).isVisible();
    assertThat(columns).hasCount(2);
    assertThat(visit.page().getByLabel("In one file")).isHidden();
  }

  @Test
  @DisplayName("gives blank files with a programme's headings, which it then asks nothing about")
  void blankFiles() throws IOException {
    visit.page().getByText("What goes into the files").click();
    var saved = visit.save("Download a blank file: Your mentors file");

    assertThat(saved.suggestedFilename()).isEqualTo("mentors.csv");
    byte[] blank = saved.createReadStream().readAllBytes();
    assertThat(new String(blank, StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFfirst name,last name,email address,both mentor and mentee,job title,grade,"
                + "organisation,profession,characteristics,biography\r\n");
    visit.pick("Your mentors file", "mentors.csv", blank);
    assertThat(visit.page().locator("#mentors-ready")).containsText("mentors.csv is ready");
    assertThat(visit.page().getByText("Which column holds")).hasCount(0);
    var everyone = visit.save("Download a blank file: Your file with everyone");
    assertThat(new String(everyone.createReadStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("\uFEFFtype,first name,")
        .contains("identity to match");
  }

  @Test
  @DisplayName("changes points, numbers of matches and ladders, for the run and as a file to keep")
  void changesRules() throws IOException {
    service.becomes(service.matched());

    visit.giveReasons();
    pickBoth();
    visit.choose("A match for as many people as we can");
    visit.page().getByText("Change the rules").click();
    assertThat(main())
        .containsText(
            "Your changes count for this run. Save them as a file to use them again. There is"
                + " nothing about any person in it.");
    visit.page().getByLabel("They have the same profession.").fill("11");
    visit.page().getByLabel("one or two grades above the mentee: 2 steps above").fill("13");
    visit.page().getByLabel("Matches for each mentor").fill("1");
    visit.page().getByLabel("Steps of the ladder “grade”").fill("Junior\n\nSenior = Sr = S.\n");
    visit.page().getByLabel("What do you call it?").fill("Žofie’s round!");
    var saved = visit.save("Save as a programme file");

    assertThat(saved.suggestedFilename()).isEqualTo("zofie-s-round.json");
    JsonObject programme =
        JsonParser.parseString(
                new String(saved.createReadStream().readAllBytes(), StandardCharsets.UTF_8))
            .getAsJsonObject();
    assertThat(programme.get("name").getAsString()).isEqualTo("zofie-s-round");
    assertThat(programme.get("title").getAsString()).isEqualTo("Žofie’s round!");
    assertThat(programme.get("objective").getAsString()).isEqualTo("most-matched");
    assertThat(programme.getAsJsonObject("capacities")).hasToString("{\"mentor\":1,\"mentee\":3}");
    assertThat(programme.getAsJsonArray("ladders").get(0).getAsJsonObject().get("steps"))
        .hasToString("[{\"name\":\"Junior\"},{\"name\":\"Senior\",\"aliases\":[\"Sr\",\"S.\"]}]");
    assertThat(programme.getAsJsonArray("rules").toString())
        .contains("{\"1\":9,\"2\":13}", "\"points\":11");
    visit.match();
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.opened().getAsJsonObject("programme").get("rules"))
        .isEqualTo(programme.get("rules"));
  }

  @Test
  @DisplayName("says which changes to the rules can't be used, and shows the question")
  void boundsRules() {
    visit.giveReasons();
    pickBoth();
    Locator matches = visit.page().getByLabel("Matches for each mentor");
    visit.page().getByText("Change the rules").click();
    matches.fill("101");
    visit.page().getByText("Change the rules").click();

    visit.goOn();

    Locator summary = visit.page().getByRole(AriaRole.ALERT);
    summary.getByText("Give a whole number from 0 to 100").click();
    assertThat(matches).isFocused();
    assertThat(service.requests("POST /api/jobs")).isEmpty();
  }

  @Test
  @DisplayName("takes a programme file, asks what it asks and sends it whole")
  void ownProgramme() {
    service.becomes(service.matched());

    visit.choose("A programme file of our own");
    visit.choose("Consent");
    visit.goOn();
    assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("Choose your programme file");
    visit.pick("Your programme file", "broken.json", "{\"version\": 2");
    Locator error = visit.page().locator("#programmeFile-error");
    assertThat(error).containsText("broken.json is not a programme file");
    visit.pick(
        "Your programme file", "wrong.json", ServiceStub.CLOSED_PROGRAMME.replace("2,", "9,"));
    assertThat(error).containsText("/version: ");
    visit.pick("Your programme file", "ours.json", ServiceStub.CLOSED_PROGRAMME);
    assertThat(visit.page().locator("#programmeFile-ready")).containsText("Only what we need");
    assertThat(error).isHidden();
    visit.pick("Your file with everyone", "all.csv", "department,work email\n");
    visit.match();

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.opened().get("programme"))
        .isEqualTo(JsonParser.parseString(ServiceStub.CLOSED_PROGRAMME));
    assertThat(service.opened().get("objective").getAsString())
        .isEqualTo("mentees-matched,balanced-load,points");
  }

  @Test
  @DisplayName("sends what stood in a file when it was picked, whatever happened to it since")
  void readsFilesAtOnce(@TempDir Path folder) throws IOException {
    service.becomes(service.matched());
    Path mentors = Files.writeString(folder.resolve("mentors.csv"), MENTORS);

    visit.giveReasons();
    pickBoth();
    visit.page().getByLabel("Your mentors file").setInputFiles(mentors);
    assertThat(visit.page().locator("#mentors-ready")).containsText("mentors.csv is ready");
    Files.delete(mentors);
    visit.match();

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.uploads().get("mentors").text()).isEqualTo(MENTORS);
  }

  @Test
  @DisplayName("sends a file again when its upload breaks")
  void repeatsUploads() {
    service.becomes(service.matched());
    service.refusesUploads(503);

    visit.press(DEMO);

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.uploads().keySet()).containsExactlyInAnyOrder("mentors", "mentees");
  }

  @Test
  @DisplayName("says so when an upload is refused, and lets one start again")
  void refusedUpload() {
    service.refusesUploads(403, 403);

    visit.press(DEMO);

    assertThat(visit.heading()).hasText("Your files did not arrive");
    visit.press("Choose the files again");
    assertThat(visit.heading()).hasText("Match mentors and mentees");
    visit.page().waitForCondition(() -> service.deletions().size() == 1);
  }

  @Test
  @DisplayName("MM-1: without a lawful basis nothing is sent, and the way to the question is shown")
  void asksForLawfulBasis() {
    assertThat(notice())
        .containsText(
            "You need a lawful reason to use people’s details. Without one, we do not take your"
                + " files.");
    pickBoth();
    visit.goOn();

    Locator summary = visit.page().getByRole(AriaRole.ALERT);
    assertThat(summary).isFocused();
    assertThat(summary).containsText("Say why you may use these details");
    assertThat(summary).containsText("Say why you may use the most private details");
    assertThat(summary.getByRole(AriaRole.LINK)).hasCount(2);
    summary.getByText("Say why you may use these details").click();
    assertThat(visit.page().getByLabel("Consent")).isFocused();
    assertThat(service.requests("POST /api/jobs")).isEmpty();
  }

  @Test
  @DisplayName("says which file is missing, empty or too large before anything is sent")
  void checksFiles() {
    visit.giveReasons();
    visit.pick("Your mentors file", "nobody.csv", "");
    assertThat(visit.page().locator("#mentors-error")).containsText("nobody.csv is empty");
    visit.pick("Your mentees file", "all.csv", "x".repeat(2001));
    assertThat(visit.page().locator("#mentees-error"))
        .containsText("all.csv is too big. The most we can take is 2 KB");

    visit.goOn();
    Locator summary = visit.page().getByRole(AriaRole.ALERT);
    assertThat(summary.getByRole(AriaRole.LINK)).hasCount(2);
    visit.choose("In one file");
    visit.goOn();

    assertThat(summary).containsText("Choose your file with everyone");
    assertThat(summary.getByRole(AriaRole.LINK)).hasCount(1);
    assertThat(service.requests("POST /api/jobs")).isEmpty();
  }

  @Test
  @DisplayName("shows why the service refuses, and keeps the answers")
  void showsRefusal() {
    service.refusesToOpen(503);

    visit.giveReasons();
    pickBoth();
    visit.match();

    assertThat(visit.page().getByRole(AriaRole.ALERT))
        .containsText("No new jobs for now. Try later.");
    assertThat(visit.page().getByLabel("Consent")).isChecked();
    service.becomes(service.matched());
    visit.match();
    assertThat(visit.heading()).hasText("Your matches are ready");
  }

  @Test
  @DisplayName("shows how it went")
  void showsSummary() {
    service.becomes(service.matched());

    visit.press(DEMO);

    Locator figures = visit.page().locator("dl.figures");
    assertThat(figures).containsText("43 of 45");
    assertThat(figures).containsText("39 of 40");
    assertThat(figures).containsText("1,114");
    assertThat(figures).containsText("21,832");
  }

  @Test
  @DisplayName("claims no better pairs where no pair was made")
  void nobodyMatched() {
    JsonObject status = service.matched();
    status.getAsJsonObject("summary").addProperty("pairs", 0);
    service.becomes(status);

    visit.press(DEMO);

    assertThat(main()).containsText("No pair was made");
    assertThat(main()).containsText("Your files say why, person by person.");
    assertThat(main()).not().containsText("proved");
  }

  @Test
  @DisplayName("MM-3, MM-8: saves every result, says so, and shows the receipt")
  void downloadsEverything() throws IOException {
    service.becomes(service.matched());

    assertThat(main())
        .containsText(
            "We delete your files as soon as the matching is done, and your results as soon as you"
                + " say that you have them.");
    visit.press(DEMO);
    assertThat(main())
        .containsText(
            "Download everything in one go. Then look whether your files open: when you say so, we"
                + " delete everything here.");
    var archive = visit.save("Download everything");
    assertThat(service.acknowledgements()).isEmpty();
    visit.saysThatFilesOpen();

    assertThat(main())
        .containsText("Your files arrived in your browser, and we deleted everything here.");
    assertThat(main()).containsText("Can’t find your results?");
    assertThat(main())
        .containsText(
            "Look in your downloads folder. Until you leave this page, your browser still has them"
                + " too.");

    assertThat(visit.heading()).hasText("All done, and all deleted");
    assertThat(archive.suggestedFilename()).isEqualTo("mentor-matches.zip");
    assertThat(Visit.unzipped(archive)).isEqualTo(ServiceStub.RESULTS);
    assertThat(service.acknowledgements()).hasSize(1);
    JsonObject checksums = service.acknowledgements().getFirst().json().getAsJsonObject("sha256");
    ServiceStub.RESULTS.forEach(
        (name, content) ->
            assertThat(checksums.get(name).getAsString())
                .isEqualTo(ServiceStub.sha256(bytes(content))));
    assertThat(service.acknowledgements().getFirst().headers())
        .containsEntry("Authorization", List.of("Bearer s3cret"));
    Locator receipt = visit.page().locator("dl.receipt");
    assertThat(receipt).containsText("Version " + ServiceStub.POLICY_VERSION);
    assertThat(receipt).containsText("1 July 2031");
    assertThat(Visit.unzipped(visit.save("Save the results again"))).isEqualTo(ServiceStub.RESULTS);
  }

  @Test
  @DisplayName("acknowledges results taken one at a time only with the last of them")
  void downloadsOneByOne() throws IOException {
    service.becomes(service.matched());

    visit.press(DEMO);
    var pairs = visit.save("Download pairs.csv");

    assertThat(new String(pairs.createReadStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(ServiceStub.RESULTS.get("pairs.csv"));
    assertThat(visit.page().locator("p.message")).containsText("Your browser has 1 of 2 files");
    assertThat(visit.filesOpen()).isHidden();
    visit.save("Download summary.json");
    visit.saysThatFilesOpen();
    assertThat(visit.heading()).hasText("All done, and all deleted");
    assertThat(service.acknowledgements()).hasSize(1);
  }

  @Test
  @DisplayName("MM-3: a broken download is not acknowledged and can be repeated")
  void repeatsDownloads() throws IOException {
    service.becomes(service.matched());
    service.damagesDownloads(true);

    visit.press(DEMO);
    visit.press("Download everything");

    assertThat(visit.page().locator("p.message"))
        .hasText("A file did not arrive whole. Nothing is lost: try again.");
    assertThat(service.acknowledgements()).isEmpty();
    service.damagesDownloads(false);
    assertThat(Visit.unzipped(visit.save("Download everything"))).isEqualTo(ServiceStub.RESULTS);
    visit.saysThatFilesOpen();
    assertThat(visit.heading()).hasText("All done, and all deleted");
  }

  @Test
  @DisplayName("shows problems where they are, in the user's own files, as text")
  void showsProblems() {
    service.becomes(ServiceStub.rejected());

    visit.giveReasons();
    pickBoth();
    visit.match();

    assertThat(visit.heading()).hasText("Your files need a few changes");
    Locator rows = visit.page().locator("tbody tr");
    assertThat(rows.nth(0).getByRole(AriaRole.CELL))
        .hasText(
            new String[] {
              "who wants.csv",
              "7, 9",
              "F: grade",
              "<b>Grade 77</b>",
              "This grade is not on the ladder.",
              "Use Grade 7."
            });
    assertThat(rows.nth(1).getByRole(AriaRole.CELL).first()).hasText("who offers.csv");
    visit.press("Send the files again");
    assertThat(visit.page().getByLabel("Consent")).isChecked();
    assertThat(visit.page().getByLabel("Your mentees file")).hasValue("");
  }

  @Test
  @DisplayName(
      "matches the same files again with what was ticked, and without a tick nobody is left out")
  void goesOn() {
    JsonObject rejected = ServiceStub.rejected();
    rejected.add("understood", JsonParser.parseString("[\"The files were swapped.\"]"));
    JsonObject missing = rejected.getAsJsonArray("problems").get(1).getAsJsonObject();
    missing.addProperty("mapping", "Line=of work=profession");
    service.becomes(rejected);

    visit.giveReasons();
    pickBoth();
    visit.match();
    visit.page().getByText("What we understood in your files (1 note)").click();
    assertThat(visit.page().getByText("The files were swapped.")).isVisible();
    visit.choose("“Line=of work” is the column “profession”");
    visit.press("Go on with the same files");
    visit.press("Match them");
    visit.page().waitForCondition(() -> service.requests("POST /api/jobs").size() == 2);
    assertThat(service.opened().has("leaveOutProblemRows")).isFalse();
    assertThat(visit.heading()).hasText("Your files need a few changes");
    visit.choose("Leave these rows out. Nobody in them will be matched");
    visit.press("Go on with the same files");
    visit.press("Match them");
    visit.page().waitForCondition(() -> service.requests("POST /api/jobs").size() == 3);

    assertThat(service.opened().get("leaveOutProblemRows").getAsBoolean()).isTrue();
    assertThat(service.opened().get("columns"))
        .isEqualTo(JsonParser.parseString("{\"Line=of work\": \"profession\"}"));
    assertThat(service.uploads().get("mentees").text()).isEqualTo(MENTEES);
    visit.page().waitForCondition(() -> service.deletions().size() == 2);
  }

  @Test
  @DisplayName("goes on although an opt-out is nobody's, once that is ticked for its file")
  void goesOnWithUnknown() {
    JsonObject rejected = ServiceStub.rejected();
    JsonObject unknown = rejected.getAsJsonArray("problems").get(0).getAsJsonObject();
    unknown.addProperty("file", "opt-outs");
    unknown.addProperty("option", "--accept-unknown opt-outs");
    service.becomes(rejected);

    visit.giveReasons();
    pickBoth();
    visit.match();
    assertThat(visit.page().getByLabel("Leave these rows out")).isHidden();
    visit.press("Go on with the same files");
    visit.press("Match them");
    visit.page().waitForCondition(() -> service.requests("POST /api/jobs").size() == 2);
    assertThat(service.opened().has("acceptUnknown")).isFalse();
    assertThat(visit.heading()).hasText("Your files need a few changes");
    visit.page().getByLabel("Some people who opted out are in none of your files").check();
    visit.press("Go on with the same files");
    visit.press("Match them");
    visit.page().waitForCondition(() -> service.requests("POST /api/jobs").size() == 3);

    assertThat(service.opened().get("acceptUnknown")).hasToString("[\"opt-outs\"]");
    assertThat(service.opened().has("leaveOutProblemRows")).isFalse();
  }

  @Test
  @DisplayName("keeps what was agreed to when more is asked, answers and declined columns too")
  void goesOnAndOn() {
    JsonObject rejected = ServiceStub.rejected();
    JsonArray problems = rejected.getAsJsonArray("problems");
    JsonObject first = problems.get(0).getAsJsonObject();
    first.addProperty("option", "--accept-unknown managers");
    JsonObject second = problems.get(1).getAsJsonObject();
    second.addProperty("mapping", "Line of work=profession");
    JsonObject third = second.deepCopy();
    third.addProperty("mapping", "");
    third.add(
        "answers",
        JsonParser.parseString(
            """
            [{"name": "dates", "value": "day-first", "label": "The day stands first"},
             {"name": "dates", "value": "month-first", "label": "The month stands first"}]
            """));
    problems.add(third);
    JsonObject fourth = third.deepCopy();
    fourth.add(
        "answers",
        JsonParser.parseString(
            "[{\"name\": \"sheet\", \"value\": \"A\", \"label\": \"Sheet A\"}]"));
    problems.add(fourth);
    service.becomes(rejected);

    visit.giveReasons();
    pickBoth();
    visit.match();
    visit.choose(
        "Nobody whom people name as their manager is in your files. I have checked the column: go"
            + " on");
    visit.choose("It is not: take nothing from “Line of work”");
    visit.choose("The month stands first");
    visit.choose("Sheet A");
    visit.press("Go on with the same files");
    visit.press("Match them");
    visit.page().waitForCondition(() -> service.requests("POST /api/jobs").size() == 2);
    assertThat(service.opened().get("acceptUnknown")).hasToString("[\"managers\"]");
    assertThat(service.opened().get("columns")).hasToString("{\"Line of work\":\"nothing\"}");
    assertThat(service.opened().get("answers"))
        .isEqualTo(JsonParser.parseString("{\"dates\": \"month-first\", \"sheets\": [\"A\"]}"));

    first.addProperty("option", "--accept-lost mentors");
    assertThat(visit.heading()).hasText("Your files need a few changes");
    visit.press("Go on with the same files");
    visit.press("Match them");
    visit.page().waitForCondition(() -> service.requests("POST /api/jobs").size() == 3);
    assertThat(service.opened().has("acceptLost")).isFalse();
    assertThat(visit.heading()).hasText("Your files need a few changes");
    visit.choose("I have looked at the mentors who would take no part: go on without them");
    visit.press("Go on with the same files");
    visit.press("Match them");
    visit.page().waitForCondition(() -> service.requests("POST /api/jobs").size() == 4);

    assertThat(service.opened().get("acceptLost")).hasToString("[\"mentors\"]");
    assertThat(service.opened().get("acceptUnknown")).hasToString("[\"managers\"]");
    assertThat(service.opened().get("answers").getAsJsonObject().get("dates").getAsString())
        .isEqualTo("month-first");
  }

  @Test
  @DisplayName("asks for the access code of a private service, and says when it is another one")
  void accessCode() {
    service.requiresAccessCode("open sesame");
    service.becomes(service.matched());
    visit.page().reload();
    Locator code = visit.page().getByLabel("What is your access code?");

    visit.press(DEMO);
    assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("Enter the access code");
    assertThat(service.requests("POST /api/jobs")).isEmpty();
    code.fill("sesame");
    visit.press(DEMO);
    assertThat(visit.page().locator("#accessCode-error")).containsText("not the access code");
    visit.page().getByRole(AriaRole.ALERT).getByText("This is not the access code").click();
    assertThat(code).isFocused();
    code.fill(" open sesame ");
    visit.press(DEMO);

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.requests("POST /api/jobs").getLast().headers())
        .containsEntry("X-access-code", List.of("open sesame"));
    assertThat(service.opened().has("accessCode")).isFalse();
    assertThat(visit.keptInTab()).doesNotContain("sesame");
    assertThat(visit.traces()).isEmpty();
  }

  @Test
  @DisplayName("offers nothing to go on with where the files are gone")
  void filesAreGone() {
    service.becomes(ServiceStub.rejected());

    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your files need a few changes");
    visit.page().reload();

    assertThat(visit.heading()).hasText("Your files need a few changes");
    assertThat(visit.button("Go on with the same files")).isHidden();
  }

  @Test
  @DisplayName("LGBT-3: shows what a biography gives away before any result")
  void beforeSharing() {
    service.becomes(findings());

    visit.press(DEMO);

    assertThat(visit.heading()).hasText("Look at this before you share anything");
    assertThat(visit.page().getByText("mentors, row 7: ask them first.")).isVisible();
    assertThat(visit.button("Download everything")).isHidden();
    visit.press("I have seen this. Show my matches");
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(visit.page().getByText("Rows that were left out, or changed nothing")).isVisible();
    assertThat(visit.page().getByText("delete them on your side by 1 December 2031")).isVisible();
  }

  @Test
  @DisplayName("says in plain words that it did not work")
  void showsFailure() {
    service.becomes(ServiceStub.state("failed"));

    visit.press(DEMO);

    assertThat(visit.heading()).hasText("Sorry, it did not work");
    assertThat(visit.button("Try again")).isVisible();
  }

  @Test
  @DisplayName("goes on after a reload, with nothing in the address")
  void survivesReload() {
    service.becomes(service.matched());

    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");
    visit.page().reload();

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(visit.page().url()).isEqualTo(service.address() + "/");
    visit.save("Download everything");
    visit.saysThatFilesOpen();
    assertThat(visit.heading()).hasText("All done, and all deleted");
    visit.page().reload();
    assertThat(visit.heading()).hasText("Match mentors and mentees");
  }

  @Test
  @DisplayName("deletes at once when asked and sure, and not otherwise")
  void deletesNow() {
    service.becomes(ServiceStub.state("matching"));

    visit.press(DEMO);
    visit.press("Delete now");
    assertThat(visit.page().locator("dialog"))
        .containsText("Nobody gets your files or any results from here after that, not even you.");
    visit.press("No, keep it");
    assertThat(service.deletions()).isEmpty();
    visit.press("Delete now");
    visit.press("Yes, delete it");

    assertThat(visit.heading()).hasText("Everything is deleted");
    assertThat(main())
        .containsText("You asked us to delete your files and your results, and we did.");
    assertThat(visit.page().locator("dl.receipt")).isVisible();
    assertThat(service.deletions()).hasSize(1);
    assertThat(service.deletions().getFirst().headers())
        .containsEntry("Authorization", List.of("Bearer s3cret"));
  }

  @Test
  @DisplayName("stays deleted when the files were still on their way, and sends nothing more")
  void deletesWhileSending() {
    service.refusesUploads(503, 503, 503, 503, 503, 503);
    visit.page().clock().install();

    visit.press(DEMO);
    visit.press("Delete now");
    visit.press("Yes, delete it");
    assertThat(visit.heading()).hasText("Everything is deleted");

    long sent = refusalsSeen();
    visit.page().clock().fastForward("00:10");
    assertThat(visit.heading()).hasText("Everything is deleted");
    assertThat(refusalsSeen()).isEqualTo(sent);
    assertThat(visit.complaints()).noneMatch(complaint -> complaint.contains("TypeError"));
  }

  @Test
  @DisplayName("MM-4: counts the minutes down, and says when time was up")
  void countsDown() {
    visit.page().clock().install();
    service.setDeadline(Instant.now().plus(Duration.ofMinutes(24).plusSeconds(30)));
    service.becomes(service.matched());
    visit.press(DEMO);
    Locator deadline = visit.page().locator("aside.deadline");
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(deadline).containsText("You have 24 minutes left. Everything here is gone by ");

    visit.page().clock().fastForward("20:00");
    assertThat(deadline).containsText("You have 4 minutes left.");
    assertThat(visit.page().locator("#announcer"))
        .containsText("Only 4 minutes left. After that, nothing here is available.");
    service.forgets();
    visit.page().clock().fastForward("06:00");

    assertThat(visit.heading()).hasText("No longer available here");
  }

  @Test
  @DisplayName("says aloud that little time is left also where a step comes late")
  void warnsOfLateSteps() {
    visit.page().clock().install();
    service.setDeadline(Instant.now().plus(Duration.ofMinutes(4).plusSeconds(50)));
    service.becomes(service.matched());
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");

    visit.page().clock().fastForward("00:11");

    assertThat(visit.page().locator("#announcer")).containsText("Only 4 minutes left.");
  }

  @Test
  @DisplayName("MM-5, MM-6: no cookie, no storage, no third party, nothing that the policy forbids")
  void leavesNoTrace() {
    service.becomes(service.matched());

    visit.press(DEMO);
    visit.save("Download everything");
    visit.saysThatFilesOpen();
    assertThat(visit.heading()).hasText("All done, and all deleted");

    assertThat(notice())
        .containsText(
            "We set no cookies, we use none of your browser’s storage and we do not follow you"
                + " around.");
    assertThat(visit.traces()).isEmpty();
    assertThat(visit.requestedOrigins())
        .filteredOn(origin -> !origin.startsWith("blob:"))
        .containsExactlyInAnyOrder(
            service.address().toString(), service.storageAddress().toString());
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  @DisplayName("MM-8: names the version of its privacy notice, and what it promises")
  void namesPolicy() {
    Locator notice = visit.page().locator("footer");
    assertThat(notice).containsText("What happens to your data");
    assertThat(notice)
        .containsText(
            "This is version "
                + ServiceStub.POLICY_VERSION
                + " of our privacy notice. When it changes, the number changes, here and on your"
                + " receipt.");
    assertThat(notice).containsText("If you do nothing for 30 minutes, everything is gone.");
    assertThat(notice).containsText("It is the first.");
    assertThat(notice)
        .containsText(
            "Whoever stands in your files may ask to see, correct or delete their details, and asks"
                + " you: once everything is gone, nothing about them is left here.");
    assertThat(notice.locator("[data-promise]")).hasCount(12);
  }

  @Test
  @DisplayName("MM-8: says who runs the service and where to write, or that it is not said")
  void namesOperator() {
    assertThat(notice())
        .containsText(
            "Who runs this service is not said here. If it is not you, ask whoever gave you its"
                + " address before you give it people’s details.");

    service.isOperatedBy("Kites &amp; Co", "mailto:kites@example.org");
    visit.page().reload();

    assertThat(notice())
        .containsText(
            "This service is run by Kites & Co. Write to them about it, or about what became of"
                + " people’s details here: kites@example.org");
    assertThat(notice().locator(".operator a")).hasAttribute("href", "mailto:kites@example.org");
  }

  @Test
  @DisplayName("can be used with the keyboard alone, and the focus follows the steps")
  void worksByKeyboard() {
    service.becomes(service.matched());
    var keyboard = visit.page().keyboard();

    assertThat(visit.heading()).isVisible();
    keyboard.press("Tab");
    assertThat(visit.page().getByText("Skip to main content")).isFocused();
    keyboard.press("Tab");
    assertThat(visit.page().getByText("Cymraeg")).isFocused();
    keyboard.press("Tab");
    assertThat(visit.button(DEMO)).isFocused();
    keyboard.press("Enter");
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(visit.heading()).isFocused();
    keyboard.press("Tab");
    assertThat(visit.button("See and change the matches")).isFocused();
    keyboard.press("Tab");
    assertThat(visit.button("Download everything")).isFocused();
    keyboard.press("Enter");
    assertThat(visit.page().getByText("Do your files open?")).isFocused();
    keyboard.press("Tab");
    assertThat(visit.filesOpen()).isFocused();
    keyboard.press("Enter");

    assertThat(visit.heading()).hasText("All done, and all deleted");
    assertThat(visit.heading()).isFocused();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("breaks no rule of WCAG 2.2 AA that a machine can check, at any step, and fits")
  void isAccessible(Look look) {
    visitAgain(chromium().visit(look), service.address());

    atStep("Match mentors and mentees");
    visit.page().locator("summary").all().forEach(Locator::click);
    visit.choose("In one file");
    visit.pick("Your file with everyone", "everyone.csv", "grade,How to reach you\n");
    visit.goOn();
    assertThat(visit.page().getByRole(AriaRole.ALERT)).isFocused();
    atStep("Match mentors and mentees");
    service.becomes(ServiceStub.state("matching"));
    visit.press(DEMO);
    atStep("Finding the matches");
    visit.press("Delete now");
    atStep("Finding the matches");
    visit.press("Yes, delete it");
    atStep("Everything is deleted");
    visit.press("Match more people");
    service.becomes(ServiceStub.rejected());
    visit.press(DEMO);
    atStep("Your files need a few changes");
    visit.press("Send the files again");
    service.becomes(findings());
    visit.press(DEMO);
    atStep("Look at this before you share anything");
    visit.press("I have seen this. Show my matches");
    visit.page().locator("summary").click();
    visit.save("Download everything");
    assertThat(visit.filesOpen()).isVisible();
    atStep("Your matches are ready");
    visit.press("Change something and match again");
    atStep("Your matches are ready");
    visit.press("No, stay here");
    visit.press("Delete now");
    visit.press("Yes, delete it");
    visit.press("Match more people");
    service.becomes(ServiceStub.state("failed"), service.matched());
    visit.press(DEMO);
    atStep("Sorry, it did not work");
    visit.page().reload();
    atStep("Your matches are ready");
    service.forgets();
    visit.page().reload();
    atStep("No longer available here");
  }

  private JsonObject findings() {
    JsonObject matched = service.matched();
    matched.add("beforeSharing", JsonParser.parseString("[\"mentors, row 7: ask them first.\"]"));
    matched.add("problems", ServiceStub.rejected().get("problems"));
    matched.addProperty("deleteBy", "2031-12-01");
    return matched;
  }

  private long refusalsSeen() {
    return visit.complaints().stream().filter(complaint -> complaint.contains("503")).count();
  }

  private void pickBoth() {
    visit.pick("Your mentors file", "who offers.csv", MENTORS);
    visit.pick("Your mentees file", "who wants.csv", MENTEES);
    assertThat(visit.page().locator("#mentees-ready")).containsText("who wants.csv is ready");
  }

  private static Locator.FilterOptions having(String name) {
    return new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + " "));
  }
}
