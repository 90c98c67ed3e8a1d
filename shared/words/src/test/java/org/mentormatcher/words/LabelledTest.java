package org.mentormatcher.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Values with names of their own. */
@DisplayName("An enumerated value")
class LabelledTest {

  private enum Tea implements Labelled {
    GREEN,
    EARL_GREY,
    BREAKFAST {
      @Override
      public String label() {
        return "english";
      }
    }
  }

  @Test
  @DisplayName("is called as its constant is, with hyphens, unless it says otherwise")
  void labels() {
    assertThat(Labelled.labels(Tea.class)).containsExactly("green", "earl-grey", "english");
  }

  @Test
  @DisplayName("is found by exactly that name")
  void find() {
    assertThat(Labelled.find(Tea.class, "earl-grey")).contains(Tea.EARL_GREY);
    assertThat(Labelled.find(Tea.class, "english")).contains(Tea.BREAKFAST);
    assertThat(Labelled.find(Tea.class, "Green")).isEmpty();
    assertThat(Labelled.find(Tea.class, "breakfast")).isEmpty();
  }

  @Test
  @DisplayName("that is not there is an error which lists those that are, and quotes nothing")
  void notThere() {
    assertThat(Labelled.of(Tea.class, "green")).isEqualTo(Tea.GREEN);
    assertThatThrownBy(() -> Labelled.of(Tea.class, "somebody's secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not one of [green, earl-grey, english]");
  }
}
