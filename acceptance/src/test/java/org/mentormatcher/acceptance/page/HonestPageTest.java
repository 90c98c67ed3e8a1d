package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.jobs.Policy;

@DisplayName("The page never says more than it knows:")
class HonestPageTest extends PageFrame {

  private static final String KEY =
      "{\"key\":{\"id\":\"%s\",\"secret\":\"s3cret\"}}".formatted(ServiceStub.JOB_ID);

  /** How long a deletion may take after the deadline, as the promise has it. */
  private static final Duration DELETION = Policy.RETENTION.minus(Policy.INACTIVITY);

  @Nested
  @DisplayName("a job that is not there any more")
  class Gone {

    @Test
    @DisplayName("is not called deleted without a receipt, but gone by the time that was promised")
    @Tag("absence-called-deletion")
    void goneBy() {
      Instant deadline = Instant.now().plus(Duration.ofMinutes(24));
      service.setDeadline(deadline);
      service.becomes(service.matched());

      visit.press(DEMO);
      assertThat(visit.heading()).hasText("Your matches are ready");
      service.forgets();
      visit.press("Download everything");

      assertThat(visit.heading()).hasText("No longer available here");
      assertThat(main())
          .containsText(
              "Your files and your results are no longer available here. Everything is gone by "
                  + clock(deadline)
                  + " at the latest.");
      assertThat(main())
          .containsText(
              "Perhaps time was up. We have seen no receipt, so we can’t say that everything is"
                  + " gone already.");
      assertThat(main()).not().containsText("receipt says");
      assertThat(visit.page().locator("dl.receipt")).isHidden();
    }

    @Test
    @DisplayName("keeps its key until then, and shows the receipt when there is one")
    void receiptComes() {
      visit.page().clock().install();
      service.becomes(service.matched());

      visit.press(DEMO);
      assertThat(visit.heading()).hasText("Your matches are ready");
      service.forgets();
      visit.press("Download everything");
      assertThat(visit.heading()).hasText("No longer available here");
      assertThat(visit.keptInTab()).isEqualTo(KEY);
      assertThat(main())
          .containsText(
              "We go on asking for the receipt while this page is open, and show it if there is"
                  + " one.");
      service.becomes(ServiceStub.deleted("expired"));
      service.remembers();
      visit.page().clock().fastForward("00:31");

      assertThat(visit.heading()).hasText("Everything is deleted");
      assertThat(main())
          .containsText(
              "Time was up, so we deleted your files and your results. You can start again at any"
                  + " time.");
      assertThat(visit.page().locator("dl.receipt")).isVisible();
      assertThat(visit.keptInTab()).isEqualTo("null");
    }

    @Test
    @DisplayName("goes on where it was if it was only out of reach")
    void comesBack() {
      visit.page().clock().install();
      service.becomes(service.matched());

      visit.press(DEMO);
      assertThat(visit.heading()).hasText("Your matches are ready");
      service.forgets();
      visit.press("Download everything");
      assertThat(visit.heading()).hasText("No longer available here");
      service.remembers();
      visit.page().clock().fastForward("00:31");

      assertThat(visit.heading()).hasText("Your matches are ready");
    }

    @Test
    @DisplayName("is given the whole promised time where no deadline was heard")
    void deadlineUnheard() {
      service.becomes(ServiceStub.state("matching"));

      visit.press(DEMO);
      waitForJob();
      service.forgets();
      // The page knows the service's time from whole seconds.
      Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      visit.page().reload();

      assertThat(visit.heading()).hasText("No longer available here");
      Instant earliest = before.plus(Policy.RETENTION).minus(DELETION);
      assertThat(
              Stream.iterate(earliest, each -> each.plusSeconds(60))
                  .limit(3)
                  .map(HonestPageTest::clock))
          .anyMatch(time -> main().textContent().contains("gone by " + time));
    }

    @Test
    @DisplayName("loses its key once everything must be gone")
    void keyEnds() {
      service.setDeadline(Instant.now().minus(DELETION).plusSeconds(4));
      service.becomes(ServiceStub.state("matching"));
      service.forgets();

      visit.press(DEMO);

      assertThat(visit.heading()).hasText("No longer available here");
      visit.page().waitForCondition(() -> visit.keptInTab().equals("null"));
    }

    @Test
    @DisplayName(
        "after the deadline is neither available nor called deleted, without an answer too")
    void offlineAtDeadline() {
      visit.page().clock().install();
      Instant deadline = Instant.now().plus(Duration.ofMinutes(10));
      service.setDeadline(deadline);
      service.becomes(service.matched());

      visit.press(DEMO);
      assertThat(visit.heading()).hasText("Your matches are ready");
      visit.page().context().setOffline(true);
      visit.page().clock().fastForward("11:00");

      assertThat(visit.heading()).hasText("No longer available here");
      assertThat(main()).containsText("gone by %s at the latest".formatted(clock(deadline)));
    }

    @Test
    @DisplayName("leaves the results that the browser has, and the question before they are lost")
    void resultsStay() throws IOException {
      service.becomes(service.matched());

      visit.press(DEMO);
      visit.save("Download everything");
      service.forgets();
      visit.saysThatFilesOpen();

      assertThat(visit.heading()).hasText("No longer available here");
      assertThat(Visit.unzipped(visit.save("Save the results again")))
          .isEqualTo(ServiceStub.RESULTS);
    }

    @Test
    @DisplayName("is not called deleted while its deletion is unfinished")
    void unfinished() {
      service.becomes(service.matched());
      service.leavesDeletionsUnfinished(true);

      visit.press(DEMO);
      assertThat(visit.heading()).hasText("Your matches are ready");
      visit.press("Delete now");
      service.becomes(ServiceStub.state("deleting"));
      visit.press("Yes, delete it");

      assertThat(visit.heading()).hasText("Deleting everything");
      assertThat(main()).containsText("Nothing is handed out any more. The last copy is gone by");
      assertThat(main())
          .containsText(
              "You can close this page. If you keep it open, it shows the receipt as soon as there"
                  + " is one.");
      service.becomes(ServiceStub.deleted("requested"));
      assertThat(visit.heading()).hasText("Everything is deleted");
    }
  }

  @Nested
  @DisplayName("a download")
  class Downloads {

    @Test
    @DisplayName("MM-3: is acknowledged after a minute in which nobody said anything")
    void minuteOfGrace() {
      visit.page().clock().install();
      service.becomes(service.matched());

      visit.press(DEMO);
      visit.save("Download everything");
      assertThat(notice())
          .containsText(
              "When you have downloaded your results and say that they open, we delete everything."
                  + " If you say nothing, we do so a minute later.");
      assertThat(main())
          .containsText("If you do nothing, we delete everything here in 60 seconds.");
      visit.page().clock().runFor("00:59");
      assertThat(main()).containsText("in 1 second.");
      assertThat(service.acknowledgements()).isEmpty();
      visit.page().clock().runFor("00:02");

      assertThat(visit.heading()).hasText("All done, and all deleted");
      assertThat(service.acknowledgements()).hasSize(1);
    }

    @Test
    @DisplayName("is not acknowledged by itself once the person went on to look at the matches")
    void looksAtMatches() {
      visit.page().clock().install();
      service.becomes(service.matched());

      visit.press(DEMO);
      visit.save("Download everything");
      assertThat(main()).containsText("If you do nothing, we delete everything here in");
      visit.press("See and change the matches");
      visit.page().clock().runFor("05:00");

      assertThat(main()).containsText("We wait for your answer.");
      assertThat(service.acknowledgements()).isEmpty();
    }

    @Test
    @DisplayName("is not acknowledged by itself either once the matches are looked at again")
    void looksAgain() {
      visit.page().clock().install();
      service.becomes(service.matched());
      service.showsInPage(
          service.matched(), ServiceStub.RESULTS.keySet(), DeskViews.first(), DeskViews.changed());
      service.findsTheSameInPage();
      visit.page().reload();
      visit.press(DEMO);
      visit.press("See and change the matches");
      assertThat(visit.heading()).hasText("The matches");
      visit.press("Go on to the files");
      visit.save("Download everything");
      assertThat(main()).containsText("If you do nothing, we delete everything here in");

      visit.press("See and change the matches");
      assertThat(visit.heading()).hasText("The matches");
      visit.page().clock().runFor("05:00");

      assertThat(service.acknowledgements()).isEmpty();
    }

    @Test
    @DisplayName("is not acknowledged while the person asked to wait")
    @Tag("blocked-download-called-saved")
    void waits() throws IOException {
      visit.page().clock().install();
      service.becomes(service.matched());

      visit.press(DEMO);
      visit.save("Download everything");
      visit.press("Wait, do not delete yet");
      visit.page().clock().runFor("05:00");
      assertThat(main()).containsText("We wait for your answer.");
      assertThat(Visit.unzipped(visit.save("Download everything"))).isEqualTo(ServiceStub.RESULTS);
      visit.page().clock().runFor("02:00");

      assertThat(service.acknowledgements()).isEmpty();
      visit.saysThatFilesOpen();
      assertThat(visit.heading()).hasText("All done, and all deleted");
    }

    @Test
    @DisplayName("is never said to be saved: that is asked")
    @Tag("blocked-download-called-saved")
    void neverSaved() {
      service.becomes(service.matched());

      visit.press(DEMO);
      visit.save("Download everything");

      assertThat(main()).containsText("We can’t see whether your browser saved them.");
      assertThat(main()).containsText("Passed to your browser");
      assertThat(main()).not().containsText("Your results are saved");
    }

    @Test
    @DisplayName(
        "that is not acknowledged yet, or was so without an answer, is asked for on leaving")
    void asksBeforeLeaving() {
      visit.page().clock().install();
      service.becomes(service.matched());

      assertThat(visit.asksBeforeLeaving()).isFalse();
      visit.press(DEMO);
      assertThat(visit.heading()).hasText("Your matches are ready");
      assertThat(visit.asksBeforeLeaving()).isTrue();
      visit.save("Download everything");
      assertThat(visit.asksBeforeLeaving()).isTrue();
      visit.page().clock().runFor("01:01");
      assertThat(visit.heading()).hasText("All done, and all deleted");
      assertThat(visit.asksBeforeLeaving()).isTrue();
      visit.press("Match more people");
      assertThat(visit.asksBeforeLeaving()).isFalse();

      visit.press(DEMO);
      visit.save("Download everything");
      visit.saysThatFilesOpen();
      assertThat(visit.heading()).hasText("All done, and all deleted");
      assertThat(visit.asksBeforeLeaving()).isFalse();
    }

    @Test
    @DisplayName("of a rejected job's copies can be acknowledged too")
    void copies() {
      service.becomes(service.rejectedWithCopies());

      visit.press(DEMO);
      assertThat(visit.heading()).hasText("Your files need a few changes");
      visit.save("Download a marked copy of mentors.csv");
      assertThat(visit.button("I have the copies. Delete everything here")).isHidden();
      visit.save("Download a marked copy of mentees.csv");
      assertThat(main()).containsText("Your browser has the copy now");
      visit.press("I have the copies. Delete everything here");

      assertThat(visit.heading()).hasText("All done, and all deleted");
      assertThat(service.acknowledgements()).hasSize(1);
      assertThat(service.acknowledgements().getFirst().json().getAsJsonObject("sha256").keySet())
          .isEqualTo(ServiceStub.COPIES.keySet());
    }
  }

  @Nested
  @DisplayName("the browser")
  class InTheBrowser {

    @Test
    @DisplayName("MM-6: keeps the key to the job and nothing else in the tab, and that is said")
    @Tag("file-names-on-disk")
    void onlyTheKey() {
      service.becomes(service.matched());

      startWithOwnFiles();
      assertThat(visit.heading()).hasText("Your matches are ready");

      assertThat(visit.keptInTab()).isEqualTo(KEY);
      assertThat(notice())
          .containsText(
              "So that you can load this page again, the tab keeps the key to your files until they"
                  + " are gone. Your browser may write that key to a file of its own on this"
                  + " computer, where others who use it could read it. Nothing about any person"
                  + " stands in it, and it opens nothing once everything is gone.");
      visit.press("Delete now");
      visit.press("Yes, delete it");
      assertThat(visit.heading()).hasText("Everything is deleted");
      assertThat(visit.keptInTab()).isEqualTo("null");
    }

    @Test
    @DisplayName("MM-6: writes no file name and nothing about a person to its profile on disk")
    @Tag("file-names-on-disk")
    void profileOnDisk(@TempDir Path profile) throws IOException {
      service.becomes(service.matched());

      try (Visit lasting = chromium().lastingVisit(profile)) {
        visitAgain(lasting, service.address());
        startWithOwnFiles();
        assertThat(visit.heading()).hasText("Your matches are ready");
        visit.page().reload();
        assertThat(visit.heading()).hasText("Your matches are ready");
      }

      // The key is what the notice says may be there: that it is found shows that this test looks.
      assertThat(filesWith(profile, "s3cret")).isNotEmpty();
      assertThat(filesWith(profile, "zq-offers")).isEmpty();
      assertThat(filesWith(profile, "Zoë")).isEmpty();
    }

    @Test
    @DisplayName("forgets the files with the job, and keeps them only to match again")
    void forgetsFiles() {
      service.becomes(service.matched());

      startWithOwnFiles();
      assertThat(visit.heading()).hasText("Your matches are ready");
      visit.press("Change something and match again");
      assertThat(visit.page().locator("dialog"))
          .containsText(
              "Your answers and files stay in this page. The results that are here now are deleted,"
                  + " so download them first if you need them.");
      visit.press("Yes, match again");
      assertThat(visit.heading()).hasText("Match mentors and mentees");
      assertThat(visit.page().locator("#mentors-ready")).containsText("zq-offers.csv is ready");
      visit.page().waitForCondition(() -> service.deletions().size() == 1);
      visit.match();
      assertThat(visit.heading()).hasText("Your matches are ready");
      visit.press("Delete now");
      visit.press("Yes, delete it");
      visit.press("Match more people");

      assertThat(visit.page().locator("#mentors-ready")).hasText("");
      assertThat(visit.page().getByLabel("Your mentors file")).hasValue("");
      visit.goOn();
      assertThat(visit.page().locator("#mentors-error")).containsText("Choose your mentors file");
    }

    @Test
    @DisplayName("MM-5: asks for the page, its service and its files, and reports to nobody")
    void countsNothing() {
      service.becomes(service.matched());

      startWithOwnFiles();
      visit.save("Download everything");
      visit.saysThatFilesOpen();
      assertThat(visit.heading()).hasText("All done, and all deleted");

      assertThat(notice())
          .containsText(
              "The details come from you. We use them to match people and for nothing else.");
      assertThat(notice())
          .containsText(
              "This page counts nothing and tells nobody that you use it. Where we count how often"
                  + " the service runs, your people are never part of those numbers.");
      assertThat(service.lines())
          .filteredOn(line -> !line.startsWith("GET ") || line.contains("/api/"))
          .containsOnly(
              "POST /api/jobs",
              "GET /api/config",
              "GET /api/jobs/" + ServiceStub.JOB_ID,
              "POST /api/jobs/" + ServiceStub.JOB_ID + "/received");
      assertThat(service.sent()).noneMatch(text -> text.contains("zq-offers"));
    }
  }

  @Test
  @DisplayName("where a part of it does not arrive, it says so")
  void partIsLost() {
    service.loses("/words/en.json");
    visit.page().reload();

    assertThat(visit.heading()).hasText("This page did not load whole");
  }

  @Test
  @DisplayName("files that may not have arrived are waited for, then asked for again")
  void filesMayBeMissing() {
    visit.page().clock().install();
    service.becomes(ServiceStub.state("awaiting-upload"));

    visit.press(DEMO);
    waitForJob();
    visit.page().reload();
    assertThat(visit.heading()).hasText("Finding the matches");
    // Each look waits for an answer, which no clock but the real one brings.
    visit
        .page()
        .waitForCondition(
            () -> {
              visit.page().clock().fastForward("00:05");
              return visit.heading().textContent().equals("We do not have all of your files");
            });
  }

  /** Files are checked before there is a job: only then is there anything to go on with. */
  private void waitForJob() {
    assertThat(visit.heading()).hasText("Finding the matches");
    visit.page().waitForCondition(() -> !visit.keptInTab().equals("null"));
  }

  private void startWithOwnFiles() {
    visit.giveReasons();
    visit.pick("Your mentors file", "zq-offers.csv", "first name\nZoë\n");
    visit.pick("Your mentees file", "zq-offers-too.csv", "first name\nMei\n");
    assertThat(visit.page().locator("#mentees-ready")).containsText("is ready");
    visit.match();
  }

  /** The time of day at which all is gone after that deadline, as the page writes it. */
  private static String clock(Instant deadline) {
    Instant goneBy = deadline.plus(DELETION);
    Instant minute = goneBy.truncatedTo(ChronoUnit.MINUTES);
    return DateTimeFormatter.ofPattern("HH:mm")
        .withZone(ZoneId.systemDefault())
        .format(minute.equals(goneBy) ? goneBy : minute.plusSeconds(60));
  }

  /** The files below a folder in which a text stands, in either encoding that browsers use. */
  private static List<Path> filesWith(Path folder, String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> stands(text, file)).toList();
    }
  }

  private static boolean stands(String text, Path file) {
    try {
      String content = Files.readString(file, StandardCharsets.ISO_8859_1);
      return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)
          .map(encoding -> new String(text.getBytes(encoding), StandardCharsets.ISO_8859_1))
          .anyMatch(content::contains);
    } catch (IOException e) {
      return false; // A socket or lock of the browser's, which holds nothing.
    }
  }
}
