package org.mentormatcher.matching.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.participants.Statement;
import org.mentormatcher.matching.programme.Admission;
import org.mentormatcher.matching.programme.Confirmation;

@DisplayName("Who takes part")
class AdmittedTest {
  private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.of(2026, 3, 31));
  private static final Admission CONSENT =
      new Admission(
          Optional.of(new Statement("consent", List.of("Yes", "I agree"))),
          Optional.empty(),
          Optional.empty());
  private static final Admission OPT_OUT =
      new Admission(
          Optional.empty(), Optional.of(new Statement("leave", List.of("yes"))), Optional.empty());
  private static final Admission CONFIRMATION =
      new Admission(
          Optional.empty(), Optional.empty(), Optional.of(new Confirmation("confirmed", 12)));

  @Test
  @DisplayName("SEEN-2: nobody without consent takes part; a blank is no consent")
  void consent() {
    Admitted admitted =
        admit(
            CONSENT,
            mentor("a", "consent", " YES"),
            mentor("b", "consent", "i agree"),
            mentor("c", "consent", "no"),
            mentor("d", "other", "yes"));

    assertThat(admitted.participants().mentors())
        .extracting(Participant::identity)
        .containsExactly("a", "b");
    assertThat(admitted.count(LeftOut.Reason.NO_CONSENT)).isEqualTo(2);
    assertThat(LeftOut.Reason.NO_CONSENT.isListed()).isFalse();
  }

  @Test
  @DisplayName("LGBT-6, MCS-3: who opts out in one list or in a list of opt-outs is out in both")
  void optOut() {
    Participants everybody =
        new Participants(
            List.of(mentor("a", "leave", "yes"), mentor("b", "leave", "no"), mentor("c", "x", "y")),
            List.of(new Participant(Role.MENTEE, "a", Map.of())));

    Admitted admitted = Admitted.of(OPT_OUT, everybody, Set.of("c"), Optional.empty());

    assertThat(admitted.participants().mentors())
        .extracting(Participant::identity)
        .containsExactly("b");
    assertThat(admitted.participants().mentees()).isEmpty();
    assertThat(admitted.count(LeftOut.Reason.OPTED_OUT)).isEqualTo(3);
    assertThat(LeftOut.Reason.OPTED_OUT.isListed()).isFalse();
  }

  @Test
  @DisplayName("MCS-3: who has not confirmed within 12 months is left out and listed")
  void confirmation() {
    Admitted admitted =
        admit(
            CONFIRMATION,
            mentor("today", "confirmed", "2026-03-31"),
            mentor("a year ago", "confirmed", "31/03/2025"),
            mentor("longer ago", "confirmed", "30/03/2025"),
            mentor("never", "x", "y"));

    assertThat(admitted.participants().mentors())
        .extracting(Participant::identity)
        .containsExactly("today", "a year ago");
    assertThat(admitted.leftOut())
        .extracting(LeftOut::reason)
        .containsOnly(LeftOut.Reason.NOT_CONFIRMED);
    assertThat(LeftOut.Reason.NOT_CONFIRMED.isListed()).isTrue();
  }

  @Test
  @DisplayName("The day comes from the caller, never from a clock")
  void day() {
    assertThatThrownBy(
            () ->
                Admitted.of(
                    CONFIRMATION,
                    new Participants(List.of(), List.of()),
                    Set.of(),
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Admitted admit(Admission admission, Participant... mentors) {
    return Admitted.of(admission, new Participants(List.of(mentors), List.of()), Set.of(), TODAY);
  }

  private static Participant mentor(String identity, String column, String value) {
    return new Participant(Role.MENTOR, identity, Map.of(column, value));
  }
}
