package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.results.Shortlist;

class SignOffCommandTest {
  private static final List<String> HEADINGS =
      Shortlist.headings(ShippedProgrammes.all().getFirst()).stream()
          .map(ResultHeading::name)
          .toList();

  @TempDir private Path folder;

  @Test
  @DisplayName("OTO-1: what a named person accepted is written, with who and when")
  void accepted() throws IOException {
    Path out = folder.resolve("results");

    ProgramRun run =
        ProgramRun.of("sign-off", shortlist("Ada Byron", "2026-11-24"), "--out", out.toString());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(run.out()).contains("1 accepted by 1", "matches.csv");
    assertThat(out.resolve("matches.csv")).content().contains("Ada Byron", "2026-11-24");
  }

  @Test
  @DisplayName("OTO-1: an acceptance without a name is refused, and nothing is written")
  void refused() throws IOException {
    Path out = folder.resolve("results");

    ProgramRun run =
        ProgramRun.of("sign-off", shortlist("yes", "2026-11-24"), "--out", out.toString());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(run.err()).contains("row 2", "A match stands only when a named person accepts it.");
    assertThat(out).doesNotExist();
  }

  private String shortlist(String by, String on) throws IOException {
    String row =
        HEADINGS.stream()
            .map(
                heading ->
                    switch (heading) {
                      case Shortlist.ACCEPTED_BY -> by;
                      case Shortlist.ACCEPTED_ON -> on;
                      default -> "some " + heading;
                    })
            .collect(Collectors.joining(","));
    return Files.writeString(
            folder.resolve("shortlist.csv"), String.join(",", HEADINGS) + "\r\n" + row + "\r\n")
        .toString();
  }
}
