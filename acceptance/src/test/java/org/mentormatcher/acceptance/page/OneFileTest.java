package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentormatcher.matching.DeskEdit;
import org.mentormatcher.matching.MatchDesk;
import org.mentormatcher.matching.MatchedVersion;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.participants.Decisions.NamedPair;

/** The page that is one file, as it is built, opened from a disk: there is no server at all. */
@DisplayName("Opened from a disk, the page as one file")
class OneFileTest {
  private static final Path BUILT = Path.of("..", "bundle", "target", "mentor-matcher.html");

  private static Chromium chromium;

  /** What the browser asked of anybody, the file itself and its own memory left out. */
  private final List<String> asked = new ArrayList<>();

  @TempDir private Path folder;
  private Visit visit;

  @BeforeAll
  static void launch() {
    assumeTrue(Files.exists(BUILT), "The page as one file was not built: Node.js is missing");
    chromium = Chromium.launch();
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() throws IOException {
    Files.copy(BUILT, file());
    open(chromium.visit(Look.DESK));
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  @DisplayName("MM-7: matches with the JVM's bytes, asks nobody, and says that nothing is sent")
  void sameBytes() throws IOException {
    assertThat(main())
        .containsText(
            "Choose your two lists. You get the best matches in seconds, from this page itself:"
                + " nothing is sent, and it works without a connection.");
    assertThat(main())
        .containsText(
            "All that is needed to match them is in this file: it works without a connection.");
    assertThat(notice())
        .containsText(
            "Your people are matched on this device, by this page itself. Nothing is sent to"
                + " anybody: this file tells your browser to refuse it every connection.");
    assertThat(notice()).containsText("This page counts nothing and tells nobody that you use it.");
    pickDemonstration();
    visit.match();

    assertSaved(onTheJvm().first().outcome(Stage.UNWATCHED));
    assertThat(main())
        .containsText(
            "These matches were made on this device, and nothing was sent for them. This page keeps"
                + " your files and your results in its memory only, and forgets them when you close"
                + " it. What you download stays in your downloads folder.");
    assertThat(asked).isEmpty();
    assertThat(visit.complaints()).isEmpty();
    assertThat(visit.keptInTab()).isEqualTo("null");
  }

  @Test
  @DisplayName("matches made-up people, and what is changed in the matches is in the files")
  void desk() throws IOException {
    visit.press("Try it with made-up participants");
    MatchDesk desk = onTheJvm();
    assertSaved(desk.first().outcome(Stage.UNWATCHED));
    visit.press("See and change the matches");
    assertThat(visit.heading()).hasText("The matches");
    JsonObject view = desk.first().view();
    JsonObject pair = view.getAsJsonArray("pairs").get(0).getAsJsonObject();
    JsonObject mentor = person(view, pair, "mentor");
    JsonObject mentee = person(view, pair, "mentee");
    visit
        .page()
        .getByLabel("Part of their name or address")
        .fill(mentor.get("identity").getAsString());
    visit.page().locator("#found button").first().click();
    visit.press("Never this pair, with " + mentee.get("name").getAsString());
    assertThat(main()).containsText("1 change of yours");
    visit.press("Go on to the files");

    DeskEdit edit =
        new DeskEdit.ForbidPair(
            new NamedPair(
                mentor.get("identity").getAsString(), mentee.get("identity").getAsString()));
    assertSaved(((MatchedVersion) desk.version(List.of(edit))).outcome(Stage.UNWATCHED));
    assertThat(asked).isEmpty();
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  @DisplayName("MM-7: has no way out: its policy refuses every kind of connection")
  void noWayOut() {
    List<String> arrived;
    try (ServiceStub server = new ServiceStub()) {
      visit
          .page()
          .evaluate(
              """
              (to) => {
                window.refused = new Set();
                addEventListener('securitypolicyviolation',
                    ({ effectiveDirective }) => window.refused.add(effectiveDirective));
                fetch(to).catch(() => {});
                navigator.sendBeacon(to, 'x');
                try { new WebSocket(to.replace('http', 'ws')); } catch {}
                const add = (name, values) =>
                  document.body.append(Object.assign(document.createElement(name), values));
                add('img', { src: to });
                add('script', { src: to });
                add('script', { textContent: 'window.ran = true' });
                add('iframe', { src: to });
                add('link', { rel: 'stylesheet', href: to });
              }
              """,
              server.address().toString());
      visit
          .page()
          .waitForCondition(
              () ->
                  visit
                      .page()
                      .evaluate("() => [...window.refused].sort().join(' ') + ' ' + window.ran")
                      .equals(
                          "connect-src frame-src img-src script-src-elem style-src-elem"
                              + " undefined"));
      arrived = server.lines();
    }

    assertThat(arrived).isEmpty();
  }

  @Test
  @DisplayName("speaks of no service, no upload and no receipt, and names whose works are in it")
  void speaksOfItself() {
    visit.page().locator("details:not([open]) > summary").all().reversed().forEach(Locator::click);

    Pattern ofService = Pattern.compile("receipt|upload|th(e|is) service|we delete|access code");
    assertThat(main()).not().containsText(ofService);
    assertThat(notice().locator("ul")).not().containsText(ofService);
    assertThat(main()).not().containsText("Where do we match your people?");
    assertThat(main()).not().containsText("A programme of your own");
    assertThat(main())
        .containsText(
            "Your changes count for this run. There is nothing about any person in them.");
    assertThat(notice()).containsText("Licences of what is in this file");
    assertThat(notice()).containsText("TeaVM 0.16.0, its class library");
    assertThat(notice()).containsText("TERMS AND CONDITIONS FOR USE, REPRODUCTION");
    assertThat(visit.page().locator("meta[name=description]"))
        .hasAttribute(
            "content",
            "Match mentors and mentees in seconds, on your own device. Nothing is sent.");
  }

  @Test
  @DisplayName("says so where it did not arrive whole, and where no worker can be started")
  void broken() throws IOException {
    String whole = Files.readString(file());
    assertThat(whole).doesNotContain("fetch(", "XMLHttpRequest", "sendBeacon", "WebSocket");
    assertThat(whole.replaceAll("\\s+", " "))
        .contains(
            "Your browser does the work of reading your files and matching your people, so"
                + " JavaScript has to be on. Turn it on and open this file again, or run Mentor"
                + " Matcher from the command line on your own computer.");
    Files.writeString(file(), whole.substring(0, whole.length() - 1000));
    visit.page().reload();
    assertThat(visit.heading()).hasText("This file does not work here");
    assertThat(main())
        .containsText(
            "It did not arrive whole, or your browser is too old for it. Get it again, or open it"
                + " with a newer browser.");

    Files.writeString(file(), whole);
    open(chromium.visit(Look.DESK), "window.Worker = class { constructor() { throw 0; } }");
    pickDemonstration();
    assertThat(main()).containsText("What matches people could not be started in this browser.");
    visit.goOn();
    assertThat(main())
        .containsText(
            "What matches people could not be started in this browser. Try again, or open this file"
                + " with a newer one");
  }

  @Test
  @DisplayName("needs nothing that browsers withhold from files on a disk")
  void withheld() throws IOException {
    open(
        chromium.visit(Look.DESK),
        """
        const refuse = () => { throw new DOMException('withheld', 'SecurityError'); };
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'fetch']) {
          Object.defineProperty(window, name, { get: refuse });
        }
        Object.defineProperty(window, 'isSecureContext', { value: false });
        Object.defineProperty(crypto, 'subtle', { value: undefined });
        history.pushState = history.replaceState = refuse;
        """);
    visit.press("Try it with made-up participants");

    assertSaved(onTheJvm().first().outcome(Stage.UNWATCHED));
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  @DisplayName("says that it broke off, names no service as a way out, and forgets nothing")
  void breaksOff() {
    open(
        chromium.visit(Look.DESK),
        """
        window.Worker = class extends EventTarget {
          constructor() {
            super();
            this.says({ loaded: true });
          }
          says(data) {
            setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
          }
          postMessage() {
            this.says({ failed: true });
          }
          terminate() {}
        };
        """);
    pickDemonstration();
    visit.goOn();

    assertThat(visit.heading()).hasText("It did not work on this device");
    assertThat(main())
        .containsText(
            "The matching broke off in your browser. It may have too little memory for so many"
                + " people, or something that you changed in the rules is not possible. Nothing"
                + " about them was sent.");
    assertThat(main())
        .containsText("You can try again, or take back what you changed in the rules.");
    visit.press("Back to your answers");
    assertThat(visit.page().locator("#mentors-ready")).containsText("is ready");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("breaks no rule of WCAG 2.2 AA that a machine can check, and fits")
  void isAccessible(Look look) {
    open(chromium.visit(look));
    visit.page().locator("footer summary").click();
    Accessibility.holdsAt(visit, "Match mentors and mentees");
    visit.press("Try it with made-up participants");
    Accessibility.holdsAt(visit, "Your matches are ready");
  }

  private void open(Visit other) {
    open(other, "");
  }

  /** Opens the file from the disk, after a script that stands for another browser. */
  private void open(Visit other, String before) {
    if (visit != null) {
      visit.close();
    }
    visit = other;
    visit.page().addInitScript(before);
    visit.page().clock().setFixedTime(Date.from(OnDeviceTest.noon()));
    String address = file().toUri().toString();
    visit
        .page()
        .onRequest(
            request -> {
              if (!request.url().equals(address) && !request.url().matches("(blob|data):.*")) {
                asked.add(request.method() + " " + request.url());
              }
            });
    visit.open(file().toUri());
  }

  private Path file() {
    return folder.resolve("mentor-matcher.html");
  }

  private Locator main() {
    return visit.page().locator("main");
  }

  private Locator notice() {
    return visit.page().locator("footer");
  }

  private void pickDemonstration() {
    visit.giveReasons();
    OnDeviceTest.demonstration("civil-service")
        .forEach(
            (name, file) -> {
              visit.page().getByLabel("Your " + name + " file").setInputFiles(file);
              assertThat(visit.page().locator("#" + name + "-ready")).containsText("is ready");
            });
  }

  private void assertSaved(Outcome.Matched expected) throws IOException {
    assertThat(visit.heading()).hasText("Your matches are ready");
    Map<String, byte[]> results = Visit.unzippedBytes(visit.save("Download everything"));
    assertThat(results).hasSameSizeAs(expected.files());
    expected
        .files()
        .forEach(each -> assertThat(results.get(each.name())).isEqualTo(each.content()));
  }

  private static JsonObject person(JsonObject view, JsonObject pair, String side) {
    JsonElement number = pair.get(side);
    return view.getAsJsonArray("people").get(number.getAsInt()).getAsJsonObject();
  }

  private static MatchDesk onTheJvm() {
    return OnDeviceTest.onTheDesk("civil-service", OnDeviceTest.demonstration("civil-service"));
  }
}
