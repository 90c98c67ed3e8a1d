package org.mentormatcher.matching.results;

import static org.mentormatcher.matching.results.html.BarChart.number;
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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mentormatcher.matching.answers.RuleEffect;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.outcome.Sharing;
import org.mentormatcher.matching.outcome.Summary;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.results.html.Html;
import org.mentormatcher.matching.results.html.HtmlTable;

/**
 * How a run went, to read and to print: one page that needs nothing else and asks nobody for
 * anything. It counts people and never tells of one.
 */
final class Report {
  private static final String STYLE = style();
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final Programme programme;
  private final Summary summary;
  private final Optional<List<RuleEffect>> effects;
  private final Sharing sharing;
  private final Matched matched;
  private final Aggregates aggregates;
  private final Reasons reasons;

  Report(
      Programme programme,
      Summary summary,
      Optional<List<RuleEffect>> effects,
      Sharing sharing,
      Matched matched,
      Aggregates aggregates) {
    this.programme = programme;
    this.summary = summary;
    this.effects = effects;
    this.sharing = sharing;
    this.matched = matched;
    this.aggregates = aggregates;
    this.reasons = new Reasons(programme);
  }

  ResultFile file() {
    Html page =
        element("html", List.of("lang", "en"), head(), element("body", element("main", body())));
    return new ResultFile(
        "report.html",
        "text/html; charset=utf-8",
        ("<!DOCTYPE html>\n" + page.markup() + "\n").getBytes(StandardCharsets.UTF_8));
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
        element("title", "Matching report: " + programme.title()),
        new Html("<style>" + STYLE + "</style>"));
  }

  private Html body() {
    return all(
        element("h1", "Matching report"),
        element(
            "p",
            List.of("class", "lead"),
            text(programme.title() + ". " + programme.description())),
        beforeSharing(),
        totals(),
        proof(),
        distributions(),
        rules(),
        withoutMatch(),
        groups());
  }

  private Html beforeSharing() {
    List<Html> sentences = new ArrayList<>();
    sharing
        .deleteBy()
        .map(day -> "Delete these results, and every copy of them, by " + day.format(DAY) + ".")
        .ifPresent(sentence -> sentences.add(element("p", element("strong", sentence))));
    if (!sharing.repetitionsCounted().isEmpty()) {
      sentences.add(element("p", element("strong", "Before you share anything:")));
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
        Stream.of(Role.values())
            .map(
                role -> {
                  int people = matched.people(role).size();
                  int with = matched.matched(role);
                  return List.of(
                      capital(role.plural()), number(people), number(with), number(people - with));
                })
            .toList();
    return all(
        element("h2", "Totals"),
        element(
            "p",
            counted(summary.pairs(), "pair was", "pairs were")
                + " made, worth "
                + counted(summary.points(), "point", "points")
                + " together."),
        new HtmlTable(
                "People with and without a match",
                List.of("", "Took part", "With a match", "Without"),
                rows,
                List.of(1, 2, 3))
            .html());
  }

  private Html proof() {
    return all(
        element("h2", "Why no matching is better"),
        element("p", summary.proof().inWords()),
        element(
            "p",
            "Where people were equally suited, a draw decided; its seed is "
                + summary.seed()
                + ". The same people get the same matches, in whatever order they signed up."));
  }

  private Html distributions() {
    List<Html> charts = new ArrayList<>();
    charts.add(element("h2", "How good the matches are"));
    charts.add(Distributions.pointsPerPair(matched).html());
    charts.add(element("h2", "How many matches people have"));
    for (Role role : Role.values()) {
      charts.add(Distributions.matchesPerPerson(matched, role).html());
    }
    return all(charts);
  }

  private Html rules() {
    List<List<String>> rows =
        IntStream.range(0, programme.rules().size()).mapToObj(this::ruleRow).toList();
    return all(
        element("h2", "What the rules did"),
        element(
            "p",
            "A rule that reads answers given in confidence is called a preference here; matches are"
                + " told nothing of it."),
        new HtmlTable(
                "Rules, and the points that they gave to the pairs",
                List.of("Rule", "Pairs that got points", "Points"),
                rows,
                List.of(1, 2))
            .html(),
        effects
            .map(this::effectsTable)
            .orElse(element("p", "What each rule cost was " + Consequences.LEFT_OUT + ".")));
  }

  private Html effectsTable(List<RuleEffect> known) {
    return new HtmlTable(
            "What each rule cost: what the best matching without it would have more",
            List.of(
                "Rule",
                "Possible pairs removed",
                "Mentees with a match",
                "Mentors with a match",
                "Pairs",
                "Points of other rules"),
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
    long pairs = matched.all().stream().filter(match -> match.pointsByRule().get(rule) > 0).count();
    long points = matched.all().stream().mapToLong(match -> match.pointsByRule().get(rule)).sum();
    return List.of(reasons.sentence(rule), number(pairs), number(points));
  }

  private Html withoutMatch() {
    List<Html> items =
        Stream.of(Role.values())
            .map(
                role -> {
                  int without = matched.people(role).size() - matched.matched(role);
                  return element(
                      "li",
                      without == 0
                          ? "Every " + role.singular() + " has a match."
                          : counted(without, role.singular(), role.plural()) + " without a match.");
                })
            .toList();
    return all(
        element("h2", "Who has no match"),
        element("ul", all(items)),
        element("p", "unmatched.csv says for each of them why, and what would help."),
        leftOut());
  }

  private Html leftOut() {
    return summary.leftOut().isEmpty()
        ? Html.NONE
        : new HtmlTable(
                "People in the files who took no part",
                List.of("Why", "People"),
                summary.leftOut().entrySet().stream()
                    .map(entry -> List.of(entry.getKey(), number(entry.getValue())))
                    .toList(),
                List.of(1))
            .html();
  }

  private Html groups() {
    List<Html> tables = new ArrayList<>();
    for (String column : programme.outputs().aggregatesBy()) {
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
            element("h2", "By group"),
            element(
                "p",
                "Counts below "
                    + DisclosureControl.THRESHOLD
                    + ", and those from which they could be worked out, are suppressed, as in"
                    + " aggregates.csv."),
            all(tables));
  }

  private static Html groupTable(String column, Role role, List<PublishedCount> counts) {
    return new HtmlTable(
            capital(role.plural()) + " by " + column,
            List.of(capital(column), "Took part", "With a match", "Without"),
            counts.stream()
                .map(
                    count ->
                        List.of(
                            count.name(),
                            PublishedCount.words(count.people()),
                            PublishedCount.words(count.matched()),
                            PublishedCount.words(count.unmatched())))
                .toList(),
            List.of(1, 2, 3))
        .html();
  }

  private static String counted(long count, String one, String several) {
    return number(count) + " " + (count == 1 ? one : several);
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
