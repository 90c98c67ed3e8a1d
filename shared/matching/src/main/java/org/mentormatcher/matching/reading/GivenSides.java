package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.tables.Table;

/**
 * Whether two files are the sides that they were given as. Where both say that they are the other
 * side's, by columns that only that side has or by their names, they were swapped, and that is
 * certain. Where only one says so, it may be the wrong file altogether: a problem to solve.
 */
final class GivenSides {
  private final RoleEvidence evidence;
  private final Table mentors;
  private final Table mentees;

  GivenSides(Programme programme, Table givenForMentors, Table givenForMentees) {
    this.evidence = new RoleEvidence(programme);
    this.mentors = givenForMentors;
    this.mentees = givenForMentees;
  }

  /** Whether each is certainly the other side's, and at least one of them by its columns. */
  boolean areSwapped() {
    return isOther(mentors, Role.MENTEE)
        && isOther(mentees, Role.MENTOR)
        && (evidence.byHeadings(mentors).isPresent() || evidence.byHeadings(mentees).isPresent());
  }

  /** What is to be solved before anybody can be read. */
  List<Problem> problems() {
    if (mentors.headings().equals(mentees.headings()) && mentors.rows().equals(mentees.rows())) {
      return List.of(Problems.sameFile(mentees.file(), mentors.file()));
    }
    List<Problem> problems = new ArrayList<>();
    if (!areSwapped()) {
      doubt(mentors, Role.MENTOR).ifPresent(problems::add);
      doubt(mentees, Role.MENTEE).ifPresent(problems::add);
    }
    return problems;
  }

  private boolean isOther(Table table, Role other) {
    Optional<Role> byHeadings = evidence.byHeadings(table);
    return byHeadings.or(() -> RoleEvidence.byName(table)).filter(other::equals).isPresent();
  }

  private Optional<Problem> doubt(Table table, Role given) {
    Role other = given.other();
    if (evidence.byHeadings(table).filter(other::equals).isPresent()) {
      return Optional.of(
          Problems.otherSide(
              table.file(),
              given.people(),
              Problems.ownColumns(other.people(), evidence.headingsOf(other, table)),
              other.people()));
    }
    boolean areBothNamed = isNamed(mentors, Role.MENTEE) && isNamed(mentees, Role.MENTOR);
    return areBothNamed
        ? Optional.of(
            Problems.otherSide(
                table.file(), given.people(), Problems.nameSays(other.people()), other.people()))
        : Optional.empty();
  }

  private static boolean isNamed(Table table, Role role) {
    return RoleEvidence.byName(table).filter(role::equals).isPresent();
  }
}
