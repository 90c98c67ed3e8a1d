package org.mentormatcher.matching.admission;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.admission.Account.Fate;
import org.mentormatcher.matching.admission.Account.RowsByFate;
import org.mentormatcher.matching.admission.Account.Who;

@DisplayName("An account of rows")
class AccountTest {

  @Test
  @DisplayName("that does not add up is never told")
  void addsUp() {
    RowsByFate rows = new RowsByFate();
    rows.add(Fate.PERSON);

    assertThatThrownBy(() -> rows.of(Who.MENTORS, 2)).isInstanceOf(IllegalStateException.class);
  }
}
