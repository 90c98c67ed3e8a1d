package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.matching.admission.LeftOut;
import org.mentormatcher.matching.files.SeenWarning;
import org.mentormatcher.matching.files.SeenWarning.SeenPlace;
import org.mentormatcher.matching.problems.Warnings;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.Warning.CellPlace;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/** Warnings as a coordinator looks at them: with the names of those whom they are about. */
final class SeenWarnings {
  /** More than anybody looks through. */
  static final int MOST_FOUND = 100;

  /** Longer texts are cut: what is looked for stands in the file. */
  private static final int LONGEST_VALUE = 400;

  private record RowOf(String file, int number) {}

  private final Names names;
  private final Language language;

  /** What stands in every row, whoever it is read for. */
  private final Map<RowOf, Map<String, String>> values = new HashMap<>();

  /** The rows that count, by the identities in them. */
  private final Map<String, RowOf> people = new HashMap<>();

  private SeenWarnings(Programme programme, List<Roster> rosters, Language language) {
    this.names = new Names(programme);
    this.language = language;
    for (Roster roster : rosters) {
      String file = roster.table().file();
      for (SignUp each : roster.everySignUp()) {
        values
            .computeIfAbsent(new RowOf(file, each.row().number()), unseen -> new HashMap<>())
            .putAll(each.values());
      }
      roster
          .signUps()
          .values()
          .forEach(
              all ->
                  all.forEach(
                      each ->
                          people.putIfAbsent(
                              each.identity(), new RowOf(file, each.row().number()))));
    }
  }

  /**
   * What was found in rows, and who takes no part. Whoever did not consent is counted elsewhere and
   * not named.
   */
  static List<SeenWarning> of(
      Programme programme,
      List<Roster> rosters,
      Collection<Warning> warnings,
      List<LeftOut> leftOut,
      Language language) {
    SeenWarnings seen = new SeenWarnings(programme, rosters, language);
    List<SeenWarning> all = new ArrayList<>();
    warnings.forEach(warning -> all.add(seen.seen(warning)));
    seen.leftOut(leftOut, LeftOut.Reason.OPTED_OUT).ifPresent(all::add);
    seen.leftOut(leftOut, LeftOut.Reason.NOT_CONFIRMED).ifPresent(all::add);
    return all;
  }

  private SeenWarning seen(Warning warning) {
    return new SeenWarning(
        language.say(warning.text()),
        warning.note().map(language::say).orElse(""),
        warning.found().size(),
        warning.found().stream()
            .limit(MOST_FOUND)
            .map(places -> places.stream().map(this::seen).toList())
            .toList());
  }

  private SeenPlace seen(CellPlace place) {
    Map<String, String> inRow = values.get(new RowOf(place.file(), place.row()));
    return new SeenPlace(
        place.file(),
        place.row(),
        names.in(inRow).stream().findFirst().orElse(""),
        shortened(inRow.getOrDefault(place.column(), "")));
  }

  private static String shortened(String value) {
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
  }

  /** Somebody on both lists counts once. */
  private Optional<SeenWarning> leftOut(List<LeftOut> all, LeftOut.Reason reason) {
    List<List<CellPlace>> found =
        all.stream()
            .filter(each -> each.reason() == reason)
            .map(each -> people.get(each.person().identity()))
            .distinct()
            .map(row -> List.of(new CellPlace(row.file(), row.number(), "")))
            .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Sentence text =
        reason == LeftOut.Reason.OPTED_OUT
            ? Warnings.optedOut(found.size())
            : Warnings.notConfirmed(found.size());
    return Optional.of(seen(new Warning(text, Optional.empty(), found)));
  }
}
