package org.mentormatcher.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.FileFormat;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.problems.MarkedCopy;
import org.mentormatcher.matching.programme.Output;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.words.Language;

/**
 * What the page knows by itself, held equal to what the service knows, in a real browser: of its
 * modules as they are written, since a bundle has no module of its own for each.
 */
@DisplayName("The page and the service agree")
class SharedFactsTest {

  private static Chromium chromium;
  private static ServiceStub service;
  private static Visit visit;

  @BeforeAll
  static void open() {
    chromium = Chromium.launch();
    service = new ServiceStub(ServiceStub.PageForm.AS_WRITTEN);
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
  @DisplayName("MM-8: what changed with the version of the privacy notice that there is")
  void changesOfNotice() {
    // Whoever raises the version says in the catalogue what is different with it, and then here.
    assertThat(Map.of("2026-11", "It is the first."))
        .containsEntry(
            Policy.VERSION, ServiceStub.catalogue().get("page.notice.changes").getAsString());
  }

  @Test
  @DisplayName("which headings mean the same, for every character there is")
  void foldsHeadings() {
    List<String> headings =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(Character::isDefined)
            .filter(each -> Character.getType(each) != Character.SURROGATE)
            .filter(each -> Character.getType(each) != Character.PRIVATE_USE)
            .mapToObj(Character::toString)
            .flatMap(each -> Stream.of("A" + each + "b", "Ab" + each))
            .toList();

    assertThat(headings).hasSizeGreaterThan(250_000);
    assertThat(evaluated("folding.js", "module.foldHeading", headings))
        .isEqualTo(headings.stream().map(Folding::foldHeading).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&amp;&#8217;&#x201C;",
        "&amp;amp;lt;",
        "R&D; &Dept;",
        "&#0;&#1114111;&#1114112;&#xzz;&#;",
        "&#x0000000041;",
        "Σίσυφος: ΣΊΣΥΦΟΣ",
        "Straße STRASSE",
        "ﬁ ½ ① Å e\u0301 \u1100\u1161",
        " . ",
        "?!.,;: ",
        "\u0001\u001C\u0085\uFEFF&#xFEFF;x",
        "Who’s  “it” – or «not» …"
      })
  @DisplayName("which headings mean the same, whatever stands together")
  void foldsTogether(String heading) {
    assertThat(evaluated("folding.js", "module.foldHeading", List.of(heading)))
        .containsExactly(Folding.foldHeading(heading));
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
    assertSaid("page.lawful-basis.", labels(LawfulBasis.values()));
    List<String> objectives = Arrays.stream(Objective.values()).map(Objective::label).toList();
    assertSaid("page.objective.", objectives);
    assertSaid("page.results.lead.", objectives);
    assertSaid(
        "page.working.stage.",
        Stream.of(Stage.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList());
    assertSaid("page.file.", Arrays.stream(InputFile.values()).map(InputFile::label).toList());
    assertSaid("page.output.", Arrays.stream(Output.values()).map(Output::label).toList());
    assertSaid(
        "page.deleted.",
        Arrays.stream(DeletionReason.values()).map(DeletionReason::label).toList());
  }

  @Test
  @DisplayName("which languages there are, and what the pseudo-language looks like")
  void languages() {
    assertThat(
            strings(
                visit
                    .page()
                    .evaluate("async () => [...(await import('/language.js')).LANGUAGES.keys()]")))
        .isEqualTo(Language.ALL.stream().map(Language::tag).toList());
    List<String> keys = keysWithoutValues();
    assertThat(keys).hasSizeGreaterThan(200);
    assertThat(
            evaluated(
                "accents.js",
                "module.withAccents",
                keys.stream().map(Language.ENGLISH::say).toList()))
        .isEqualTo(keys.stream().map(Language.PSEUDO::say).toList());
  }

  /** Of sentences that are the same whatever is given to them. */
  private static List<String> keysWithoutValues() {
    return strings(
        visit
            .page()
            .evaluate(
                """
                async () => Object.entries(await (await fetch('/words/en.json')).json())
                    .filter(([, said]) => typeof said === 'string' && !/[{}]/.test(said))
                    .map(([key]) => key)
                """));
  }

  private static Collection<String> labels(LawfulBasis[] bases) {
    return Arrays.stream(bases).map(LawfulBasis::label).toList();
  }

  /** The page has something to say of each. */
  private static void assertSaid(String beginning, Collection<String> labels) {
    List<String> keys = labels.stream().map(label -> beginning + label).toList();
    assertThat(evaluated("words.js", "module.sayIfAny", keys)).doesNotContain("");
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
