package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.results.Shortlist;

/**
 * In the pseudo-language every letter of the catalogue has an accent. The programme here, its
 * people and its files are called by digits, so that nothing else has letters without one but what
 * people type: commands, options and their labels, and names of files and goals.
 */
@DisplayName("In a pseudo-language the command line leaves nothing in English")
class PseudoLanguageCommandTest {

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  /** What people type, and names in files: quoted headings and keys, places in a programme. */
  private static final Pattern TYPED =
      Pattern.compile(
          "--?[A-Za-z-]+|\\b[A-Z][A-Z=|]+\\b|\\bmentor-matcher\\b|\\ben(-XA)?\\b"
              + "|\\b(match|check|explain|sign-off|send|programme|serve|receipt|verify|rights|completion)\\b"
              + "|\\b(list|show|validate|schema|change|correct|remove|restrict|export)\\b"
              + "|\\b(best-matches|most-matched|worst-off-first|opted-out)\\b"
              + "|\\b(mentees-matched|mentors-matched|points(?=,)|weakest-pair|pairs-kept)\\b"
              + "|\\b(balanced-load|went-without|mentors|mentees|trial|live)\\b|\"[a-z"
              + " ]+\"|\\B/[a-z]+");

  private static final String PROGRAMME =
      """
      {
        "version": 2, "name": "1", "title": "1", "description": "1",
        "objective": "best-matches", "identity": "1", "roles": { "from": "files" },
        "columns": [
          { "name": "1", "purpose": "shared", "required": "value" },
          { "name": "2", "purpose": "shared", "required": "value" }
        ],
        "rules": [
          { "kind": "same", "name": "3", "column": "2", "points": 5, "explanation": "4" }
        ],
        "capacities": { "mentor": 1, "mentee": 1 },
        "lists": { "person": ["1"] },
        "outputs": ["lists"]
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("0"), PROGRAMME);
    Files.writeString(folder.resolve("1"), "1,2\n5,8\n");
    Files.writeString(folder.resolve("2"), "1,2\n7,8\n9,10\n");
    Files.writeString(folder.resolve("3"), "1,2\n7,\n9,10\n");
    Files.writeString(folder.resolve("4"), "{}");
    Files.writeString(folder.resolve("5"), "1\n7\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "match",
        "check",
        "explain",
        "sign-off",
        "send",
        "programme",
        "programme list",
        "programme show",
        "programme validate",
        "programme schema",
        "programme change",
        "serve",
        "receipt",
        "receipt verify",
        "rights",
        "completion"
      })
  @DisplayName("in the help of any command")
  void help(String command) {
    ProgramRun run = run(command + " --help");

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(run.out().lines().count()).isGreaterThan(4);
    assertThat(englishIn(run.out())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "match 1 2 --programme 0 --out 9",
        "match 1 3 --programme 0 --out 9",
        "match 1 3 --programme 0 --out 9 --problems 8",
        "match 1 3 --programme 0 --out 9 --leave-out-problem-rows",
        "match 1 2 --programme 0 --out 0/9",
        "match 1 2 --programme 9",
        "match 1 2 --programme 4",
        "match 1 2 --programme 0 --opt-outs 5 --out 9",
        "match 1 2 --programme 0 --out 9 --sheet 7",
        "match 1 6",
        "match .",
        "match --demo --programme 0",
        "check 1 2 --programme 0",
        "check 1 3 --programme 0",
        "check 1 3 --programme 0 --leave-out-problem-rows",
        "explain 1 2 --programme 0 --pair 5 7",
        "explain 1 2 --programme 0 --pair 5 9",
        "explain 1 2 --programme 0 --person 7",
        "explain 1 2 --programme 0 --person 9",
        "explain 1 2 --programme 0 --person 6",
        "explain 1 3 --programme 0 --person 6",
        "programme validate 0",
        "programme validate 4",
        "programme validate 1",
        "programme change 0 --points 3=7 --save 9",
        "programme change 0 --points 3=7 --save 1",
        "programme change 0 --points 7=7 --save 9",
        "receipt verify 4",
        "receipt verify 1",
        "receipt verify 9",
        "serve --port 99999",
      })
  @DisplayName("in what a command says, whether it succeeds or not")
  void commands(String arguments) {
    ProgramRun run = run(arguments);

    assertThat(run.out() + run.err()).isNotBlank();
    assertThat(englishIn(run.out() + run.err())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "match",
        "match --demo 1",
        "match 1 2 3",
        "match --7",
        "match --7 --8",
        "match --demo --demo",
        "match --demo --out",
        "match --demo --out --zip",
        "match --demo --zip=7",
        "match --demo --column 7",
        "match --demo --objective 7",
        "match 1 2 --accept-unknown 7",
        "check",
        "explain 1 2",
        "explain 1 2 --pair 7",
        "explain 1 2 --person 7 --pair 8 9",
        "programme",
        "programme 7 8",
        "programme show",
        "programme change 0",
        "programme change",
        "programme change 0 --points 7 --save 9",
        "programme change 0 --points 7=x --save 9",
        "programme change 0 --capacity mentor=x --save 9",
        "programme change 0 --capacity 7=1 --save 9",
        "receipt",
        "receipt verify",
        "serve --port x"
      })
  @DisplayName("in complaints about arguments that make no sense")
  void misuse(String arguments) {
    ProgramRun run = run(arguments);

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(englishIn(run.err())).isEmpty();
  }

  @Test
  @DisplayName("in what it says while somebody waits")
  void progress() {
    ProgramRun run = ProgramRun.onTerminal(arguments("match 1 2 --programme 0 --out 9"));

    assertThat(run.err()).contains("…");
    assertThat(englishIn(run.err())).isEmpty();
  }

  @Test
  @DisplayName("in what it says of matches that people accepted")
  void signedOff() throws IOException {
    ProgramRun accepted = signOff("2026-11-24");
    ProgramRun onNoDay = signOff("7");

    assertThat(accepted.exitStatus()).as(accepted.err()).isEqualTo(ExitStatus.DONE);
    assertThat(englishIn(accepted.out())).isEmpty();
    assertThat(onNoDay.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(englishIn(onNoDay.err())).isEmpty();
  }

  private ProgramRun signOff(String acceptedOn) throws IOException {
    List<String> headings =
        Shortlist.headings(ShippedProgrammes.all().getFirst()).stream()
            .map(ResultHeading::name)
            .toList();
    String row =
        headings.stream()
            .map(heading -> heading.equals(Shortlist.ACCEPTED_ON) ? acceptedOn : "5 6")
            .collect(Collectors.joining(","));
    Files.writeString(folder.resolve("7"), String.join(",", headings) + "\r\n" + row + "\r\n");
    return run("sign-off 7 --out 9");
  }

  @Test
  @DisplayName("A sentence from outside the catalogue would be found")
  void finds() {
    assertThat(englishIn("Ŕéåðîñĝ the files of --demo as FILE"))
        .containsExactly("the", "files", "of", "as");
    assertThat(englishIn(ProgramRun.of("match").err())).contains("one", "two", "says", "more");
  }

  private ProgramRun run(String arguments) {
    return ProgramRun.of(arguments(arguments));
  }

  /** Files are called by their digits, and lie in the test's own folder. */
  private String[] arguments(String written) {
    List<String> arguments = new ArrayList<>(List.of("--language", "en-XA"));
    Stream.of(written.split(" ")).filter(each -> !each.isEmpty()).forEach(arguments::add);
    return arguments.stream()
        .map(each -> each.matches("[0-9]|\\.|0/9") ? folder.resolve(each).toString() : each)
        .toArray(String[]::new);
  }

  private List<String> englishIn(String text) {
    String shipped = String.join(", ", ShippedProgrammes.names());
    String own =
        TYPED.matcher(text.replace(folder.toString(), "").replace(shipped, "")).replaceAll("");
    return WORD.matcher(own).results().map(MatchResult::group).toList();
  }
}
