package org.mentormatcher.matching.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.Day;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.programme.Admission;
import org.mentormatcher.matching.programme.Confirmation;

/**
 * Who takes part.
 *
 * @param participants those who do
 * @param leftOut those who do not, mentors first, each in the order of the files
 */
public record Admitted(Participants participants, List<LeftOut> leftOut) {
  public Admitted {
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Applies a programme's conditions. Whoever opts out in one list is out in both.
   *
   * @param optOuts identities of people who opted out or withdrew elsewhere
   * @param today the day of the run; there wherever the programme asks for confirmations
   * @throws IllegalArgumentException if it is needed and not there
   */
  public static Admitted of(
      Admission admission, Participants everybody, Set<String> optOuts, Optional<LocalDate> today) {
    if (admission.confirmation().isPresent() && today.isEmpty()) {
      throw new IllegalArgumentException("this programme has to know the day of the run");
    }
    Set<String> optedOut = new HashSet<>(optOuts);
    admission
        .optOut()
        .ifPresent(
            statement ->
                Stream.concat(everybody.mentors().stream(), everybody.mentees().stream())
                    .filter(statement::isMadeBy)
                    .forEach(person -> optedOut.add(person.identity())));
    List<LeftOut> leftOut = new ArrayList<>();
    return new Admitted(
        new Participants(
            admit(admission, everybody.mentors(), optedOut, today, leftOut),
            admit(admission, everybody.mentees(), optedOut, today, leftOut)),
        leftOut);
  }

  private static List<Participant> admit(
      Admission admission,
      List<Participant> people,
      Set<String> optedOut,
      Optional<LocalDate> today,
      List<LeftOut> leftOut) {
    List<Participant> admitted = new ArrayList<>();
    for (Participant person : people) {
      Optional<LeftOut.Reason> reason = reason(admission, person, optedOut, today);
      if (reason.isPresent()) {
        leftOut.add(new LeftOut(person, reason.get()));
      } else {
        admitted.add(person);
      }
    }
    return admitted;
  }

  private static Optional<LeftOut.Reason> reason(
      Admission admission, Participant person, Set<String> optedOut, Optional<LocalDate> today) {
    if (optedOut.contains(person.identity())) {
      return Optional.of(LeftOut.Reason.OPTED_OUT);
    }
    if (admission.consent().isPresent() && !admission.consent().get().isMadeBy(person)) {
      return Optional.of(LeftOut.Reason.NO_CONSENT);
    }
    return admission
        .confirmation()
        .filter(confirmation -> !isConfirmed(confirmation, person, today.orElseThrow()))
        .map(confirmation -> LeftOut.Reason.NOT_CONFIRMED);
  }

  /** Within 12 months means: on the same day of last year at the earliest. */
  private static boolean isConfirmed(
      Confirmation confirmation, Participant person, LocalDate today) {
    return Day.in(person.value(confirmation.column()))
        .filter(day -> !day.isBefore(today.minusMonths(confirmation.months())))
        .isPresent();
  }

  /** How many entries were left out for a reason. */
  public int count(LeftOut.Reason reason) {
    return Math.toIntExact(leftOut.stream().filter(each -> each.reason() == reason).count());
  }
}
