package org.mentormatcher.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of states and moves")
class StateTest {

  @Test
  @DisplayName("is the one that the documentation shows")
  void documented() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("../../docs/jobs.md")).stream()
            .dropWhile(line -> !line.startsWith("| state | move |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();

    assertThat(documented).containsExactlyInAnyOrderElementsOf(rows());
  }

  @Test
  @DisplayName("leads from every state to deletion, and from deletion nowhere else")
  void everythingEnds() {
    assertThat(State.values())
        .filteredOn(state -> state != State.DELETED)
        .allSatisfy(state -> assertThat(state.after(Move.DELETE)).contains(State.DELETING));
    assertThat(Move.values())
        .allSatisfy(
            move ->
                assertThat(State.DELETED.after(move).orElse(State.DELETED))
                    .isEqualTo(State.DELETED));
  }

  private static List<String> rows() {
    return Arrays.stream(State.values())
        .flatMap(state -> Arrays.stream(Move.values()).flatMap(move -> row(state, move)))
        .toList();
  }

  private static Stream<String> row(State state, Move move) {
    return state.after(move).stream()
        .map(next -> "| " + state.label() + " | " + move.label() + " | " + next.label() + " |");
  }
}
