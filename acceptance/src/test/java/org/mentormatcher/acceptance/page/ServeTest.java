package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    Map<String, String> results = Visit.unzipped(visit.save("Download everything"));

    assertThat(results)
        .containsKeys("mentors-list.csv", "mentees-list.csv", "pairs.csv", "summary.json");
    assertThat(visit.heading()).hasText("All done, and all deleted");
    assertThat(visit.page().locator("dl.receipt")).containsText("Version");
  }

  @Test
  @DisplayName("names what is wrong with a file instead of matching it")
  void problems() {
    visit.giveReasons();
    visit.pick("Your mentors file", "mentors.csv", "first name,grade\nAmara,EO\n");
    visit.pick("Your mentees file", "mentees.csv", "first name,grade\nMei,AO\n");
    visit.press("Match them");

    assertThat(visit.heading()).hasText("Your files need a few changes");
    assertThat(visit.page().locator("main")).containsText("mentors.csv");
  }

  @Test
  @DisplayName(
      "MM-6: leaves no trace in the browser, asks nobody else and breaks no rule of its own")
  void leavesNoTrace() {
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");

    assertThat(visit.traces()).isEmpty();
    assertThat(visit.complaints()).isEmpty();
    assertThat(visit.requestedOrigins())
        .filteredOn(origin -> !origin.startsWith("blob:"))
        .allSatisfy(
            origin -> assertThat(URI.create(origin).getHost()).isIn("127.0.0.1", "localhost"));
  }
}
