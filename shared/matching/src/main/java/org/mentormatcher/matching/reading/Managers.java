package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mentormatcher.matching.participants.Mentions;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Sentence;

/**
 * Whom cells mean in which people name others, such as their managers. Whoever is not in the files
 * is told; a column that names nobody at all would be without effect, so it is a problem.
 */
final class Managers {
  private final Programme programme;
  private final People people;
  private final boolean isUnknownAccepted;
  private final Map<String, String> called = new HashMap<>();
  private final Consumer<Problem> problems;
  private final Consumer<Problem> shown;
  private final Consumer<Sentence> notes;

  /**
   * @param people everybody whom the files tell of, those who take no part too
   * @param problems is told what has to be solved first
   * @param shown is told what is worth showing, and stops nothing
   */
  Managers(
      Programme programme,
      People people,
      boolean isUnknownAccepted,
      Consumer<Problem> problems,
      Consumer<Problem> shown,
      Consumer<Sentence> notes) {
    this.programme = programme;
    this.people = people;
    this.isUnknownAccepted = isUnknownAccepted;
    this.problems = problems;
    this.shown = shown;
    this.notes = notes;
  }

  /** The identities of people by what else they are called in such cells, folded. */
  Map<String, String> called() {
    return called;
  }

  /** Looks at the files, and tells of each column. */
  void see(List<Roster> rosters) {
    programme.rules().stream()
        .flatMap(rule -> rule.naming().stream())
        .distinct()
        .forEach(column -> see(rosters, column));
  }

  private void see(List<Roster> rosters, String column) {
    int named = 0;
    List<Problem> unknown = new ArrayList<>();
    Map<Roster, List<Integer>> strangers = new LinkedHashMap<>();
    Roster last = null;
    for (Roster roster : rosters) {
      for (SignUp each : roster.everySignUp()) {
        String written = each.values().getOrDefault(column, "");
        if (written.isEmpty()) {
          continue;
        }
        last = roster;
        if (isNamed(roster, each, column, written)) {
          named++;
        } else {
          strangers.computeIfAbsent(roster, unseen -> new ArrayList<>()).add(each.row().number());
          people
              .near(written)
              .map(near -> unknown(roster, each, column, written, near))
              .ifPresent(unknown::add);
        }
      }
    }
    unknown.forEach(shown);
    if (last != null && named == 0 && !isUnknownAccepted) {
      problems.accept(
          last.headings().locate(Problems.managersUnknown(last.table().file(), column)));
      return;
    }
    strangers.forEach(
        (roster, rows) ->
            notes.accept(
                Notes.managersElsewhere(
                    roster.table().file(),
                    roster.headings().titleOf(column),
                    rows.stream().distinct().sorted().toList())));
  }

  private static Problem unknown(
      Roster roster, SignUp each, String column, String written, String near) {
    return roster
        .headings()
        .locate(
            Problems.unknownManager(
                Problem.at(roster.table().file())
                    .row(each.row().number())
                    .column(column)
                    .value(written),
                near));
  }

  /** Whether a cell names somebody in the files; tells where it may be one of several. */
  private boolean isNamed(Roster roster, SignUp each, String column, String written) {
    boolean isNamed = false;
    for (String mention : Mentions.in(written)) {
      Set<String> meant = people.meant(mention);
      if (meant.size() > 1) {
        problems.accept(
            roster
                .headings()
                .locate(
                    Problems.severalOfThatName(
                        roster.table().file(), each.row().number(), column, written)));
      }
      Optional<String> only = meant.stream().filter(one -> meant.size() == 1).findFirst();
      only.ifPresent(identity -> called.put(mention, identity));
      isNamed |= !meant.isEmpty();
    }
    return isNamed;
  }
}
