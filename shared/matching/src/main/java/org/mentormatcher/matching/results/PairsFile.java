package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;

/**
 * The pairs, a row each: who, how many points, from which rule, and what they are worth.
 *
 * <p>A file of pairs is easily passed on. So where a rule reads what somebody wrote in confidence,
 * the pairs have the points of the other rules only, and a second file, whose name says what it is,
 * has them all.
 */
final class PairsFile {
  private static final String GROUP = "group of three";

  private PairsFile() {}

  /** The pairs, without what only the answers that were given in confidence tell. */
  static Spreadsheet table(Programme programme, OrderedMatches matched, Consequences consequences) {
    List<Integer> open = programme.openRules();
    return isInConfidence(programme)
        ? table(
            new Spreadsheet("pairs.csv", headings(programme, open)),
            matched,
            match -> row(programme, matched, match, match.openPoints(), open))
        : everything("pairs.csv", programme, matched, consequences);
  }

  /** Whether a rule reads what somebody wrote in confidence. */
  static boolean isInConfidence(Programme programme) {
    return programme.openRules().size() < programme.rules().size();
  }

  /** The pairs with all of it: the loss of a pair often is its points. */
  static Spreadsheet confidential(
      Programme programme, OrderedMatches matched, Consequences consequences) {
    return everything("confidential-points.csv", programme, matched, consequences);
  }

  private static Spreadsheet everything(
      String name, Programme programme, OrderedMatches matched, Consequences consequences) {
    List<Integer> rules = IntStream.range(0, programme.rules().size()).boxed().toList();
    List<ResultHeading> headings = headings(programme, rules);
    headings.add(ResultHeading.text("lost without this pair"));
    return table(
        new Spreadsheet(name, headings),
        matched,
        match -> {
          List<String> row = row(programme, matched, match, match.points(), rules);
          row.add(matched.isAdded(match) ? consequences.joined() : consequences.without(match));
          return row;
        });
  }

  private static Spreadsheet table(
      Spreadsheet sheet, OrderedMatches matched, Function<Match, List<String>> row) {
    matched.all().forEach(match -> sheet.add(row.apply(match)));
    return sheet;
  }

  private static List<ResultHeading> headings(Programme programme, List<Integer> rules) {
    List<ResultHeading> headings = new ArrayList<>();
    for (Role role : Role.values()) {
      headings.add(ResultHeading.identifier(role.singular() + " " + programme.identity()));
    }
    if (programme.roles().haveGroupsOfThree()) {
      headings.add(ResultHeading.figure(GROUP));
    }
    headings.add(ResultHeading.figure("points"));
    for (int rule : rules) {
      headings.add(ResultHeading.figure("points for " + programme.rules().get(rule).name()));
    }
    return headings;
  }

  private static List<String> row(
      Programme programme, OrderedMatches matched, Match match, long points, List<Integer> rules) {
    List<String> row = new ArrayList<>();
    for (Role role : Role.values()) {
      row.add(match.in(role).value(programme.identity()));
    }
    if (programme.roles().haveGroupsOfThree()) {
      row.add(matched.group(match).map(group -> Integer.toString(group)).orElse(""));
    }
    row.add(Long.toString(points));
    rules.forEach(rule -> row.add(Long.toString(match.pointsByRule().get(rule))));
    return row;
  }
}
