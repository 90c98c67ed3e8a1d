package org.mentormatcher.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.FileFormat;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.problems.MarkedCopy;
import org.mentormatcher.matching.text.Folding;

/** What the page knows by itself, held equal to what the service knows, in a real browser. */
@DisplayName("The page and the service agree")
class SharedFactsTest {

  /** The planes in which letters of living languages stand. */
  private static final int LAST_CODE_POINT = 0x1FFFF;

  private static Chromium chromium;
  private static ServiceStub service;
  private static Visit visit;

  @BeforeAll
  static void open() {
    chromium = Chromium.launch();
    service = new ServiceStub();
    visit = chromium.visit(Look.DESK);
    visit.open(service.address());
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      visit.close();
      service.close();
      chromium.close();
    }
  }

  @Test
  @DisplayName("which headings mean the same, for every character there is")
  void foldsHeadings() {
    List<String> headings =
        IntStream.rangeClosed(0, LAST_CODE_POINT)
            .filter(each -> each < 0x80)
            .filter(each -> Character.isLetterOrDigit(each) || " _-".indexOf(each) >= 0)
            .mapToObj(each -> "A" + Character.toString(each) + "b")
            .toList();

    assertThat(evaluated("headings.js", "module.foldHeading", headings))
        .isEqualTo(headings.stream().map(Folding::foldHeading).toList());
  }

  @Test
  @DisplayName("which column the service adds to a copy of a file")
  void ownColumn() {
    List<String> headings =
        List.of("Problems", "Problems:\nrow 3", "problems", "Problem", " Problems", "My Problems");

    assertThat(evaluated("programme.js", "(each) => String(module.isOwnHeading(each))", headings))
        .isEqualTo(headings.stream().map(each -> String.valueOf(MarkedCopy.isOwn(each))).toList());
  }

  @Test
  @DisplayName("what an Excel workbook is called")
  void workbook() {
    assertThat(
            evaluated(
                "picked-file.js",
                "() => module.mediaType({bytes: [0x50, 0x4b, 3, 4]})",
                List.of("workbook")))
        .containsExactly(FileFormat.XLSX.label());
  }

  @Test
  @DisplayName("what there is to choose from, and what the service is doing")
  void words() {
    assertThat(keys("lawfulBases")).containsAll(labels(LawfulBasis.values()));
    assertThat(keys("objectives"))
        .containsAll(Arrays.stream(Objective.values()).map(Objective::label).toList());
    assertThat(keys("results.leads"))
        .containsAll(Arrays.stream(Objective.values()).map(Objective::label).toList());
    assertThat(keys("working.stages"))
        .containsExactlyElementsOf(
            Stream.of(Stage.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList());
  }

  private static Collection<String> labels(LawfulBasis[] bases) {
    return Arrays.stream(bases).map(LawfulBasis::label).toList();
  }

  /** The names under which a part of the page's words has sentences. */
  private static List<String> keys(String part) {
    return strings(
        visit
            .page()
            .evaluate(
                "async () => Object.keys((await import('/words.js')).words.%s)".formatted(part)));
  }

  /** What a function of one of the page's modules makes of each text. */
  private static List<String> evaluated(String module, String function, List<String> texts) {
    return strings(
        visit
            .page()
            .evaluate(
                "async (texts) => { const module = await import('/%s'); return texts.map((each) => (%s)(each)); }"
                    .formatted(module, function),
                texts));
  }

  private static List<String> strings(Object list) {
    Gson gson = new Gson();
    return gson.fromJson(gson.toJson(list), new TypeToken<List<String>>() {});
  }
}
