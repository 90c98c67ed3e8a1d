package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.local.serve.LocalService;
import org.mentormatcher.local.serve.ServiceLog;
import org.mentormatcher.local.web.WebServer;

/**
 * The product as {@code mentor-matcher serve} runs it: at the address that the property {@code
 * serve.address} names, else started in this process.
 */
@DisplayName("In a browser, the service on one machine")
class ServeTest {

  private static final String DEMO = "Try it with made-up participants";

  private static final String HEADINGS =
      "role,first name,last name,email address,job title,grade,organisation,profession,biography\n";
  private static final String MENTOR =
      "mentor,Amara,Okafor,amara@example.org,Keeper,SEO,Lighthouses,Policy,\n";

  private static Optional<LocalService> started = Optional.empty();
  private static Chromium chromium;
  private static URI address;

  private Visit visit;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.launch();
    String served = System.getProperty("serve.address");
    if (served == null) {
      PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      started = Optional.of(LocalService.start(WebServer.bind(0), new ServiceLog(errors, false)));
      served = started.orElseThrow().address();
    }
    address = URI.create(served);
  }

  @AfterAll
  static void stop() {
    started.ifPresent(LocalService::close);
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    visit = chromium.visit(Look.DESK);
    visit.open(address);
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  @DisplayName("MM-3: matches the made-up participants, hands out the results, deletes everything")
  void demo() throws IOException {
    visit.press(DEMO);

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(visit.page().locator("dl.figures")).containsText("42 of 45");
    assertThat(visit.page().locator("dl.figures")).containsText("39 of 40");
    Map<String, String> results = Visit.unzipped(visit.save("Download everything"));

    assertThat(results)
        .containsOnlyKeys(
            "mentors-list.csv",
            "mentees-list.csv",
            "mentors-mail-merge.csv",
            "mentees-mail-merge.csv",
            "pairs.csv",
            "unmatched.csv",
            "confidential-points.csv",
            "summary.json",
            "aggregates.csv",
            "report.html",
            "results.xlsx");
    assertThat(results.get("unmatched.csv")).contains("Ottoline");
    visit.saysThatFilesOpen();
    assertThat(visit.heading()).hasText("All done, and all deleted");
    assertThat(visit.page().locator("dl.receipt")).containsText("Version");
  }

  @Test
  @DisplayName("shows the matches before any download, and gives the files of what was changed")
  void looksAtMatches() throws IOException {
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");
    visit.button("See and change the matches").dblclick();

    assertThat(visit.heading()).hasText("The matches");
    assertThat(visit.page().locator("dl.figures")).containsText("42 of 45");
    visit.press("Go on to the files");
    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(visit.page().locator("main")).not().containsText("before you close this page");
    visit.press("See and change the matches");
    visit.page().getByLabel("Part of their name or address").fill("amara.okafor");
    visit.page().locator("#found button").first().click();
    visit.press("Takes no part");
    assertThat(visit.page().locator(".message")).containsText("ended");
    visit.press("Go on to the files");

    assertThat(visit.page().locator("main")).containsText("before you close this page");
    Map<String, String> results = Visit.unzipped(visit.save("Download everything"));
    assertThat(results.get("pairs.csv")).isNotEmpty().doesNotContain("amara.okafor");
    visit.press("Delete now");
    visit.press("Yes, delete it");
    assertThat(visit.heading()).hasText("Everything is deleted");
    visit.page().waitForCondition(() -> visit.page().workers().isEmpty());
  }

  @Test
  @DisplayName("matches one file with everyone in it")
  void oneFile() {
    everyoneIs(MENTOR + "mentee,Mei,Tanaka,mei@example.org,Flyer,HEO,Kites,Policy,\n");
    visit.press("Match them");

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(visit.page().locator("dl.figures")).containsText("1 of 1");
  }

  @Test
  @DisplayName("names what is wrong with a file, and hands out a copy that says it in each row")
  void problems() throws IOException {
    everyoneIs(MENTOR + "mentee,Mei,Tanaka,mei@example.org,Flyer,Grade 77,Kites,Policy,\n");

    assertThat(visit.heading()).hasText("Your files need a few changes");
    Locator cells = visit.page().locator("tbody tr").first().getByRole(AriaRole.CELL);
    assertThat(cells.nth(0)).hasText("everyone.csv");
    assertThat(cells.nth(1)).hasText("3");
    assertThat(cells.nth(2)).hasText("F: grade");
    assertThat(cells.nth(3)).hasText("Grade 77");
    try (InputStream copy =
        visit.save("Download a marked copy of everyone.csv").createReadStream()) {
      assertThat(new String(copy.readAllBytes(), StandardCharsets.UTF_8))
          .contains("biography,Problems", "Did you mean \"\"Grade 7\"\"?");
    }
  }

  @Test
  @DisplayName("goes on after a reload, and after the deletion there is nothing to go on with")
  void reload() {
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");
    visit.page().reload();
    assertThat(visit.heading()).hasText("Your matches are ready");

    visit.press("Delete now");
    visit.press("Yes, delete it");

    assertThat(visit.heading()).hasText("Everything is deleted");
    visit.page().reload();
    assertThat(visit.heading()).hasText("Match mentors and mentees");
  }

  @Test
  @DisplayName(
      "MM-6: leaves no trace in the browser, asks nobody else and breaks no rule of its own")
  void leavesNoTrace() {
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");

    assertThat(visit.page().locator("footer"))
        .containsText("You can run the same thing on your own computer. Then nothing leaves it.");
    assertThat(visit.traces()).isEmpty();
    assertThat(visit.complaints()).isEmpty();
    assertThat(visit.requestedOrigins())
        .filteredOn(origin -> !origin.startsWith("blob:"))
        .allSatisfy(
            origin -> assertThat(URI.create(origin).getHost()).isIn("127.0.0.1", "localhost"));
  }

  private void everyoneIs(String rows) {
    visit.giveReasons();
    visit.choose("In one file");
    visit.pick("Your file with everyone", "everyone.csv", HEADINGS + rows);
    visit.goOn();
  }
}
