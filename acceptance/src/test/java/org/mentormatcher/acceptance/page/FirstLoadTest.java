package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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
 * What a browser loads before files are chosen, as the service on one machine serves it. A
 * browser's time for that is made of round trips and bytes, which are counted; the time itself is
 * only told.
 */
@DisplayName("Before files are chosen, the page")
class FirstLoadTest {

  private static final int MOST_REQUESTS = 8;
  private static final int MOST_BYTES = 45_000;

  /** A slow line: milliseconds for each round trip, and bytes a second. */
  private static final int LATENCY = 400;

  private static final int BYTES_A_SECOND = 50_000;

  private static final String NOTES_HEADING =
      """
      new MutationObserver(() => {
        const isShown = [...document.querySelectorAll('h1')].some((each) => each.offsetParent);
        window.headingAt ??= isShown ? performance.now() : undefined;
      }).observe(document, { childList: true, subtree: true });
      """;

  private static LocalService service;
  private static Chromium chromium;

  private final List<Response> responses = new CopyOnWriteArrayList<>();
  private final Set<JsonElement> fromMemory = ConcurrentHashMap.newKeySet();
  private final List<JsonObject> asked = new CopyOnWriteArrayList<>();

  /** What came from the service and not from what the browser kept. */
  private final List<URI> sent = new CopyOnWriteArrayList<>();

  private Visit visit;
  private CDPSession tools;

  @BeforeAll
  static void start() throws Exception {
    DeliveredPage.assumeBundled();
    chromium = Chromium.launch();
    PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    service = LocalService.start(WebServer.bind(0), new ServiceLog(errors, false));
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void watch() {
    visit = chromium.visit(Look.DESK);
    visit.page().onResponse(responses::add);
    tools = visit.page().context().newCDPSession(visit.page());
    tools.on("Network.requestWillBeSent", asked::add);
    tools.on("Network.responseReceived", this::received);
    tools.on("Network.requestServedFromCache", kept -> fromMemory.add(kept.get("requestId")));
    tools.send("Network.enable");
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  @DisplayName("takes at most 8 requests and 45,000 bytes, compressed, and asks no function")
  void isSmall() {
    show("", "Match mentors and mentees");

    assertThat(responses).hasSizeBetween(2, MOST_REQUESTS).allMatch(Response::ok);
    assertThat(paths()).noneMatch(path -> path.startsWith("/api/"));
    assertThat(bytes()).isBetween(1, MOST_BYTES);
    System.out.printf("note: first load: %d requests, %d bytes%n", responses.size(), bytes());
  }

  @Test
  @DisplayName("needs two round trips: whatever it shows at first is named by its HTML")
  void needsTwoRounds() {
    show("", "Match mentors and mentees");

    assertThat(asked)
        .hasSameSizeAs(responses)
        .filteredOn(request -> !isDocument(request) && !isIcon(request))
        .extracting(request -> request.getAsJsonObject("initiator"))
        .allSatisfy(
            initiator -> {
              assertThat(initiator.get("type").getAsString()).isEqualTo("parser");
              assertThat(initiator.get("url").getAsString()).isEqualTo(service.address());
            });
  }

  @Test
  @DisplayName(
      "is kept for ever where its names have versions, and its HTML is asked for each time")
  void isKept() {
    show("", "Match mentors and mentees");

    assertThat(responses).allSatisfy(FirstLoadTest::isKeptAsNamed);
    responses.clear();
    sent.clear();
    visit.page().reload();
    assertThat(visit.heading()).hasText("Match mentors and mentees");

    assertThat(paths()).hasSizeGreaterThan(2);
    assertThat(sent).extracting(URI::getPath).containsExactly("/");
  }

  @Test
  @DisplayName("asks for nothing more while its form is filled in, and for the engine with a file")
  void asksNothingMore() {
    show("", "Match mentors and mentees");
    List<String> before = paths();

    visit.giveReasons();
    visit.choose("In one file");
    assertThat(paths()).isEqualTo(before);
    visit.pick("Your file with everyone", "everyone.csv", "role,first name\n");

    visit.page().waitForCondition(() -> paths().stream().anyMatch(FirstLoadTest::isEngine));
  }

  @Test
  @DisplayName(
      "that checks receipts is as small, and all that it shows at first is named by its HTML")
  void receiptIsSmall() {
    show("receipt.html", "Check a receipt");

    assertThat(responses).hasSizeBetween(2, MOST_REQUESTS);
    assertThat(bytes()).isBetween(1, MOST_BYTES);
    assertThat(asked)
        .filteredOn(
            request ->
                !isDocument(request) && !isIcon(request) && !addressOf(request).contains("/api/"))
        .extracting(request -> request.getAsJsonObject("initiator").get("type").getAsString())
        .containsOnly("parser");
  }

  @Test
  @DisplayName(
      "on a slow line asks for less before its heading than as it is written; the time is told")
  void slowLine() {
    Duration bundled = timeToHeading(URI.create(service.address()));
    int requests = responses.size();
    responses.clear();
    try (ServiceStub written = new ServiceStub(ServiceStub.PageForm.AS_WRITTEN)) {
      Duration before = timeToHeading(written.address());

      System.out.printf(
          "note: heading on a slow line after %d ms in %d requests, as it is written %d ms in %d%n",
          bundled.toMillis(), requests, before.toMillis(), responses.size());
      assertThat(requests).isLessThan(responses.size());
    }
  }

  private void received(JsonObject event) {
    JsonObject response = event.getAsJsonObject("response");
    boolean fromDisk = response.get("fromDiskCache").getAsBoolean();
    if (!fromDisk && !fromMemory.contains(event.get("requestId"))) {
      sent.add(URI.create(response.get("url").getAsString()));
    }
  }

  private void show(String path, String heading) {
    visit.open(URI.create(service.address() + path));
    assertThat(visit.heading()).hasText(heading);
    visit.page().waitForLoadState(LoadState.NETWORKIDLE);
  }

  private List<String> paths() {
    return responses.stream().map(each -> URI.create(each.url()).getPath()).toList();
  }

  private int bytes() {
    return responses.stream().mapToInt(each -> each.request().sizes().responseBodySize).sum();
  }

  private Duration timeToHeading(URI address) {
    tools.send("Network.emulateNetworkConditions", slow());
    visit.page().addInitScript(NOTES_HEADING);
    visit.open(address);
    assertThat(visit.heading()).hasText("Match mentors and mentees");
    Object shown = visit.page().evaluate("() => window.headingAt");
    return Duration.ofMillis(((Number) shown).longValue());
  }

  private static JsonObject slow() {
    JsonObject conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", LATENCY);
    conditions.addProperty("downloadThroughput", BYTES_A_SECOND);
    conditions.addProperty("uploadThroughput", BYTES_A_SECOND);
    return conditions;
  }

  private static void isKeptAsNamed(Response response) {
    Map<String, String> headers = response.headers();
    boolean isDocument = response.request().resourceType().equals("document");
    assertThat(headers).containsEntry("content-encoding", "br");
    assertThat(headers.get("cache-control"))
        .isEqualTo(isDocument ? "no-cache" : "public, max-age=31536000, immutable");
  }

  private static boolean isDocument(JsonObject request) {
    return request.get("type").getAsString().equals("Document");
  }

  /** The browser fetches it for its tab by itself, once more, and nothing waits for it. */
  private static boolean isIcon(JsonObject request) {
    return addressOf(request).endsWith(".svg");
  }

  private static String addressOf(JsonObject request) {
    return request.getAsJsonObject("request").get("url").getAsString();
  }

  private static boolean isEngine(String path) {
    return ServiceStub.plain(path).equals("/engine/engine.js");
  }
}
