package org.mentormatcher.matching.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentormatcher.matching.admission.Account;
import org.mentormatcher.matching.admission.Account.Fate;
import org.mentormatcher.matching.admission.Admitted;
import org.mentormatcher.matching.admission.LeftOut;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Sentence;

/**
 * Whether more people of a file are lost than anybody expects: more than one row in twenty, and
 * more than one row. Each had a reason; so many may have one cause, such as a column that is not
 * the one that was meant. Whoever said no is not lost: nobody asks them to take that back.
 */
final class Losses {
  private static final int ONE_IN = 20;

  private final Names names;
  private final Set<Whose> accepted;

  /** Who did not consent, and answered the question. */
  private final Set<String> refused;

  /**
   * @param accepted the files of which somebody said that so many may be lost
   */
  Losses(Programme programme, Admitted admitted, Set<Whose> accepted) {
    this.names = new Names(programme);
    this.accepted = accepted;
    this.refused =
        programme.admission().consent().stream()
            .flatMap(
                consent ->
                    admitted.leftOut().stream()
                        .filter(each -> each.reason() == LeftOut.Reason.NO_CONSENT)
                        .map(LeftOut::person)
                        .filter(person -> !person.value(consent.column()).isEmpty()))
            .map(Participant::identity)
            .collect(Collectors.toSet());
  }

  /** What has to be asked about a file, if anything has. */
  Optional<Problem> problem(Roster roster, Account account) {
    Whose whose = Whose.valueOf(account.who().name());
    int people = account.rows() - account.count(Fate.BLANK) - account.count(Fate.PASSED_OVER);
    int lost =
        account.count(Fate.PROBLEM)
            + Math.max(0, account.count(Fate.NO_CONSENT) - roster.rowsOf(refused))
            + account.count(Fate.NOT_CONFIRMED)
            + roster.replacedWithout(names);
    if (lost < 2 || lost * ONE_IN <= people || accepted.contains(whose)) {
      return Optional.empty();
    }
    List<Sentence> why =
        account.inWords(Set.of(Fate.PROBLEM, Fate.REPLACED, Fate.NO_CONSENT, Fate.NOT_CONFIRMED));
    return Optional.of(
        Problems.manyLost(
            roster.table().file(), lost, people, why, "--accept-lost " + whose.label()));
  }
}
