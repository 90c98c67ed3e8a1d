package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Worker;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.matching.DeskEdit;
import org.mentormatcher.matching.MatchDesk;
import org.mentormatcher.matching.MatchedVersion;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.participants.AcceptedPair;
import org.mentormatcher.matching.participants.Decisions.NamedPair;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.signoff.AcceptedMatches;
import org.mentormatcher.matching.signoff.SignOffReader;
import org.mentormatcher.words.Language;

/** The page with the engine as it is compiled; the service only watches, and is asked nothing. */
@DisplayName("On this device")
class OnDeviceTest extends PageFrame {
  private static final String ON_THIS_DEVICE = "On this device: nothing about your people is sent";
  private static final String READY =
      "All that is needed for this has arrived: it works without a connection now.";
  private static final Path DEMONSTRATIONS = Path.of("..", "page", "demo");

  /** A day on which confirmations of the made-up champions still stand. */
  static final LocalDate TODAY = LocalDate.parse("2026-10-01");

  private static final Map<String, String> LABELS =
      Map.of(
          "mentors", "Your mentors file",
          "mentees", "Your mentees file",
          "participants", "Your file with everyone",
          "opt-outs", "People who opted out");

  /** What the browser asked of anybody since it was last cleared. */
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void reload() {
    service.carriesEngine();
    visit.page().reload();
    visit.page().onRequest(request -> asked.add(request.method() + " " + request.url()));
  }

  static List<String> programmes() {
    return ShippedProgrammes.names();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  @DisplayName("shows each programme's own made-up people, whatever the year")
  void madeUp(String programme) {
    visit.page().clock().setFixedTime(Date.from(noon().plus(Duration.ofDays(3_000))));
    visit.page().reload();
    visit.page().locator("input[value='" + programme + "']").check();
    assertThat(visit.page().locator(".demo"))
        .containsText(
            "They take part in "
                + ShippedProgrammes.named(programme).orElseThrow().about().title());
    visit.choose(ON_THIS_DEVICE);

    visit.press(DEMO);

    assertThat(visit.heading()).hasText(ready(programme));
    assertThat(visit.page().locator(".problems")).hasCount(0);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  @DisplayName("MM-7: a programme's made-up people give the JVM's bytes, and nobody is asked")
  void sameBytes(String programme) throws IOException {
    visit.page().clock().setFixedTime(Date.from(noon()));
    Map<String, Path> files = demonstration(programme);

    assertThat(notice())
        .containsText(
            "You can also have your people matched on this device, by this page itself. Then"
                + " nothing about them is sent to anybody.");
    assertThat(main())
        .containsText(
            "Your files are sent to it and matched there. It deletes them and gives you a"
                + " receipt.");
    assertThat(main())
        .containsText(
            "This page does the matching by itself. The service gets nothing about them, so it has"
                + " nothing of theirs to delete and gives no receipt.");
    pickAll(programme, files);
    visit.choose(ON_THIS_DEVICE);
    assertThat(main())
        .containsText(
            "Nothing about your people is sent. This page keeps your files and your results in its"
                + " memory until you close it, or tell it to forget them.");
    assertThat(visit.page().getByText(READY)).isVisible();
    int before = service.lines().size();
    asked.clear();
    visit.page().context().setOffline(true);
    visit.match();
    assertThat(visit.heading()).hasText(ready(programme));
    Map<String, byte[]> results = Visit.unzippedBytes(visit.save("Download everything"));

    Map<String, byte[]> expected =
        onTheJvm(programme, files).files().stream()
            .collect(
                Collectors.toMap(
                    ResultFile::name, ResultFile::content, (a, b) -> a, LinkedHashMap::new));
    assertThat(results.keySet()).containsExactlyElementsOf(expected.keySet());
    expected.forEach((name, bytes) -> assertThat(results.get(name)).as(name).isEqualTo(bytes));
    assertThat(asked).filteredOn(request -> !request.contains(" blob:")).isEmpty();
    assertThat(service.lines()).hasSize(before);
    assertThat(service.uploads()).isEmpty();
    assertThat(visit.keptInTab()).isEqualTo("null");
    forgetsWithItsWorker();
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  @DisplayName("says that nothing was sent, promises no deletion, and forgets when it is told to")
  void forgets() {
    matchDemonstration();

    assertThat(main())
        .containsText(
            "These matches were made on this device. Nothing was sent for them, so the service has"
                + " nothing of them to delete and gives no receipt. This page keeps your files and"
                + " your results in its memory only, and forgets them when you close it. What you"
                + " download stays in your downloads folder.");
    assertThat(main()).not().containsText("left");
    assertThat(visit.asksBeforeLeaving()).isTrue();
    visit.save("Download pairs.csv");
    assertThat(main())
        .containsText(
            "Passed to your browser. We can’t see what it did with it: please look in your"
                + " downloads folder.");
    assertThat(main())
        .containsText(
            "Download everything in one go, and look whether your files open before you close this"
                + " page.");
    visit.press("Forget all of it");
    assertThat(visit.page().locator("dialog")).containsText("Forget everything in this page?");
    assertThat(visit.page().locator("dialog"))
        .containsText(
            "Your files and your results are then gone from this page. What you downloaded stays in"
                + " your downloads folder.");
    visit.press("No, keep it");
    assertThat(visit.heading()).hasText("Your matches are ready");
    visit.press("Forget all of it");
    visit.press("Yes, forget it");

    assertThat(visit.heading()).hasText("Match mentors and mentees");
    assertThat(visit.page().locator("#mentors-ready")).hasText("");
    assertThat(visit.page().getByLabel("Your mentors file")).hasValue("");
    assertThat(visit.asksBeforeLeaving()).isFalse();
    assertThat(visit.traces()).isEmpty();
    assertThat(service.requests("POST /api/jobs")).isEmpty();
  }

  @Test
  @DisplayName("matches the same files again by other answers")
  void matchesAgain() {
    matchDemonstration();

    visit.press("Change something and match again");
    assertThat(visit.page().locator("dialog"))
        .containsText(
            "Your answers and files stay in this page. It forgets the results that are here now, so"
                + " download them first if you need them.");
    visit.press("Yes, match again");
    assertThat(visit.page().locator("#mentors-ready")).containsText("is ready");
    visit.choose("A match for as many people as we can");
    visit.match();

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(main()).containsText("No other way gives more mentees and mentors a match.");
  }

  @Test
  @DisplayName("shows what is wrong with files, gives a marked copy, and goes on as agreed")
  void problems() throws IOException {
    visit.choose(ON_THIS_DEVICE);
    pickBroken();
    visit.goOn();

    assertThat(visit.heading()).hasText("Your files need a few changes");
    assertThat(main()).containsText("We found this on your device: nothing was sent to find it.");
    Locator cells = visit.page().locator("tbody tr").first().getByRole(AriaRole.CELL);
    assertThat(cells.nth(0)).hasText("who wants.csv");
    assertThat(cells.nth(3)).hasText("Grade 77");
    try (var copy = visit.save("Download a marked copy of who wants.csv").createReadStream()) {
      assertThat(new String(copy.readAllBytes(), StandardCharsets.UTF_8)).contains("Problems");
    }
    visit.choose("Leave these rows out. Nobody in them will be matched");
    visit.press("Go on with the same files");
    visit.press("Match them");

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(main()).containsText("As you agreed, rows with a problem were left out");
    assertThat(service.requests("POST /api/jobs")).isEmpty();
  }

  @Test
  @DisplayName("can be stopped, which ends the worker, and asks for no access code")
  void stops() {
    service.requiresAccessCode("open sesame");
    visit.page().reload();
    pickAll("civil-service", demonstration("civil-service"));
    assertThat(visit.page().getByLabel("What is your access code?")).isVisible();
    visit.choose(ON_THIS_DEVICE);
    assertThat(visit.page().getByLabel("What is your access code?")).isHidden();
    assertThat(visit.page().getByText(READY)).isVisible();

    visit.goOn();
    assertThat(visit.heading()).hasText("Check your answers");

    visit
        .page()
        .evaluate(
            """
            () => new MutationObserver((_, observer) => {
              const stop = [...document.querySelectorAll('button')]
                  .find(({ textContent }) => textContent === 'Stop');
              if (stop) {
                observer.disconnect();
                stop.click();
              }
            }).observe(document.querySelector('main'), { childList: true })
            """);
    visit.press("Match them");
    assertThat(visit.heading()).hasText("Match mentors and mentees");
    assertThat(visit.page().locator("#mentors-ready")).containsText("is ready");
    visit.match();
    assertThat(visit.heading()).hasText("Your matches are ready");
    forgetsWithItsWorker();
  }

  @Test
  @DisplayName("says what it does, and that nothing was sent also where it breaks off")
  void breaksOff() {
    service.matchesInPage("for (;;) {}");
    visit.choose(ON_THIS_DEVICE);
    pickBroken();
    visit.match();
    assertThat(main())
        .containsText("This page is matching your people by itself. Nothing about them is sent.");
    visit.press("Stop");
    service.matchesInPage("throw new Error()");
    visit.page().reload();
    visit.choose(ON_THIS_DEVICE);
    pickBroken();
    visit.match();

    assertThat(visit.heading()).hasText("It did not work on this device");
    assertThat(main())
        .containsText(
            "The matching broke off in your browser. It may have too little memory for so many"
                + " people, or something that you changed in the rules is not possible: then the"
                + " service says what. Nothing about them was sent.");
    assertThat(main()).containsText("You can try again, or choose the service.");
    visit.press("Back to your answers");
    assertThat(visit.page().locator("#mentees-ready")).containsText("is ready");
    assertThat(service.requests("POST /api/jobs")).isEmpty();
  }

  @Test
  @DisplayName("where it does not arrive, that is said, and nothing is sent instead")
  void engineIsMissing() {
    service.loses("/engine/engine.js");
    pickAll("civil-service", demonstration("civil-service"));
    visit.choose(ON_THIS_DEVICE);
    assertThat(main()).containsText("This page did not get what it needs to match on this device.");
    visit.goOn();

    Locator summary = visit.page().getByRole(AriaRole.ALERT);
    assertThat(summary)
        .containsText(
            "This page did not get what it needs to match on this device. Try again, or choose the"
                + " service");
    summary.getByRole(AriaRole.LINK).click();
    assertThat(visit.page().getByLabel(ON_THIS_DEVICE)).isFocused();
    assertThat(service.requests("POST /api/jobs")).isEmpty();
  }

  @Test
  @DisplayName(
      "LGBT-3: what a biography gives away is shown before any result, unless it was before")
  void beforeSharing() {
    JsonObject matched = service.matched();
    matched.add("beforeSharing", JsonParser.parseString("[\"mentors, row 7: ask them first.\"]"));
    service.findsInPage(matched, ServiceStub.RESULTS.keySet());
    visit.page().reload();
    visit.choose(ON_THIS_DEVICE);

    visit.press(DEMO);

    atStep("Look at this before you share anything");
    assertThat(main()).containsText("mentors, row 7: ask them first.");
    assertThat(main())
        .containsText(
            "You can go on, or change your files and start again. We can’t decide this for you.");
    visit.press("I have seen this. Show my matches");
    assertThat(visit.heading()).hasText("Your matches are ready");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("breaks no rule of WCAG 2.2 AA that a machine can check, at any step, and fits")
  void isAccessible(Look look) {
    visitAgain(chromium().visit(look), service.address());

    visit.choose(ON_THIS_DEVICE);
    pickBroken();
    assertThat(visit.page().getByText(READY)).isVisible();
    atStep("Match mentors and mentees");
    visit.goOn();
    atStep("Your files need a few changes");
    visit.press("Choose the files again");
    pickAll("lgbt", demonstration("lgbt"));
    String tells =
        text(DEMONSTRATIONS.resolve("lgbt/mentors.csv")).replace("Points", "Bisexual. Points");
    visit.pick(LABELS.get("mentors"), "mentors.csv", tells);
    isReady("mentors");
    visit.goOn();
    assertThat(visit.heading()).hasText("Check your answers");
    visit.tickOff();
    atStep("Check your answers");
    visit.press("Match them");
    visit.save("Download everything");
    atStep("Your matches are ready");
    visit.press("See and change the matches");
    visit.page().getByLabel("Part of their name or address").fill("a");
    visit.page().locator("#found button").first().click();
    visit.press("Room for one more");
    assertThat(visit.page().locator("p.message")).containsText(Pattern.compile("different|new"));
    atStep("The matches");
    visit.button("Go on to the files").dblclick();
    assertThat(visit.heading()).hasText("Your matches are ready");
    visit.press("Forget all of it");
    atStep("Your matches are ready");
    visit.press("Yes, forget it");
    service.loses("/engine/engine.js");
    visit.page().reload();
    pickAll("civil-service", demonstration("civil-service"));
    visit.choose(ON_THIS_DEVICE);
    visit.goOn();
    assertThat(visit.page().getByRole(AriaRole.ALERT)).isFocused();
    atStep("Match mentors and mentees");
  }

  @Nested
  @DisplayName("the matches can be looked at and changed: they")
  class Matches {
    private MatchDesk desk;

    @BeforeEach
    void open() {
      visit.page().clock().setFixedTime(Date.from(noon()));
      matchDemonstration();
      desk = onTheDesk("civil-service", demonstration("civil-service"));
      asked.clear();
      visit.page().context().setOffline(true);
      visit.press("See and change the matches");
      assertThat(visit.heading()).hasText("The matches");
    }

    @Test
    @DisplayName("begin with who has nobody, and why")
    void withoutAMatch() {
      Locator people = visit.page().locator("section[aria-labelledby=unmatched-heading] h3");

      assertThat(people).hasText(names(desk.first().view(), "unmatched", "person"));
      for (JsonElement each : desk.first().view().getAsJsonArray("unmatched")) {
        assertThat(main()).containsText(each.getAsJsonObject().get("why").getAsString());
      }
      assertThat(main()).containsText("0 changes of yours");
    }

    @Test
    @DisplayName("have their proof checked once more, and after a change that of what is shown")
    void proof() {
      visit.page().getByText("How we know that it is the best").click();
      visit.press("Check the proof once more, on this device");

      Locator verdict = visit.page().locator("#verdict");
      String checked =
          "%,d inequalities were checked."
              .formatted(desk.first().proof().get("checked").getAsLong());
      assertThat(verdict)
          .containsText(
              "It holds: the check, which uses nothing of the search, was made again here on what"
                  + " is shown now.");
      assertThat(verdict).containsText(checked);
      lookUp(
          person(desk.first().view().getAsJsonArray("pairs").get(0).getAsJsonObject(), "mentor"));
      visit.press("Takes no part");
      assertThat(verdict).hasText("");
      visit.press("Check the proof once more, on this device");
      assertThat(verdict).containsText("It holds");
      assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName(
        "change at once, tell what ended by name, and come back; files are of what is seen")
    void changes() throws IOException {
      JsonObject pair = desk.first().view().getAsJsonArray("pairs").get(0).getAsJsonObject();
      JsonObject mentor = person(pair, "mentor");
      JsonObject mentee = person(pair, "mentee");
      lookUp(mentor);

      visit.press("Never this pair, with " + mentee.get("name").getAsString());

      MatchedVersion changed =
          (MatchedVersion)
              desk.version(
                  List.of(
                      new DeskEdit.ForbidPair(
                          new NamedPair(
                              mentor.get("identity").getAsString(),
                              mentee.get("identity").getAsString()))));
      assertThat(main()).containsText("1 change of yours");
      assertThat(visit.page().locator("p.message")).isFocused();
      assertThat(visit.page().locator(".changes li").first())
          .containsText(mentor.get("name").getAsString());
      visit.press("Go on to the files");
      assertSaved(changed.outcome(Stage.UNWATCHED));
      visit.press("See and change the matches");
      visit.press("Undo");
      assertThat(main()).containsText("0 changes of yours");
      visit.press("Go on to the files");
      assertSaved(desk.first().outcome(Stage.UNWATCHED));
      assertThat(asked).filteredOn(request -> !request.contains(" blob:")).isEmpty();
      assertThat(visit.keptInTab()).isEqualTo("null");
      assertThat(visit.complaints()).isEmpty();
    }

    @Test
    @DisplayName("are found by name, and explain why two are matched or not")
    void explained() {
      JsonObject mentor = desk.first().view().getAsJsonArray("people").get(0).getAsJsonObject();
      lookUp(mentor);

      visit.press("Explain");

      String other = visit.page().locator("#why-not").inputValue();
      List<String> sentences = desk.first().ofPair(mentor.get("identity").getAsString(), other);
      assertThat(visit.page().locator(".card [role=status] p"))
          .hasText(sentences.toArray(String[]::new));
    }

    @Test
    @DisplayName("stand in one table that can be sorted and filtered")
    void table() {
      int all = desk.first().view().getAsJsonArray("pairs").size();
      Locator rows = visit.page().locator(".pairs tbody tr");
      assertThat(rows).hasCount(all);

      visit.press("Points");
      visit.press("Points");

      assertThat(visit.page().locator("th[aria-sort=descending]")).hasText("Points");
      assertThat(rows.first().getByRole(AriaRole.CELL).nth(2))
          .hasText(Long.toString(most(desk.first().view())));
      visit.page().getByLabel("Only pairs of people whose name or address has").fill("nobody@");
      assertThat(rows).hasCount(0);
      assertThat(main()).containsText("Pairs that you see: 0 of " + all + ".");
    }

    @Test
    @DisplayName("stand beside what they were before the changes: totals, and who has others")
    void beforeAndNow() {
      JsonObject first = desk.first().view();
      Locator before = visit.page().locator("section[aria-labelledby=before-heading]");
      assertThat(before).isHidden();
      JsonObject mentor = person(first.getAsJsonArray("pairs").get(0).getAsJsonObject(), "mentor");
      lookUp(mentor);
      visit.press("Takes no part");
      assertThat(before).isVisible();

      JsonObject now =
          ((MatchedVersion)
                  desk.version(List.of(new DeskEdit.TakeOut(mentor.get("identity").getAsString()))))
              .view();
      Locator totals = before.locator("#totals td");
      assertThat(totals).hasText(besideEachOther(first, now));
      Map<String, Set<String>> then = partners(first);
      Map<String, Set<String>> later = partners(now);
      List<String> differing =
          then.keySet().stream().filter(name -> !then.get(name).equals(later.get(name))).toList();
      assertThat(before.locator("#differing th[scope=row]"))
          .hasText(differing.toArray(String[]::new));
      Locator leaver =
          before
              .locator("#differing tr")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(
                          visit
                              .page()
                              .getByRole(
                                  AriaRole.ROWHEADER,
                                  new Page.GetByRoleOptions()
                                      .setName(mentor.get("name").getAsString()))));
      assertThat(leaver.locator("td").nth(1)).hasText("takes no part");
      assertThat(main())
          .containsText("People who have others than before: " + differing.size() + ".");
      visit.press("Undo");
      assertThat(before).isHidden();
    }

    private static String[] besideEachOther(JsonObject first, JsonObject now) {
      return Stream.of("menteesMatched", "mentorsMatched", "pairs", "points")
          .flatMap(figure -> Stream.of(first, now).map(view -> figure(view, figure)))
          .toArray(String[]::new);
    }

    private static String figure(JsonObject view, String figure) {
      return "%,d".formatted(view.getAsJsonObject("figures").get(figure).getAsLong());
    }

    /** Whom everybody has, by name, in the order of the view. */
    private static Map<String, Set<String>> partners(JsonObject view) {
      List<String> names =
          view.getAsJsonArray("people").asList().stream()
              .map(person -> person.getAsJsonObject().get("name").getAsString())
              .toList();
      Map<String, Set<String>> partners = new LinkedHashMap<>();
      names.forEach(name -> partners.put(name, new TreeSet<>()));
      for (JsonElement each : view.getAsJsonArray("pairs")) {
        String mentor = names.get(each.getAsJsonObject().get("mentor").getAsInt());
        String mentee = names.get(each.getAsJsonObject().get("mentee").getAsInt());
        partners.get(mentor).add(mentee);
        partners.get(mentee).add(mentor);
      }
      return partners;
    }

    @Test
    @DisplayName("are drawn in pictures, each with a table of the same, which an edit changes")
    void pictures() {
      JsonObject view = desk.first().view();
      assertThat(visit.page().locator(".picture h3"))
          .hasText(
              new String[] {
                "Pairs by their points",
                "Mentors by how many matches they have",
                "Mentees by how many matches they have",
                "Who meets whom, by grade",
                "Who meets whom, by organisation",
                "Who meets whom, by profession"
              });
      for (Locator summary : visit.page().locator(".picture summary").all()) {
        summary.focus();
        visit.page().keyboard().press("Enter");
      }

      assertPictured(view);

      JsonObject pair = view.getAsJsonArray("pairs").get(0).getAsJsonObject();
      JsonObject mentor = person(pair, "mentor");
      lookUp(mentor);
      visit.press("Takes no part");
      assertThat(main()).containsText("1 change of yours");
      JsonObject edited =
          ((MatchedVersion)
                  desk.version(List.of(new DeskEdit.TakeOut(mentor.get("identity").getAsString()))))
              .view();
      assertThat(edited.get("pictures")).isNotEqualTo(view.get("pictures"));
      assertPictured(edited);
      assertThat(visit.complaints()).isEmpty();
    }

    /** Every table is open and holds the counts, and so does every drawing. */
    private void assertPictured(JsonObject view) {
      JsonObject counts = view.getAsJsonObject("pictures");
      JsonObject matches = counts.getAsJsonObject("matches");
      List<JsonElement> bars =
          List.of(counts.get("points"), matches.get("mentors"), matches.get("mentees"));
      for (int i = 0; i < bars.size(); i++) {
        String[] numbers =
            bars.get(i).getAsJsonArray().asList().stream()
                .map(bar -> bar.getAsJsonObject().get("count").getAsString())
                .toArray(String[]::new);
        Locator picture = visit.page().locator(".picture").nth(i);
        assertThat(picture.locator("td.number")).hasText(numbers);
        assertThat(picture.locator("svg text:not(.label)")).hasText(numbers);
        assertThat(picture.locator("table")).isVisible();
      }
      JsonArray meetings = counts.getAsJsonArray("meetings");
      for (int i = 0; i < meetings.size(); i++) {
        String[] numbers =
            meetings.get(i).getAsJsonObject().getAsJsonArray("pairs").asList().stream()
                .flatMap(row -> row.getAsJsonArray().asList().stream())
                .map(JsonElement::getAsString)
                .filter(count -> !count.equals("0"))
                .toArray(String[]::new);
        Locator picture = visit.page().locator(".picture").nth(bars.size() + i);
        assertThat(picture.locator("td.number")).hasText(numbers);
        assertThat(picture.locator("svg text.count")).hasText(numbers);
        assertThat(picture.locator("table")).isVisible();
      }
    }

    @Test
    @DisplayName("are told apart in pictures on paper and where colours are the reader's own")
    void picturesWithoutColours() {
      String drawn =
          """
          () => [...document.querySelectorAll('.picture rect')].map((each) => {
            const { fill, stroke } = getComputedStyle(each);
            const page = getComputedStyle(document.body).backgroundColor;
            return fill !== page || (stroke !== 'none' && stroke !== page);
          })
          """;
      visit
          .page()
          .emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      assertThat(visit.page().evaluate(drawn).toString()).contains("true").doesNotContain("false");
      visit
          .page()
          .emulateMedia(
              new Page.EmulateMediaOptions()
                  .setForcedColors(ForcedColors.NONE)
                  .setMedia(Media.PRINT));
      assertThat(visit.page().evaluate(drawn).toString()).contains("true").doesNotContain("false");
    }

    private long most(JsonObject view) {
      return view.getAsJsonArray("pairs").asList().stream()
          .mapToLong(each -> each.getAsJsonObject().get("points").getAsLong())
          .max()
          .orElseThrow();
    }

    private void lookUp(JsonObject person) {
      visit
          .page()
          .getByLabel("Part of their name or address")
          .fill(person.get("identity").getAsString());
      visit.page().locator("#found button").first().click();
      assertThat(visit.page().locator("#card-heading")).isFocused();
    }

    private JsonObject person(JsonObject pair, String side) {
      return desk.first()
          .view()
          .getAsJsonArray("people")
          .get(pair.get(side).getAsInt())
          .getAsJsonObject();
    }

    private static String[] names(JsonObject view, String list, String of) {
      return view.getAsJsonArray(list).asList().stream()
          .map(each -> each.getAsJsonObject().get(of).getAsInt())
          .map(number -> view.getAsJsonArray("people").get(number).getAsJsonObject())
          .map(person -> person.get("name").getAsString())
          .toArray(String[]::new);
    }

    private void assertSaved(Outcome.Matched expected) throws IOException {
      assertThat(visit.heading()).hasText("Your matches are ready");
      Map<String, byte[]> results = Visit.unzippedBytes(visit.save("Download everything"));
      assertThat(results).hasSameSizeAs(expected.files());
      expected
          .files()
          .forEach(file -> assertThat(results.get(file.name())).isEqualTo(file.content()));
    }
  }

  @Nested
  @DisplayName("suggestions are signed off there: they")
  class Suggestions {
    private static final String NAMELESS =
        "Write your name first: a match stands only when a named person accepts it.";

    private MatchDesk desk;

    @BeforeEach
    void open() {
      visit.page().clock().setFixedTime(Date.from(noon()));
      pickAll("one-to-one", demonstration("one-to-one"));
      visit.choose(ON_THIS_DEVICE);
      visit.match();
      desk = onTheDesk("one-to-one", demonstration("one-to-one"));
      assertThat(visit.heading()).hasText("Your suggestions are ready");
      assertThat(main())
          .containsText(
              "Each of them is a suggestion: a match stands once somebody has signed it off.");
      visit.press("See and change the matches");
      assertThat(visit.heading()).hasText("The suggestions");
    }

    @Test
    @DisplayName("OTO-1: are called no match before, and need a name")
    void nothingBefore() {
      assertThat(main()).containsText("0 matches are signed off.");
      assertThat(main()).containsText("mentees have a mentor in the best matching");
      assertThat(main()).not().containsText("have a match");
      accept(0);

      assertThat(visit.page().locator("p.message")).hasText(NAMELESS);
      assertThat(visit.page().getByLabel("Your name")).isFocused();
      assertThat(main()).containsText("0 matches are signed off.");
      visit.page().getByLabel("Your name").fill("yes");
      accept(0);
      assertThat(visit.page().locator("p.message"))
          .hasText("A match stands only when a named person accepts it.");
      assertThat(main()).containsText("0 matches are signed off.");
    }

    @Test
    @DisplayName("OTO-1: give the files that the command line gives, and can be taken back")
    void signOff() throws IOException {
      visit.page().getByLabel("Your name").fill("Ada Byron");
      NamedPair pair = pair(0);
      accept(0);

      assertThat(main()).containsText("1 match is signed off.");
      assertThat(main()).containsText("Accepted by Ada Byron on 1 October 2026 at 12:00.");
      Locator takeBack = visit.page().locator("ol.people button.quiet");
      assertThat(takeBack).isFocused();
      Accessibility.holdsAt(visit, "The suggestions");
      visit.press("Go on to the files");
      Map<String, byte[]> files = Visit.unzippedBytes(visit.save("Download everything"));
      desk.first()
          .signedOff(
              List.of(new AcceptedPair(pair, "Ada Byron", TODAY + " 12:00")), Stage.UNWATCHED)
          .files()
          .forEach(file -> assertThat(files.get(file.name())).isEqualTo(file.content()));
      Programme programme = ShippedProgrammes.named("one-to-one").orElseThrow();
      SignOffReader.SignOff read =
          SignOffReader.read(
              programme,
              new SourceFile("shortlist.csv", files.get("shortlist.csv")),
              Language.ENGLISH);
      assertThat(read)
          .isInstanceOfSatisfying(
              SignOffReader.SignOff.Given.class,
              given ->
                  assertThat(files.get("matches.csv"))
                      .isEqualTo(AcceptedMatches.file(programme, given.acceptances()).content()));
      visit.press("See and change the matches");
      takeBack.press("Enter");
      assertThat(main()).containsText("0 matches are signed off.");
      visit.press("Go on to the files");
      assertThat(Visit.unzippedBytes(visit.save("Download everything")))
          .doesNotContainKey("matches.csv");
      assertThat(visit.complaints()).isEmpty();
    }

    @Test
    @DisplayName("OTO-1: are not taken away by a change while somebody's name stands to them")
    void protectedFromChanges() {
      visit.page().getByLabel("Your name").fill("Ada Byron");
      NamedPair pair = pair(0);
      accept(0);
      assertThat(main()).containsText("1 match is signed off.");
      visit.page().getByLabel("Part of their name or address").fill(pair.mentor());
      visit.page().locator("#found button").first().click();
      visit.press("Takes no part");

      assertThat(visit.page().locator("p.message"))
          .hasText(
              "A pair that somebody signed off would not be suggested any more. Take that signature"
                  + " back first, or leave the change.");
      assertThat(main()).containsText("0 changes of yours");
      assertThat(main()).containsText("1 match is signed off.");
    }

    private void accept(int suggestion) {
      visit.page().locator("ol.people button.secondary").nth(suggestion).press("Enter");
    }

    private NamedPair pair(int suggestion) {
      JsonObject view = desk.first().view();
      JsonObject suggested = view.getAsJsonArray("shortlist").get(suggestion).getAsJsonObject();
      return new NamedPair(
          identity(view, suggested, "mentor"), identity(view, suggested, "mentee"));
    }

    private static String identity(JsonObject view, JsonObject suggested, String side) {
      return view.getAsJsonArray("people")
          .get(suggested.get(side).getAsInt())
          .getAsJsonObject()
          .get("identity")
          .getAsString();
    }
  }

  @Nested
  @DisplayName("before files are sent to the service, they")
  class BeforeSending {

    @Test
    @DisplayName("are checked: where something is wrong, nothing is sent and no job is opened")
    void sendsNothing() {
      pickBroken();
      visit.goOn();

      assertThat(visit.heading()).hasText("Your files need a few changes");
      assertThat(main()).containsText("We found this on your device: nothing was sent to find it.");
      assertThat(service.requests("POST /api/jobs")).isEmpty();
      assertThat(service.uploads()).isEmpty();
      workerEnds();
      assertThat(visit.keptInTab()).isEqualTo("null");
    }

    @Test
    @DisplayName("are sent with what was agreed to when they were checked")
    void sendsWhatWasAgreed() {
      service.becomes(service.matched());

      pickBroken();
      visit.goOn();
      visit.choose("Leave these rows out. Nobody in them will be matched");
      visit.press("Go on with the same files");
      visit.press("Match them");

      assertThat(visit.heading()).hasText("Your matches are ready");
      assertThat(service.opened().get("leaveOutProblemRows").getAsBoolean()).isTrue();
      assertThat(service.uploads().keySet()).containsExactlyInAnyOrder("mentors", "mentees");
    }

    @Test
    @DisplayName("are left to the service to check where this device can't")
    void serviceChecks() {
      service.loses("/engine/engine.js");
      service.becomes(ServiceStub.rejected());

      pickBroken();
      visit.match();

      assertThat(visit.heading()).hasText("Your files need a few changes");
      assertThat(main()).not().containsText("We found this on your device");
      assertThat(service.requests("POST /api/jobs")).hasSize(1);
    }
  }

  @Test
  @DisplayName("shows no match of a job where it finds other files than the service did")
  void differsFromTheService() {
    service.becomes(service.matched());
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");
    visit.press("See and change the matches");

    assertThat(main())
        .containsText(
            "This device does not find the same files as the service did, so we don’t show you its"
                + " matches. Your results are those below.");
    assertThat(visit.heading()).hasText("Your matches are ready");
    workerEnds();
  }

  /** In one programme nothing is decided before a person signs it off. */
  private static String ready(String programme) {
    return programme.equals("one-to-one") ? "Your suggestions are ready" : "Your matches are ready";
  }

  private void matchDemonstration() {
    pickAll("civil-service", demonstration("civil-service"));
    visit.choose(ON_THIS_DEVICE);
    visit.match();
    assertThat(visit.heading()).hasText("Your matches are ready");
  }

  /** What matched the people is gone; another may already wait for what comes next. */
  private void forgetsWithItsWorker() {
    Worker held = visit.page().workers().getFirst();
    visit.press("Forget all of it");
    visit.press("Yes, forget it");
    visit.page().waitForCondition(() -> !visit.page().workers().contains(held));
  }

  private void workerEnds() {
    visit.page().waitForCondition(() -> visit.page().workers().isEmpty());
  }

  private void pickAll(String programme, Map<String, Path> files) {
    visit.choose(title(programme));
    visit.choose("Consent");
    Locator condition = visit.page().getByLabel("Why may you use the most private details?");
    if (condition.isVisible()) {
      condition.selectOption("explicit-consent");
    }
    Locator oneFile = visit.page().getByLabel("In one file");
    if (files.containsKey("participants") && oneFile.isVisible()) {
      oneFile.check();
    }
    if (files.containsKey("opt-outs")) {
      visit.page().getByText("More files, if you have them").click();
    }
    files.forEach((name, file) -> visit.page().getByLabel(LABELS.get(name)).setInputFiles(file));
    files.keySet().forEach(this::isReady);
  }

  private void isReady(String name) {
    assertThat(visit.page().locator("#" + name + "-ready")).containsText("is ready");
  }

  /** The made-up people, one of them with a grade that there is not. */
  private void pickBroken() {
    visit.giveReasons();
    visit
        .page()
        .getByLabel("Your mentors file")
        .setInputFiles(DEMONSTRATIONS.resolve("mentors.csv"));
    String broken = text(DEMONSTRATIONS.resolve("mentees.csv")).replaceFirst(",EO,", ",Grade 77,");
    visit
        .page()
        .getByLabel("Your mentees file")
        .setInputFiles(
            new FilePayload("who wants.csv", "text/csv", broken.getBytes(StandardCharsets.UTF_8)));
    isReady("mentees");
  }

  private static String title(String programme) {
    return JsonParser.parseString(ShippedProgrammes.source(programme).orElseThrow())
        .getAsJsonObject()
        .get("title")
        .getAsString();
  }

  static Instant noon() {
    return TODAY.atTime(LocalTime.NOON).atZone(ZoneId.systemDefault()).toInstant();
  }

  private static Outcome.Matched onTheJvm(String name, Map<String, Path> files) {
    return onTheDesk(name, files).first().outcome(Stage.UNWATCHED);
  }

  static MatchDesk onTheDesk(String name, Map<String, Path> files) {
    Programme programme = ShippedProgrammes.named(name).orElseThrow();
    Input input =
        Input.of(
                files.entrySet().stream()
                    .filter(file -> !file.getKey().equals("opt-outs"))
                    .map(file -> new SourceFile(file.getKey(), bytes(file.getValue())))
                    .toList())
            .on(TODAY);
    if (files.containsKey("opt-outs")) {
      input =
          input.with(
              FurtherFile.OPT_OUTS, new SourceFile("opt-outs", bytes(files.get("opt-outs"))));
    }
    return (MatchDesk) MatchDesk.open(programme, programme.objective(), input, Stage.UNWATCHED);
  }

  /** The files of a programme's demonstration by their names, mentors first. */
  static Map<String, Path> demonstration(String programme) {
    Path own = DEMONSTRATIONS.resolve(programme);
    Path folder = Files.isDirectory(own) ? own : DEMONSTRATIONS;
    Map<String, Path> files = new LinkedHashMap<>();
    Stream.of("mentors", "mentees", "participants", "opt-outs")
        .filter(name -> Files.exists(folder.resolve(name + ".csv")))
        .forEach(name -> files.put(name, folder.resolve(name + ".csv")));
    return files;
  }

  static SourceFile source(String name, Path file) {
    return new SourceFile(name, bytes(file));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }
}
