package org.mentormatcher.matching.results;

import static org.mentormatcher.matching.results.html.Html.all;
import static org.mentormatcher.matching.results.html.Html.element;
import static org.mentormatcher.matching.results.html.Html.empty;
import static org.mentormatcher.matching.results.html.Html.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mentormatcher.matching.admission.Account;
import org.mentormatcher.matching.answers.RuleEffect;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.outcome.Sharing;
import org.mentormatcher.matching.outcome.Summary;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.results.html.Html;
import org.mentormatcher.matching.results.html.HtmlTable;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * How a run went, to read and to print: one page that needs nothing else and asks nobody for
 * anything. It counts people and never tells of one.
 */
final class Report {
  private static final String STYLE = style();

  private final Programme programme;
  private final Summary summary;
  private final Optional<List<RuleEffect>> effects;
  private final Optional<FurtherChanges> further;
  private final Sharing sharing;
  private final OrderedMatches matched;
  private final Aggregates aggregates;
  private final Reasons reasons;
  private final Language language;

  Report(
      Programme programme,
      Summary summary,
      Optional<List<RuleEffect>> effects,
      Optional<FurtherChanges> further,
      Sharing sharing,
      OrderedMatches matched,
      Aggregates aggregates,
      Language language) {
    this.language = language;
    this.programme = programme;
    this.summary = summary;
    this.effects = effects;
    this.further = further;
    this.sharing = sharing;
    this.matched = matched;
    this.aggregates = aggregates;
    this.reasons = new Reasons(programme, language);
  }

  ResultFile file() {
    Html page =
        element(
            "html",
            List.of("lang", language.tag()),
            head(),
            element("body", element("main", body())));
    return new ResultFile(
        "report.html",
        "text/html; charset=utf-8",
        Html.page(page).getBytes(StandardCharsets.UTF_8));
  }

  /** The policy allows this page's own style and nothing else: no script, no request. */
  private Html head() {
    String policy =
        "default-src 'none'; style-src 'sha256-"
            + sha256(STYLE)
            + "'; base-uri 'none';"
            + " form-action 'none'";
    return element(
        "head",
        empty("meta", "charset", "utf-8"),
        empty("meta", "http-equiv", "Content-Security-Policy", "content", policy),
        empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1"),
        empty("meta", "name", "robots", "content", "noindex"),
        element(
            "title", say(Sentence.of("report.title").with("programme", programme.about().title()))),
        Html.style(STYLE));
  }

  private Html body() {
    return all(
        element("h1", say("report.heading")),
        element(
            "p",
            List.of("class", "lead"),
            text(
                say(
                    Sentence.of("report.lead")
                        .with("programme", programme.about().title())
                        .with("description", programme.about().description())))),
        element("p", say("report.for-you")),
        beforeSharing(),
        totals(),
        proof(),
        distributions(),
        rules(),
        further.map(FurtherChanges::html).orElse(Html.NONE),
        withoutMatch(),
        groups());
  }

  private Html beforeSharing() {
    List<Html> sentences = new ArrayList<>();
    sharing
        .deleteBy()
        .map(day -> say(Sentence.of("report.delete-by").with("day", DayInWords.of(day))))
        .ifPresent(sentence -> sentences.add(element("p", element("strong", sentence))));
    if (!sharing.repetitionsCounted().isEmpty()) {
      sentences.add(element("p", element("strong", say("report.before-sharing"))));
      sentences.add(
          element(
              "ul",
              all(
                  sharing.repetitionsCounted().stream()
                      .map(sentence -> element("li", sentence))
                      .toList())));
    }
    return sentences.isEmpty()
        ? Html.NONE
        : element("div", List.of("class", "keep"), all(sentences));
  }

  private Html totals() {
    List<List<String>> rows =
        programme.roles().sides().stream()
            .map(
                role -> {
                  int people = matched.people(role).size();
                  int with = matched.matched(role);
                  return List.of(
                      sideName(role), number(people), number(with), number(people - with));
                })
            .toList();
    return all(
        element("h2", say("report.totals")),
        element(
            "p",
            say(
                Sentence.of("report.pairs-made")
                    .with("count", summary.pairs())
                    .with("worth", Sentence.of("report.points").with("count", summary.points())))),
        new HtmlTable(
                say("report.with-and-without"),
                List.of(
                    "", say("report.took-part"), say("report.with-match"), say("report.without")),
                rows,
                List.of(1, 2, 3))
            .html(),
        element("ul", all(summary.accounts().stream().map(this::account).toList())));
  }

  /** What became of every row of a file. Its name is left out: results do not depend on it. */
  private Html account(Account account) {
    return element(
        "li",
        say(
            Sentence.of("report.account")
                .with("who", account.who().sentence())
                .with("count", account.rows())
                .with("fates", account.inWords())));
  }

  private Html proof() {
    return all(
        element("h2", say("report.why-best")),
        element("p", summary.proof().inWords(language)),
        element("p", say(Sentence.of("report.draw").with("seed", summary.seed()))));
  }

  private Html distributions() {
    Distributions distributions = new Distributions(matched, language);
    List<Html> charts = new ArrayList<>();
    charts.add(element("h2", say("report.how-good")));
    charts.add(distributions.pointsPerPair().html());
    charts.add(element("h2", say("report.how-many")));
    for (Role role : programme.roles().sides()) {
      charts.add(
          (programme.roles().isUndirected()
                  ? distributions.matchesOfEverybody()
                  : distributions.matchesPerPerson(role))
              .html());
    }
    return all(charts);
  }

  private Html rules() {
    List<List<String>> rows =
        IntStream.range(0, programme.rules().size()).mapToObj(this::ruleRow).toList();
    return all(
        element("h2", say("report.rules-did")),
        element("p", say("report.preferences")),
        new HtmlTable(
                say("report.rules-and-points"),
                List.of(
                    say("report.rule"),
                    say("report.pairs-with-points"),
                    say("report.points-heading")),
                rows,
                List.of(1, 2))
            .html(),
        effects
            .map(this::effectsTable)
            .orElse(
                element(
                    "p",
                    say(
                        Sentence.of("report.rule-costs-left-out")
                            .with("leftOut", Consequences.LEFT_OUT)))));
  }

  private Html effectsTable(List<RuleEffect> known) {
    return new HtmlTable(
            say("report.rule-costs"),
            List.of(
                say("report.rule"),
                say("report.pairs-removed"),
                say("report.mentees-with-match"),
                say("report.mentors-with-match"),
                say("report.pairs"),
                say("report.other-points")),
            known.stream()
                .map(
                    effect ->
                        List.of(
                            reasons.sentence(effect.rule()),
                            number(effect.pairsRemoved()),
                            number(effect.withoutIt().mentees()),
                            number(effect.withoutIt().mentors()),
                            number(effect.pairsWithoutIt()),
                            number(effect.withoutIt().points())))
                .toList(),
            List.of(1, 2, 3, 4, 5))
        .html();
  }

  private List<String> ruleRow(int rule) {
    List<Long> given =
        matched.all().stream()
            .filter(match -> !matched.isAdded(match))
            .map(match -> match.pointsByRule().get(rule))
            .toList();
    long pairs = given.stream().filter(points -> points > 0).count();
    long points = given.stream().mapToLong(Long::longValue).sum();
    return List.of(reasons.sentence(rule), number(pairs), number(points));
  }

  private Html withoutMatch() {
    List<Html> items =
        programme.roles().sides().stream()
            .map(
                role -> {
                  int without = matched.people(role).size() - matched.matched(role);
                  return element("li", say(withoutMatch(role, without)));
                })
            .toList();
    return all(
        element("h2", say("report.no-match")),
        element("ul", all(items)),
        element("p", say("report.unmatched-file")),
        leftOut());
  }

  private Sentence withoutMatch(Role role, int without) {
    boolean areAny = !matched.people(role).isEmpty();
    if (programme.roles().isUndirected()) {
      String nobody = areAny ? "report.every-person" : "report.no-people";
      return withoutMatch(nobody, "report.people-without", without);
    }
    return role == Role.MENTOR
        ? withoutMatch(
            areAny ? "report.every-mentor" : "report.no-mentors", "report.mentors-without", without)
        : withoutMatch(
            areAny ? "report.every-mentee" : "report.no-mentees",
            "report.mentees-without",
            without);
  }

  private String sideName(Role role) {
    return programme.roles().isUndirected() ? say("report.people") : people(role);
  }

  private Html leftOut() {
    return summary.leftOut().isEmpty()
        ? Html.NONE
        : new HtmlTable(
                say("report.no-part"),
                List.of(say("report.why"), say("report.people")),
                summary.leftOut().entrySet().stream()
                    .map(entry -> List.of(say(entry.getKey().sentence()), number(entry.getValue())))
                    .toList(),
                List.of(1))
            .html();
  }

  private Html groups() {
    List<Html> tables = new ArrayList<>();
    for (String column : programme.results().outputs().aggregatesBy()) {
      for (Role role : Role.values()) {
        List<PublishedCount> counts = aggregates.by(column, role);
        if (!counts.isEmpty()) {
          tables.add(groupTable(column, role, counts));
        }
      }
    }
    return tables.isEmpty()
        ? Html.NONE
        : all(
            element("h2", say("report.by-group")),
            element(
                "p",
                say(
                    Sentence.of("report.suppressed")
                        .with("threshold", DisclosureControl.THRESHOLD))),
            all(tables));
  }

  private Html groupTable(String column, Role role, List<PublishedCount> counts) {
    return new HtmlTable(
            say(
                Sentence.of(role == Role.MENTOR ? "report.mentors-by" : "report.mentees-by")
                    .with("column", column)),
            List.of(
                capital(column),
                say("report.took-part"),
                say("report.with-match"),
                say("report.without")),
            counts.stream()
                .map(
                    count ->
                        List.of(
                            count.name(),
                            aggregates.words(count.people()),
                            aggregates.words(count.matched()),
                            aggregates.words(count.unmatched())))
                .toList(),
            List.of(1, 2, 3))
        .html();
  }

  private static Sentence withoutMatch(String nobody, String several, int without) {
    return without == 0 ? Sentence.of(nobody) : Sentence.of(several).with("count", without);
  }

  private String people(Role role) {
    return say(role == Role.MENTOR ? "role.Mentors" : "role.Mentees");
  }

  private String number(long number) {
    return language.number(number);
  }

  private String say(String key) {
    return language.say(key);
  }

  private String say(Sentence sentence) {
    return language.say(sentence);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String style() {
    try (InputStream style = Report.class.getResourceAsStream("report.css")) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
