package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * The page in a language in which no letter is plain and every sentence a third longer: what is
 * plain stands outside the catalogue, and what does not fit will not fit another language either.
 * What the service says and what people call their files stays as it is.
 */
@DisplayName("In the pseudo-language, 320 pixels wide, the page")
class PseudoLanguagePageTest extends PageFrame {

  /** Numbers of places that people say themselves. */
  private static final String OWN_PLACES = "{\"column\": \"grade\", \"default\": 1, \"most\": 3}";

  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)(?:, (\\w+))?}");
  private static final String ANYTHING = "\uE000";
  private static final List<String> FILES =
      List.of(
          "everyone.csv",
          "mentors.csv",
          "mentees.csv",
          "nobody.csv",
          "huge.csv",
          "broken.json",
          "receipt.json",
          "wrong.json",
          "ours.json");

  /**
   * What can only be said where JavaScript, or the catalogue itself, is missing, or in one file.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "page.no-script.heading",
          "page.no-script.text",
          "page.not-loaded.heading",
          "page.not-loaded.text",
          "page.licences.heading");

  /** What only the page says that is one file: its test quotes every sentence. */
  private static final String IN_ONE_FILE = "page.alone.";

  /** Everything that was on the page so far. */
  private final Set<String> seen = new TreeSet<>();

  /** What the service said, names of files, and what languages call themselves. */
  private final Set<String> values =
      new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(each -> each));

  @BeforeEach
  void inPseudoLanguage() {
    visitAgain(chromium().visit(Look.NARROW), URI.create("about:blank"));
    visit.page().clock().install();
    values.addAll(FILES);
    values.addAll(List.of("English", "Cymraeg"));
    open("en-XA");
  }

  @Test
  @DisplayName("is found out where a sentence is left in English")
  void canFail() {
    assertThat(visit.heading()).hasText(said("page.form.heading"));
    visit.page().evaluate("() => document.querySelector('main').append('Left in English.')");

    assertThat(english()).containsExactly("Left in English.");
  }

  @Test
  @DisplayName("speaks English where the address asks for a language that there is not")
  void fallsBack() {
    open("tlh");

    assertThat(visit.heading()).hasText("Match mentors and mentees");
    assertThat(visit.page().locator("html")).hasAttribute("lang", "en-GB");
  }

  @Test
  @DisplayName("has nothing in English, in any state, and nothing that does not fit")
  void everyState() {
    form();
    programmes();
    refusals();
    answersToCheck();
    servedMatches();
    onDevice();
    working();
    problems();
    results();
    endings();
    receipts();
    troubles();

    assertThat(neverSaid()).isEmpty();
  }

  private void form() {
    at("page.form.heading");
    assertThat(visit.page().locator("html")).hasAttribute("lang", "en-XA");
    unfold();
    press("page.form.submit");
    at("page.form.heading");
    pick("page.file.mentors", "nobody.csv", "");
    pick("page.file.mentees", "huge.csv", "x".repeat(2001));
    at("page.form.heading", "page.errors.empty", "page.errors.too-large");
    visit.choose(said("page.form.layout.one"));
    press("page.form.submit");
    at("page.form.heading");
    visit.page().evaluate("() => { File.prototype.arrayBuffer = () => Promise.reject(); }");
    pick("page.file.participants", "everyone.csv", "grade\n");
    assertThat(error("participants")).isVisible();
    at("page.form.heading");
    open("en-XA");
    unfold();
    visit.choose(said("page.form.layout.one"));
    pick("page.file.participants", "everyone.csv", "grade,How to reach you\n");
    values.add("How to reach you");
    at("page.form.heading", "page.form.which-column");
    press("page.form.submit");
    at("page.form.heading");
    pick("page.file.participants", "everyone.csv", "PK\u0003\u0004 and so on");
    at("page.form.heading", "page.form.workbook");
    visit.page().getByText("Cymraeg").click();
    at("page.form.heading", "page.confirm-language.text");
    press("page.confirm-again.no");
    visit.page().locator("#capacity-mentor, #capacity-mentor-default").first().fill("101");
    visit.page().locator("#ladder-0").fill(" ");
    press("page.rules.save");
    at("page.form.heading");
  }

  private void programmes() {
    visit.choose(said("page.form.own-programme"));
    press("page.form.submit");
    at("page.form.heading");
    for (JsonElement each : ServiceStub.config().getAsJsonArray("programmes")) {
      visit.choose(each.getAsJsonObject().get("title").getAsString());
      at("page.form.heading");
    }
    visit.choose(said("page.form.own-programme"));
    pick("page.form.programme-file", "broken.json", "{\"version\": 2");
    at("page.form.heading", "page.errors.not-a-programme");
    String faulty = ServiceStub.CLOSED_PROGRAMME.replace("2,", "9,");
    pick("page.form.programme-file", "wrong.json", faulty);
    assertThat(error("programmeFile")).containsText("/version");
    at("page.form.heading");
    visit.page().route("**/api/programmes", Route::abort);
    pick("page.form.programme-file", "ours.json", ServiceStub.CLOSED_PROGRAMME);
    assertThat(error("programmeFile")).containsText(said("page.errors.offline"));
    at("page.form.heading");
    described(OWN_PLACES, "mentor", "mentee");
    assertThat(visit.page().locator("#capacity-mentee-most")).isVisible();
    at("page.form.heading");
    described(OWN_PLACES, "person");
    assertThat(visit.page().locator("#capacity-person-most")).isVisible();
    at("page.form.heading");
    described("4", "person");
    assertThat(visit.page().locator("#capacity-person")).isVisible();
    at("page.form.heading");
    visit.page().unrouteAll();
    pick("page.form.programme-file", "ours.json", ServiceStub.CLOSED_PROGRAMME);
    assertThat(visit.page().locator("#capacity-mentee-most")).isHidden();
    pick("page.file.participants", "everyone.csv", "work email,department,Prénom\n");
    values.add("Prénom");
    assertThat(error("participants")).isVisible();
    at("page.form.heading");
    values.add("Nom");
    pick("page.file.participants", "everyone.csv", "work email,department,Prénom,Nom\n");
    assertThat(error("participants")).containsText("Nom");
    at("page.form.heading");
    values.addAll(List.of("pairs.csv", "photo.png"));
    visit.drop("h1", Map.of("pairs.csv", "mentor,mentee\n", "photo.png", "?", "all.csv", "a\n"));
    values.add("all.csv");
    at("page.form.heading", "page.form.drop.announced", "page.form.drop.no-place");
    visit.save(said("page.rules.save"));
    at("page.form.heading");
    open("en-XA");
  }

  private void refusals() {
    service.isOperatedBy("Kites", "mailto:kites@example.org");
    values.addAll(List.of("Kites", "kites@example.org"));
    open("en-XA");
    at("page.form.heading", "page.notice.operator");
    for (int status : List.of(503, 500)) {
      service.refusesToOpen(status);
      open("en-XA");
      press("page.form.demo.button");
      assertThat(visit.page().locator(".error-summary")).isVisible();
      at("page.form.heading");
    }
    open("en-XA");
    assertThat(visit.heading()).isVisible();
    visit.page().context().setOffline(true);
    press("page.form.demo.button");
    at("page.form.heading", "page.errors.offline");
    visit.page().context().setOffline(false);
  }

  private void working() {
    for (String stage : List.of("reading", "scoring", "matching", "writing")) {
      JsonObject status = ServiceStub.state("matching");
      status.addProperty("stage", stage);
      service.becomes(status);
      open("en-XA");
      demoIfForm();
      assertThat(visit.page().locator("li.now")).containsText(said("page.working.stage." + stage));
      at("page.working.heading");
    }
    visit.page().context().setOffline(true);
    passUntilTrouble("page.working.offline");
    at("page.working.heading");
    visit.page().context().setOffline(false);
    passUntilTrouble("page.working.slow");
    at("page.working.heading");
    press("page.deadline.delete");
    at("page.working.heading");
    press("page.confirm-delete.yes");
    at("page.deleted.requested.heading");
    press("page.match-more");
  }

  private void problems() {
    JsonObject rejected = service.rejectedWithCopies();
    JsonArray found = rejected.getAsJsonArray("problems");
    found.get(1).getAsJsonObject().addProperty("mapping", "Line of work=profession");
    values.add("Line of work");
    JsonObject everywhere = found.get(0).deepCopy().getAsJsonObject();
    everywhere.addProperty("count", 1234);
    everywhere.addProperty("column", "");
    everywhere.addProperty("letter", "");
    everywhere.add(
        "rows", new Gson().toJsonTree(Stream.iterate(2, n -> n + 1).limit(100).toList()));
    found.add(everywhere);
    Stream.of(
            "opt-outs", "do-not-match", "previous-pairs", "kept-pairs", "went-without", "managers")
        .map(file -> asking(everywhere, "--accept-unknown " + file))
        .forEach(found::add);
    Stream.of("mentors", "mentees", "everybody")
        .map(file -> asking(everywhere, "--accept-lost " + file))
        .forEach(found::add);
    everywhere.addProperty("swaps", true);
    rejected.add("understood", JsonParser.parseString("[\"The files were swapped.\"]"));
    service.becomes(rejected);
    demoIfForm();
    at("page.rejected.heading");
    unfold();
    service.damagesDownloads(true);
    press(Sentence.of("page.rejected.copy").with("file", "mentors.csv"));
    assertSaid("page.rejected.broken");
    at("page.rejected.heading");
    service.damagesDownloads(false);
    visit.save(said(Sentence.of("page.rejected.copy").with("file", "mentors.csv")));
    visit.save(said(Sentence.of("page.rejected.copy").with("file", "mentees.csv")));
    at("page.rejected.heading");
    press("page.rejected.taken");
    at("page.deleted.received.heading");
    press("page.match-more");
  }

  private void answersToCheck() {
    JsonObject status = service.matched();
    status.add("problems", ServiceStub.rejected().get("problems"));
    status.add("beforeSharing", JsonParser.parseString("[\"mentors, row 7: ask them first.\"]"));
    addValues(status);
    JsonObject seen =
        JsonParser.parseString(
                """
                {"needed": [
                  {"name": "participants", "needed": ["A \\"grade\\""],
                   "others": ["B \\"shoe size\\""], "isReduced": true},
                  {"name": "participants", "needed": [], "others": ["C \\"hat size\\""],
                   "isReduced": false}
                 ],
                 "warnings": [{"text": "Ask 12 people first.",
                   "note": "mentors, row 7: ask them first.", "count": 12,
                   "found": [[{"file": "participants", "row": 7, "name": "Ada",
                               "value": "Hats"}]]}],
                 "tables": [{"file": "participants", "of": "everybody", "isCorrectable": true,
                   "names": ["the grade", "the hat"],
                   "columns": [
                     {"letter": "F", "title": "F \\"grade\\"", "headings": ["grade"],
                      "samples": ["Grade 77", "Grade 7"], "column": "the grade",
                      "isAsked": false, "isSayable": true},
                     {"letter": "G", "title": "G \\"hats\\"", "headings": ["hats"],
                      "samples": ["Bowler"], "column": "", "isAsked": false, "isSayable": true}
                   ],
                   "rows": [{"row": 7, "cells": {"F": "Grade 77"}},
                            {"row": 9, "cells": {"F": "Grade 77"}}]}]}
                """)
            .getAsJsonObject();
    addValues(seen);
    values.addAll(List.of("7", "9", "Grade 77; Grade 7"));
    values.add("gone.csv");
    service.looksInPage("for (;;) {}");
    answerAll("service");
    at("page.looking.heading");
    service.findsBeforeSending(status, seen, true);
    answerAll("service");
    at("page.answers.heading", "page.answers.kept", "page.answers.whole", "page.answers.further");
    press("page.answers.match");
    at("page.answers.heading", "page.warnings.unseen", "page.warnings.who");
    visit.page().locator(".seen summary").click();
    visit.page().locator("#everybody-column-1").selectOption("the grade");
    assertThat(visit.button(said("page.seen.again"))).isVisible();
    assertThat(main()).containsText(said("page.seen.otherwise"));
    assertThat(visit.page().locator("#announcer"))
        .hasText(said(Sentence.of("page.seen.moved").with("name", "the grade")));
    unfold();
    pick("page.seen.kept", "other.json", "{}");
    at("page.answers.heading", "page.seen.kept.other");
    values.add("Old hats");
    pick(
        "page.seen.kept",
        "columns.json",
        """
        {"version": 1, "files": [{"of": "everybody", "columns": {"the hat": ["Old hats"]}}]}
        """);
    at("page.answers.heading", "page.seen.lost", "page.seen.forget");
    JsonObject rejected = ServiceStub.rejected();
    for (JsonElement each : rejected.getAsJsonArray("problems")) {
      each.getAsJsonObject().addProperty("file", "participants");
    }
    service.findsBeforeSending(rejected, seen, false);
    answerAll("service");
    at("page.rejected.heading", "page.correct.heading");
    visit.page().locator("#everybody-F7").fill("Grade 7");
    press("page.seen.again");
    assertSaid("page.correct.failed");
    at("page.rejected.heading");
    service.findsBeforeSending(rejected, seen, true);
    answerAll("service");
    visit.page().locator("#everybody-F7").fill("Grade 7");
    press("page.seen.again");
    at("page.rejected.heading", "page.corrected.heading");
    JsonObject unsure =
        JsonParser.parseString(seen.toString().replace("\"isAsked\":false", "\"isAsked\":true"))
            .getAsJsonObject();
    service.findsBeforeSending(rejected, unsure, true);
    answerAll("service");
    at("page.rejected.heading", "page.seen.look", "page.seen.agree");
    JsonObject asking = rejected.deepCopy();
    asking.add(
        "problems",
        JsonParser.parseString(
            """
            [{"file": "participants", "row": 1, "rows": [1], "count": 1, "letter": "",
              "column": "the grade", "value": "", "problem": "No heading says so.",
              "remedy": "Say so."}]
            """));
    service.findsBeforeSending(asking, unsure, true);
    answerAll("service");
    at("page.ask-columns.heading");
    service.findsBeforeSending(status, seen, true);
    answerAll("device");
    at("page.answers.heading", "page.answers.lead.device", "page.answers.unread");
    service.loses("/engine/engine.js");
    answerAll("service");
    at("page.answers.heading", "page.answers.not-looked");
    service.findsAgain("/engine/engine.js");
  }

  private void answerAll(String where) {
    open("en-XA");
    visit.page().locator("#lawfulBasis-consent").check();
    visit.page().locator("#specialCategoryCondition").selectOption("explicit-consent");
    visit.choose(said("page.form.layout.one"));
    pick("page.file.participants", "everyone.csv", "grade\n");
    unfold();
    pick("page.file.opt-outs", "gone.csv", "email\n");
    visit.page().locator("#where-" + where).check();
    visit.page().locator("#rule-2").fill(where.equals("device") ? "1" : "10");
    press("page.form.submit");
  }

  private void servedMatches() {
    service.becomes(service.matched());
    addValues(service.matched());
    service.matchesInPage("for (;;) {}");
    open("en-XA");
    press("page.form.demo.button");
    at("page.results.heading", "page.desk.open.lead");
    press("page.desk.open");
    assertSaid("page.desk.opening");
    at("page.results.heading");
    for (String problem : List.of("page.desk.missing", "page.desk.different")) {
      press("page.deadline.delete");
      press("page.confirm-delete.yes");
      at("page.deleted.requested.heading");
      if (problem.equals("page.desk.missing")) {
        service.matchesInPage("throw new Error()");
      } else {
        service.findsInPage(service.matched(), ServiceStub.RESULTS.keySet());
      }
      open("en-XA");
      press("page.form.demo.button");
      at("page.results.heading");
      press("page.desk.open");
      assertSaid(problem);
      at("page.results.heading");
    }
    press("page.deadline.delete");
    press("page.confirm-delete.yes");
    at("page.deleted.requested.heading");
    servedDesk();
    press("page.deadline.delete");
    press("page.confirm-delete.yes");
    at("page.deleted.requested.heading");
    press("page.match-more");
  }

  /** The matches of a job, which are there as long as the job is. */
  private void servedDesk() {
    addValues(DeskViews.first());
    service.showsInPage(
        service.matched(), ServiceStub.RESULTS.keySet(), DeskViews.first(), DeskViews.changed());
    service.findsTheSameInPage();
    open("en-XA");
    press("page.form.demo.button");
    at("page.results.heading");
    press("page.desk.open");
    at("page.desk.heading", "page.desk.timed");
  }

  private void onDevice() {
    JsonObject matched = service.matched();
    matched.add("beforeSharing", JsonParser.parseString("[\"mentors, row 7: ask them first.\"]"));
    addValues(matched);
    addValues(ServiceStub.rejected());
    values.addAll(ServiceStub.COPIES.keySet());
    service.loses("/engine/engine.js");
    open("en-XA");
    visit.choose(said("page.form.where.device"));
    at("page.form.heading", "page.form.where.missing", "page.form.after.device");
    press("page.form.demo.button");
    at("page.form.heading", "page.errors.engine-missing");
    service.findsAgain("/engine/engine.js");
    service.matchesInPage("for (;;) {}");
    open("en-XA");
    visit.choose(said("page.form.where.device"));
    at("page.form.heading", "page.form.where.ready");
    press("page.form.demo.button");
    at("page.working.heading", "page.device.bar.working");
    press("page.device.stop");
    service.matchesInPage("throw new Error()");
    open("en-XA");
    visit.choose(said("page.form.where.device"));
    press("page.form.demo.button");
    at("page.device.failed.heading");
    service.findsInPage(ServiceStub.rejected(), ServiceStub.COPIES.keySet());
    press("page.device.failed.again");
    press("page.form.demo.button");
    at("page.rejected.heading", "page.rejected.here");
    service.findsInPage(service.matched(), Set.of("shortlist.csv", "programme.json"));
    values.addAll(List.of("shortlist.csv", "programme.json"));
    open("en-XA");
    visit.choose(said("page.form.where.device"));
    press("page.form.demo.button");
    at("page.results.heading.suggestions", "page.results.lead.suggestions");
    service.findsInPage(matched, ServiceStub.RESULTS.keySet());
    open("en-XA");
    visit.choose(said("page.form.where.device"));
    press("page.form.demo.button");
    at("page.before-sharing.heading", "page.device.before-sharing.remedy");
    press("page.before-sharing.seen");
    visit.save(said("page.results.download.all"));
    assertSaid("page.device.passed-on");
    press("page.results.again");
    at("page.results.heading");
    press("page.confirm-again.no");
    press("page.device.forget");
    at("page.results.heading");
    press("page.device.confirm-forget.yes");
    at("page.form.heading");
    matches(matched);
  }

  private void letters() {
    JsonObject letters = DeskViews.letters();
    addValues(letters);
    String places = "((email address)), ((first name)), ((match grade)), ((match why))";
    values.addAll(List.of("1", "0", places, "((email address))", "grade: SEO", "((nickname))"));
    press("page.letters.open");
    at("page.letters.heading", "page.letters.places", "page.letters.usual");
    visit.page().locator("#letter-text").fill("((nickname))");
    at("page.letters.heading", "page.letters.unknown");
    visit.choose(said("page.letters.to.mentees"));
    at("page.letters.heading");
    press("page.letters.back");
  }

  private void matches(JsonObject matched) {
    JsonObject first = DeskViews.first();
    JsonObject changed = DeskViews.changed();
    addValues(first);
    addValues(changed);
    values.add("They could.");
    service.showsInPage(matched, ServiceStub.RESULTS.keySet(), first, changed);
    toDesk();
    at("page.desk.heading");
    unfold();
    at("page.desk.heading", "page.desk.proof");
    press("page.desk.proof.check");
    assertThat(visit.page().locator("#verdict")).not().isEmpty();
    at("page.desk.heading");
    programme();
    letters();
    assertThat(visit.heading()).hasText(said("page.desk.heading"));
    unfold();
    visit.page().locator("#find-person").fill("a");
    at("page.desk.heading");
    visit.page().locator("#found button").first().click();
    at("page.desk.heading", "page.desk.keep", "page.desk.never", "page.desk.take-out");
    press("page.desk.why.ask");
    assertThat(visit.page().locator(".card [role=status]")).hasText("They could.");
    visit.page().locator("#found button").last().click();
    at("page.desk.heading", "page.desk.card.nobody");
    press("page.desk.more-places");
    assertThat(visit.page().locator("p.message")).not().hasText(said("page.desk.working"));
    at("page.desk.heading", "page.desk.undo", "page.desk.keep-pairs");
    press("page.desk.proof.check");
    assertThat(visit.page().locator("#verdict")).not().isEmpty();
    at("page.desk.heading", "page.desk.proof.no-prices");
    visit.page().locator(".trial button").first().click();
    at("page.desk.heading", "page.desk.help.nothing");
    press("page.desk.fewer-places");
    assertThat(visit.page().locator("#verdict")).isEmpty();
    press("page.desk.proof.check");
    at("page.desk.heading", "page.desk.proof.fails");
    press("page.desk.undo");
    assertThat(visit.page().getByText(said("page.desk.redo"))).isVisible();
    at("page.desk.heading");
    service.showsInPage(
        matched, ServiceStub.RESULTS.keySet(), DeskViews.undirected(), DeskViews.refused());
    addValues(DeskViews.undirected());
    addValues(DeskViews.refused());
    toDesk();
    at("page.desk.heading", "page.desk.unmatched.nobody", "page.desk.pairs.one");
    visit.page().locator("#find-person").fill("a");
    visit.page().locator("#found button").first().click();
    at("page.desk.heading", "page.desk.kept");
    press("page.desk.fewer-places");
    assertThat(visit.page().locator("p.message")).hasText("That cannot be.");
    at("page.desk.heading");
    press("page.desk.files");
    at("page.before-sharing.heading");
    suggestions(matched);
    service.showsInPage(
        matched, ServiceStub.RESULTS.keySet(), DeskViews.undirected(), DeskViews.refused());
    service.hangsInPage();
    toDesk();
    at("page.desk.heading", "page.desk.goal.people-matched");
    visit.page().locator("#find-person").fill("a");
    visit.page().locator("#found button").first().click();
    press("page.desk.more-places");
    assertSaid("page.desk.working");
    at("page.desk.heading");
    service.showsInPage(
        matched, ServiceStub.RESULTS.keySet(), DeskViews.first(), DeskViews.changed());
    service.hangsInPage();
    toDesk();
    visit.page().locator(".trial button").first().click();
    at("page.desk.heading", "page.desk.help.working");
  }

  /** Goals, points and what would help, before anything is changed. */
  private void programme() {
    at("page.desk.heading", "page.desk.goals.others", "page.desk.goal.went-without");
    visit.page().locator(".goals [data-act='add went-without']").click();
    at("page.desk.heading", "page.desk.goals.act.up", "page.desk.goals.act.out");
    press("page.desk.points.match");
    assertSaid("page.desk.nothing");
    at("page.desk.heading");
    visit.page().locator("#points-0").fill("-1");
    press("page.desk.points.match");
    at("page.desk.heading");
    visit.page().locator(".trial button").first().click();
    at("page.desk.heading", "page.desk.help.tried", "page.desk.help.do");
  }

  private void suggestions(JsonObject matched) {
    addValues(DeskViews.suggested());
    values.add("Ada Byron");
    service.showsInPage(
        matched, ServiceStub.RESULTS.keySet(), DeskViews.suggested(), DeskViews.allSuggested());
    toDesk();
    at("page.desk.heading.suggestions", "page.desk.sign-off.proposed");
    visit.page().locator("section .people button.secondary").first().click();
    assertSaid("page.desk.sign-off.nameless");
    at("page.desk.heading.suggestions");
    visit.page().locator("#signed-by").fill("Ada Byron");
    visit.page().locator("section .people button.secondary").first().click();
    at("page.desk.heading.suggestions", "page.desk.sign-off.take-back");
    visit.page().locator("#find-person").fill("a");
    visit.page().locator("#found button").first().click();
    press("page.desk.more-places");
    at(
        "page.desk.heading.suggestions",
        "page.desk.unmatched.nobody.suggestions",
        "page.desk.before.no-part");
  }

  /** Matches the made-up people on this device, and opens the matches. */
  private void toDesk() {
    open("en-XA");
    visit.choose(said("page.form.where.device"));
    press("page.form.demo.button");
    press("page.before-sharing.seen");
    at("page.results.heading", "page.desk.open.heading");
    press("page.desk.open");
  }

  private static JsonObject asking(JsonObject problem, String option) {
    JsonObject asking = problem.deepCopy();
    asking.addProperty("file", option.substring(option.indexOf(' ') + 1));
    asking.addProperty("option", option);
    return asking;
  }

  private void results() {
    JsonObject matched = service.matched();
    matched.add("beforeSharing", JsonParser.parseString("[\"mentors, row 7: ask them first.\"]"));
    matched.add("problems", ServiceStub.rejected().get("problems"));
    matched.addProperty("deleteBy", "2031-12-01");
    matched.add("understood", JsonParser.parseString("[\"Swapped.\", \"Semicolons.\"]"));
    JsonObject summary = matched.getAsJsonObject("summary");
    for (String objective :
        List.of("most-matched", "worst-off-first", "mentees-matched,points", "best-matches")) {
      summary.addProperty("objective", objective);
      service.becomes(matched);
      open("en-XA");
      demoIfForm();
      at("page.before-sharing.heading");
      press("page.before-sharing.seen");
      at("page.results.heading");
    }
    summary.addProperty("pairs", 0);
    service.becomes(matched);
    open("en-XA");
    at("page.before-sharing.heading");
    press("page.before-sharing.seen");
    at("page.results.heading.nobody");
    summary.addProperty("pairs", 1114);
    summary.add("proof", JsonParser.parseString("{\"groupsOfThree\": {}}"));
    service.becomes(matched);
    open("en-XA");
    at("page.before-sharing.heading");
    press("page.before-sharing.seen");
    at("page.results.heading");
    summary.remove("proof");
    service.becomes(matched);
    service.setDeadline(Instant.now().plus(Duration.ofSeconds(30)));
    open("en-XA");
    at("page.before-sharing.heading");
    service.setDeadline(Instant.now().plus(Duration.ofMinutes(6)));
    open("en-XA");
    at("page.before-sharing.heading");
    visit.page().clock().fastForward("02:00");
    assertThat(visit.page().locator("#announcer")).not().isEmpty();
    at("page.before-sharing.heading");
    service.setDeadline(Instant.now().plus(Duration.ofMinutes(25)));
    service.becomes(withEveryFile(matched));
    open("en-XA");
    press("page.before-sharing.seen");
    at("page.results.heading");
    service.becomes(matched);
    open("en-XA");
    press("page.before-sharing.seen");
    unfold();
    List<Route> held = new ArrayList<>();
    visit.page().route("**/results/**", held::add);
    press("page.results.download.all");
    assertSaid("page.results.fetching");
    at("page.results.heading");
    visit.page().waitForCondition(() -> held.size() == ServiceStub.RESULTS.size());
    service.damagesDownloads(true);
    held.forEach(Route::resume);
    visit.page().unrouteAll();
    assertSaid("page.results.broken");
    at("page.results.heading");
    service.damagesDownloads(false);
    String first = visit.page().locator(".downloads strong").first().textContent();
    visit.save(said(Sentence.of("page.results.download.named").with("file", first)));
    at("page.results.heading");
    visit.save(said("page.results.download.all"));
    at("page.results.heading");
    press("page.opened.wait");
    at("page.results.heading");
    press("page.opened.yes");
    at("page.deleted.received.heading");
    press("page.match-more");
    demoIfForm();
    press("page.before-sharing.seen");
    press("page.results.again");
    at("page.results.heading");
    press("page.confirm-again.no");
    service.refusesToDelete(500);
    press("page.deadline.delete");
    press("page.confirm-delete.yes");
    assertThat(visit.page().locator("aside.deadline"))
        .containsText(said("page.deadline.failed").split(ANYTHING, -1)[0]);
    at("page.results.heading");
  }

  private void endings() {
    service.leavesDeletionsUnfinished(true);
    service.becomes(deleting());
    press("page.deadline.delete");
    press("page.confirm-delete.yes");
    at("page.deleting.heading");
    service.leavesDeletionsUnfinished(false);
    service.becomes(ServiceStub.deleted("expired"));
    passUntil("page.deleted.expired.heading");
    at("page.deleted.expired.heading");
    press("page.match-more");
    service.becomes(service.matched());
    demoIfForm();
    at("page.results.heading");
    service.forgets();
    open("en-XA");
    at("page.gone.heading");
    service.remembers();
    press("page.match-more");
  }

  private void receipts() {
    visit.open(service.address().resolve("/receipt.html?language=en-XA"));
    values.add(ServiceStub.JOB_ID);
    values.add("mentor-matcher receipt verify");
    at("page.check.heading");
    String receipt = ServiceStub.receiptText();
    pick("page.check.file", "receipt.json", receipt);
    at("page.check.heading", "page.receipt.verdict.genuine");
    pick("page.check.file", "receipt.json", receipt.replace("5300000", "1"));
    at("page.check.heading", "page.receipt.verdict.false");
    pick("page.check.file", "receipt.json", "no JSON");
    at("page.check.heading", "page.receipt.verdict.unreadable");
    service.hidesReceiptKey();
    deleteAtOnce();
    at("page.unchecked.heading");
    visit.page().addInitScript(ReceiptOnPageTest.NO_ED25519);
    deleteAtOnce();
    at("page.unchecked.heading");
    service.forgesReceipts();
    deleteAtOnce();
    // Without Ed25519 nobody can tell.
    at("page.unchecked.heading");
    service.givesOthersReceipts();
    deleteAtOnce();
    at("page.not-genuine.heading");
    press("page.match-more");
  }

  private void deleteAtOnce() {
    service.becomes(ServiceStub.state("matching"));
    open("en-XA");
    demoIfForm();
    press("page.deadline.delete");
    press("page.confirm-delete.yes");
  }

  private void troubles() {
    service.becomes(ServiceStub.state("failed"));
    demoIfForm();
    at("page.failed.heading");
    press("page.failed.again");
    service.refusesUploads(403, 403);
    demoIfForm();
    at("page.interrupted.heading");
    press("page.choose-again");
    service.becomes(ServiceStub.state("awaiting-upload"));
    demoIfForm();
    at("page.working.heading");
    open("en-XA");
    passUntil("page.not-arrived.heading");
    at("page.not-arrived.heading");
    service.requiresAccessCode("sesame");
    service.becomes(ServiceStub.deleted("expired"));
    open("en-XA");
    at("page.unchecked.heading");
    press("page.match-more");
    at("page.form.heading");
    press("page.form.demo.button");
    at("page.form.heading");
    visit.page().locator("#accessCode").fill("another");
    press("page.form.demo.button");
    assertThat(error("accessCode")).containsText(said("page.errors.access-code-wrong"));
    at("page.form.heading");
    service.loses("/config/en-xa.json");
    open("en-XA");
    at("page.unavailable.heading");
    visit.page().addInitScript("Object.defineProperty(window, 'isSecureContext', {value: false})");
    open("en-XA");
    at("page.insecure.heading");
  }

  /** Picks a programme of which the service says that it counts these people's places like this. */
  private void described(String places, String... whose) {
    visit.page().unrouteAll();
    visit
        .page()
        .route("**/api/programmes", route -> route.fulfill(withEveryQuestion(places, whose)));
    pick("page.form.programme-file", "ours.json", ServiceStub.CLOSED_PROGRAMME);
  }

  /** A programme with a rule by steps, and with every kind of result. */
  private static Route.FulfillOptions withEveryQuestion(String places, String... whose) {
    JsonObject described =
        ServiceStub.config().getAsJsonArray("programmes").get(0).getAsJsonObject();
    JsonObject document = described.getAsJsonObject("document");
    JsonObject capacities = new JsonObject();
    Stream.of(whose).forEach(each -> capacities.add(each, JsonParser.parseString(places)));
    document.add("capacities", capacities);
    JsonObject rule = document.getAsJsonArray("rules").get(0).getAsJsonObject();
    rule.add("points", JsonParser.parseString("{\"-2\": 1, \"0\": 2, \"1\": 3}"));
    JsonArray outputs = new JsonArray();
    String beginning = "page.output.";
    ownSentences().keySet().stream()
        .filter(key -> key.startsWith(beginning))
        .forEach(key -> outputs.add(key.substring(beginning.length())));
    described.add("outputs", outputs);
    return new Route.FulfillOptions()
        .setContentType("application/json")
        .setBody(described.toString());
  }

  /** Every file of which the page has something to say. */
  private static JsonObject withEveryFile(JsonObject matched) {
    JsonObject all = matched.deepCopy();
    JsonArray downloads = all.getAsJsonArray("downloads");
    String beginning = "page.results.file.";
    for (String key : ownSentences().keySet()) {
      if (key.startsWith(beginning)) {
        JsonObject download = downloads.get(0).deepCopy().getAsJsonObject();
        download.addProperty("name", key.substring(beginning.length()));
        downloads.add(download);
      }
    }
    return all;
  }

  private Locator error(String field) {
    return visit.page().locator("#" + field + "-error");
  }

  private static JsonObject deleting() {
    JsonObject status = ServiceStub.state("deleting");
    status.addProperty("goneBy", "2031-07-01T10:05:00Z");
    return status;
  }

  private void open(String language) {
    visit.open(service.address().resolve("/?language=" + language));
  }

  private void demoIfForm() {
    assertThat(visit.heading()).isVisible();
    if (visit.heading().textContent().equals(said("page.form.heading"))) {
      press("page.form.demo.button");
    }
  }

  /** Opens everything that is folded away. */
  private void unfold() {
    assertThat(visit.heading()).isVisible();
    visit.page().locator("summary").all().forEach(Locator::click);
  }

  private void pick(String key, String file, String content) {
    visit.pick(said(key), file, content);
  }

  private void press(String key) {
    visit.press(said(key));
  }

  private void press(Sentence sentence) {
    visit.press(said(sentence));
  }

  private void assertSaid(String key) {
    assertThat(visit.page().locator("p.message")).hasText(said(key));
  }

  /** Lets time pass until that heading is there: each look waits for an answer from outside. */
  private void passUntil(String heading) {
    visit
        .page()
        .waitForCondition(
            () -> {
              visit.page().clock().fastForward("00:05");
              return visit.heading().textContent().equals(said(heading));
            });
  }

  private void passUntilTrouble(String key) {
    visit
        .page()
        .waitForCondition(
            () -> {
              visit.page().clock().fastForward("00:05");
              return visit.page().locator("p.trouble").textContent().equals(said(key));
            });
  }

  /** The page is in that state and says this, speaks no English there, and fits. */
  private void at(String heading, String... sentences) {
    assertThat(visit.heading()).hasText(said(heading));
    for (String key : sentences) {
      for (String part : said(key).split(ANYTHING, -1)) {
        assertThat(visit.page().locator("body")).containsText(part);
      }
    }
    assertThat(english()).describedAs("at " + heading).isEmpty();
    assertThat(overflowing()).describedAs("at " + heading).isEmpty();
  }

  /** Every text in which something is left of English once what is not the page's is taken out. */
  private List<String> english() {
    List<String> texts = texts();
    seen.addAll(texts);
    service.answers().forEach(this::addValues);
    return texts.stream().filter(text -> withoutValues(text).matches("(?s).*[A-Za-z].*")).toList();
  }

  private String withoutValues(String text) {
    String left = text;
    for (String value : values) {
      left = left.replaceAll("(?<![A-Za-z])" + Pattern.quote(value) + "(?![A-Za-z])", "");
    }
    return left;
  }

  private List<String> texts() {
    return strings(
        """
        () => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
            node.parentElement.closest('noscript, #not-loaded')
              ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
          const texts = [document.title, document.querySelector('meta[name=description]')?.content ?? ''];
          while (walker.nextNode()) texts.push(walker.currentNode.textContent);
          for (const each of document.body.querySelectorAll('*')) {
            for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-column']) {
              texts.push(each.getAttribute(name) ?? '');
            }
          }
          return texts;
        }
        """);
  }

  private List<String> overflowing() {
    return strings(
        """
        () => [...document.body.querySelectorAll('*')]
          .filter((each) => each.checkVisibility() && !each.closest('.visually-hidden, .skip-link, thead'))
          .filter((each) => each.getBoundingClientRect().right > window.innerWidth + 0.5)
          .map((each) => `${each.tagName}.${each.className}: ${each.textContent.slice(0, 80)}`)
        """);
  }

  private List<String> strings(String script) {
    Gson gson = new Gson();
    return gson.fromJson(
        gson.toJson(visit.page().evaluate(script)), new TypeToken<List<String>>() {});
  }

  /** Sentences of the page that no state has shown: the walk must reach them, or nobody looks. */
  private List<String> neverSaid() {
    String everything = String.join("\n", seen);
    return ownSentences().entrySet().stream()
        .filter(each -> !ELSEWHERE.contains(each.getKey()))
        .filter(
            each ->
                Stream.of(said(each.getKey(), each.getValue()).split(ANYTHING))
                    .anyMatch(part -> !everything.contains(part)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The names of the values of each sentence of the page. */
  private static Map<String, Set<String>> ownSentences() {
    return ServiceStub.catalogue().entrySet().stream()
        .filter(each -> each.getKey().startsWith("page."))
        .filter(each -> !each.getKey().startsWith(IN_ONE_FILE))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each ->
                    VALUE
                        .matcher(each.getValue().toString())
                        .results()
                        .map(value -> value.group(1))
                        .collect(Collectors.toSet()),
                (one, other) -> one,
                TreeMap::new));
  }

  private static String said(String key) {
    return said(key, ownSentences().get(key));
  }

  private static String said(String key, Set<String> names) {
    Sentence sentence = Sentence.of(key);
    for (String name : names) {
      sentence = sentence.with(name, ANYTHING);
    }
    return said(sentence);
  }

  private static String said(Sentence sentence) {
    return Language.PSEUDO.say(sentence);
  }

  private void addValues(JsonElement answer) {
    if (answer.isJsonObject()) {
      answer.getAsJsonObject().asMap().values().forEach(this::addValues);
    } else if (answer.isJsonArray()) {
      answer.getAsJsonArray().forEach(this::addValues);
    } else if (answer.isJsonPrimitive()) {
      values.add(answer.getAsString());
      values.add(answer.getAsString().replaceFirst("\\.$", ""));
    }
  }
}
