package org.mentormatcher.matching.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentormatcher.matching.admission.Account;
import org.mentormatcher.matching.admission.Account.Fate;
import org.mentormatcher.matching.admission.Admitted;
import org.mentormatcher.matching.admission.LeftOut;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.tables.Table;

/** Says of every row of a file what became of it. */
final class Accounting {

  private record PersonInRole(Role role, String identity) {
    static PersonInRole of(Participant person) {
      return new PersonInRole(person.role(), person.identity());
    }
  }

  private final Set<PersonInRole> takingPart = new HashSet<>();
  private final Map<PersonInRole, LeftOut.Reason> leftOut = new HashMap<>();

  Accounting(Admitted admitted) {
    Stream.of(Role.values())
        .flatMap(role -> admitted.participants().of(role).stream())
        .forEach(person -> takingPart.add(PersonInRole.of(person)));
    admitted.leftOut().forEach(each -> leftOut.put(PersonInRole.of(each.person()), each.reason()));
  }

  /** The account of a file. */
  Account of(Roster roster) {
    Table table = roster.table();
    Map<Integer, Table.Row> written =
        table.rows().stream().collect(Collectors.toMap(Table.Row::number, row -> row));
    Set<Integer> problems =
        roster.problemsOfRows().stream().map(Problem::row).collect(Collectors.toSet());
    Map<Integer, Set<PersonInRole>> entries = entries(roster);
    Set<String> counted = new HashSet<>();
    Account.RowsByFate count = new Account.RowsByFate();
    for (int number = table.headingRow() + 1; number <= table.all().size(); number++) {
      if (!written.containsKey(number)) {
        boolean isBlank = table.all().get(number - 1).stream().allMatch(String::isBlank);
        count.add(isBlank ? Fate.BLANK : Fate.PASSED_OVER);
      } else if (problems.contains(number)) {
        count.add(Fate.PROBLEM);
      } else if (!entries.containsKey(number)) {
        count.add(Fate.REPLACED);
      } else {
        count.add(fate(entries.get(number), counted));
      }
    }
    return count.of(roster.who(), table.all().size() - table.headingRow());
  }

  private static Map<Integer, Set<PersonInRole>> entries(Roster roster) {
    Map<Integer, Set<PersonInRole>> entries = new HashMap<>();
    roster
        .signUps()
        .forEach(
            (role, all) ->
                all.forEach(
                    each ->
                        entries
                            .computeIfAbsent(each.row().number(), row -> new HashSet<>())
                            .add(new PersonInRole(role, each.identity()))));
    return entries;
  }

  /** Somebody who takes part in one role of two is somebody who takes part. */
  private Fate fate(Set<PersonInRole> ofRow, Set<String> counted) {
    for (PersonInRole entry : ofRow) {
      if (takingPart.contains(entry)) {
        return counted.add(entry.identity()) ? Fate.PERSON : Fate.FURTHER_ROLE;
      }
    }
    return Fate.of(leftOut.get(ofRow.iterator().next()));
  }
}
