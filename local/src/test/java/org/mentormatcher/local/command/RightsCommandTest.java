package org.mentormatcher.local.command;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.matching.files.SourceFile;

@DisplayName("The rights of one person on the coordinator's copy")
class RightsCommandTest {
  @TempDir private Path folder;
  private Path results;
  private String person;
  private List<String> partners;

  @BeforeEach
  void match() throws IOException {
    for (SourceFile file : InputFiles.demonstration("civil-service").files()) {
      Files.write(folder.resolve(file.name()), file.content());
    }
    results = folder.resolve("results");
    assertThat(run("match", list("mentors"), list("mentees"), "--out", results.toString()))
        .isEqualTo(ExitStatus.DONE);
    person = pairs(results).getFirst().get(0);
    partners =
        pairs(results).stream()
            .filter(pair -> pair.get(0).equals(person))
            .map(pair -> pair.get(1))
            .toList();
  }

  @Test
  @DisplayName("ALL-1: show says what is held of a person, where, and by when the answer is due")
  void show() {
    ProgramRun run =
        ProgramRun.of("rights", "show", person, "--in", results.toString(), list("mentors"));

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(run.out())
        .contains("mentors.csv, row ", "pairs.csv, row ", "mentors-list.csv, row ")
        .contains("You asked on 1 October 2026", "by 1 November 2026")
        .contains("confidential-points.csv, row ");
  }

  @Test
  @DisplayName("LGBT-6: who was given somebody's details is told")
  void recipients() {
    ProgramRun run = ProgramRun.of("rights", "show", person, "--in", results.toString());

    assertThat(run.out())
        .contains("these were given what others may see of you: ")
        .contains(partners);
  }

  @Test
  @DisplayName("What is held of others is not in the answer to one person")
  void nobodyElse() throws IOException {
    ProgramRun run = ProgramRun.of("rights", "show", person, "--in", results.toString());

    List<String> others = new ArrayList<>();
    pairs(results).forEach(others::addAll);
    others.remove(person);
    others.removeAll(partners);
    others.remove(person);
    assertThat(others.stream().filter(other -> !other.equals(person)))
        .isNotEmpty()
        .noneMatch(run.out()::contains);
  }

  @Test
  @DisplayName("LGBT-3: the answer to one person does not tell what another wrote in confidence")
  void noConfidence() {
    ProgramRun run = ProgramRun.of("rights", "show", person, "--in", results.toString());

    assertThat(run.out()).contains("confidential-points.csv").doesNotContain("preference");
  }

  @Test
  @DisplayName("ALL-1: export gives all of it in a form that other programs read")
  void export() throws IOException {
    Path out = folder.resolve("out");

    ProgramRun run =
        ProgramRun.of(
            "rights", "export", person, "--in", results.toString(), "--out", out.toString());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(Files.readString(out.resolve("export.json")))
        .contains("\"file\": \"mentors-list.csv\"", "\"givenTo\"", partners.getFirst());
  }

  @Test
  @DisplayName(
      "LGBT-6, ALL-1: remove matches again without the person, and everybody else keeps theirs")
  void remove() throws IOException {
    Path out = folder.resolve("out");

    ProgramRun run = rights("remove", out);

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Answer by 2026-11-01", "mentors.csv: ")
        .contains("those who were matched with the person");
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(each -> !each.endsWith("letter.txt")).toList()) {
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8))
            .as(file.toString())
            .doesNotContain(person);
      }
    }
    assertThat(pairs(out))
        .containsAll(pairs(results).stream().filter(pair -> !pair.contains(person)).toList());
    assertThat(Files.readString(out.resolve("letter.txt")))
        .contains("They have to be asked to delete it.", partners.getFirst());
  }

  @Test
  @DisplayName("ALL-1: restrict leaves the person out, and gives the list that does so next time")
  void restrict() throws IOException {
    Path out = folder.resolve("out");

    assertThat(rights("restrict", out).exitStatus()).isEqualTo(ExitStatus.DONE);

    assertThat(Files.readString(out.resolve("opt-outs.csv"))).contains(person);
    assertThat(pairs(out)).noneMatch(pair -> pair.contains(person));
    Path next = folder.resolve("next");
    assertThat(
            run(
                "match",
                list("mentors"),
                list("mentees"),
                "--opt-outs",
                out.resolve("opt-outs.csv").toString(),
                "--out",
                next.toString()))
        .isEqualTo(ExitStatus.DONE);
    assertThat(pairs(next)).isNotEmpty().noneMatch(pair -> pair.contains(person));
  }

  @Test
  @DisplayName("LGBT-6: who opted out before and who must not meet stay protected in the rematch")
  void furtherFiles() throws IOException {
    Path out = folder.resolve("out");
    String optedOut = otherMentee();
    Path optOuts = write("gone.csv", "email address\n" + optedOut + "\n");
    Path apart = write("apart.csv", "mentor,mentee\n");
    Files.writeString(apart, newPairsOf(partners.getFirst()), APPEND);

    ProgramRun run =
        rights(
            "restrict", out, "--opt-outs", optOuts.toString(), "--do-not-match", apart.toString());

    assertThat(run.exitStatus()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(Files.readString(out.resolve("opt-outs.csv"))).contains(optedOut, person);
    assertThat(pairs(out)).noneMatch(pair -> pair.contains(optedOut) || pair.contains(person));
    assertThat(pairs(out)).noneMatch(pair -> isNew(pair) && pair.contains(partners.getFirst()));
    assertThat(run.out()).contains("did not have these files: --previous-pairs.");
  }

  @Test
  @DisplayName("What a rematch did without is told, and what it cannot take is refused")
  void furtherFilesTold() throws IOException {
    assertThat(rights("remove", folder.resolve("out")).out())
        .contains(
            "This matching did not have these files: --opt-outs, --do-not-match,"
                + " --previous-pairs.");
    Path nobody = write("nobody.csv", "shoe size\n43\n");
    assertThat(rights("remove", folder.resolve("other"), "--opt-outs", nobody.toString()).err())
        .contains("nobody.csv", "email address");
    assertThat(rights("remove", folder.resolve("other"), "--locked-pairs", nobody.toString()).err())
        .contains("Leave --locked-pairs out");
    assertThat(folder.resolve("other")).doesNotExist();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private boolean isNew(List<String> pair) {
    try {
      return !pairs(results).contains(pair);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A mentee whom the person was not matched with, and who was in no pair. */
  private String otherMentee() throws IOException {
    List<String> matched = pairs(results).stream().map(pair -> pair.get(1)).toList();
    return Files.readAllLines(folder.resolve("mentees.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1)[2])
        .filter(each -> !matched.contains(each))
        .findFirst()
        .orElseThrow();
  }

  /** That mentee with every mentor who is not theirs already. */
  private String newPairsOf(String mentee) throws IOException {
    StringBuilder rows = new StringBuilder();
    Files.readAllLines(folder.resolve("mentors.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1)[2])
        .filter(mentor -> isNew(List.of(mentor, mentee)))
        .forEach(each -> rows.append(each).append(',').append(mentee).append('\n'));
    return rows.toString();
  }

  @Test
  @DisplayName("Results of another programme are refused, and taken with the right --programme")
  void otherProgramme() {
    ProgramRun other = rights("remove", folder.resolve("out"), "--programme", "seen");

    assertThat(other.exitStatus()).isNotEqualTo(ExitStatus.DONE);
    assertThat(rights("remove", folder.resolve("out"), "--programme", "civil-service").exitStatus())
        .isEqualTo(ExitStatus.DONE);
  }

  @Test
  @DisplayName("ALL-1: correct puts a value right, matches again, and everybody else keeps theirs")
  void correct() throws IOException {
    Path out = folder.resolve("out");

    ProgramRun run = rights("correct", out, "--set", "Your job title or role=Head of Maps");

    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(out.resolve("mentors-corrected.csv")))
        .contains(person, "Head of Maps");
    assertThat(Files.readString(out.resolve("mentors-list.csv")))
        .doesNotContain("Your job title or role");
    assertThat(pairs(out))
        .containsAll(pairs(results).stream().filter(pair -> !pair.contains(person)).toList());
  }

  @Test
  @DisplayName("Who is not in the files, what cannot be put right, and a missing list are told")
  void refused() {
    assertThat(ProgramRun.of("rights", "show", "nobody@example.org", "--in", results.toString()))
        .satisfies(run -> assertThat(run.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED))
        .satisfies(run -> assertThat(run.err()).contains("Nobody is called that"));
    assertThat(rights("correct", folder.resolve("out"), "--set", "shoe size=43").err())
        .contains("--set COLUMN=VALUE");
    assertThat(ProgramRun.of("rights", "remove", person, "--in", results.toString()).err())
        .contains("name their files after --in too");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private ProgramRun rights(String right, Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("rights", right, person, "--out", out.toString(), "--in", results.toString()));
    arguments.add(list("mentors"));
    arguments.add(list("mentees"));
    arguments.addAll(List.of(more));
    return ProgramRun.of(arguments.toArray(String[]::new));
  }

  private static int run(String... arguments) {
    return ProgramRun.of(arguments).exitStatus();
  }

  private String list(String name) {
    return folder.resolve(name + ".csv").toString();
  }

  private static List<List<String>> pairs(Path folder) throws IOException {
    return Files.readString(folder.resolve("pairs.csv"))
        .lines()
        .skip(1)
        .map(line -> List.of(line.split(",")).subList(0, 2))
        .toList();
  }
}
