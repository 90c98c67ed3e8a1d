package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same sixteen made-up people, as eight programs for forms export them, with the questions as
 * eight coordinators might ask them. Whoever runs the command looks at what it prints and pastes
 * what it suggests, and does nothing else.
 */
@DisplayName("An export of a form, one look and one yes")
class FormExportsTest {
  private static final String PAIRS =
      """
      farid kavya
      farid nadia
      greta iris
      greta liam
      greta otis
      bryn jonas
      bryn petra
      hugo petra
      hugo jonas
      hugo mei
      chidi kavya
      esme jonas
      esme mei
      esme petra
      amara iris
      amara liam
      amara otis
      dilys iris
      dilys liam
      dilys otis
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "microsoft-forms",
        "google-forms",
        "qualtrics",
        "surveymonkey",
        "typeform",
        "jotform",
        "eventbrite",
        "airtable"
      })
  @DisplayName("is matched at the second run, as the same people from any other form are")
  void oneLook(String form) throws IOException {
    List<String> files = files(form);

    ProgramRun look = match(files, List.of());
    List<String> yes = pasted(look.err());
    ProgramRun done = match(files, yes);

    assertThat(look.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(look.err()).doesNotContain("problem was found", "problems were found");
    assertThat(yes).hasSize(2).first().isEqualTo("--accept-mapping");
    assertThat(done.exitStatus()).as(done.err()).isEqualTo(ExitStatus.DONE);
    assertThat(done.out()).contains("20 pairs made, 406 points");
    assertThat(pairs()).isEqualTo(PAIRS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"microsoft-forms", "surveymonkey", "typeform"})
  @DisplayName("is matched at once next year, by the mapping that was kept")
  void nextYear(String form) throws IOException {
    List<String> files = files(form);
    Path mapping = folder.resolve("mapping.json");
    List<String> yes = new ArrayList<>(pasted(match(files, List.of()).err()));
    yes.addAll(List.of("--save-mapping", mapping.toString()));
    match(files, yes);

    ProgramRun next = match(files, List.of("--mapping", mapping.toString()));

    assertThat(next.exitStatus()).as(next.err()).isEqualTo(ExitStatus.DONE);
    assertThat(pairs()).isEqualTo(PAIRS);
  }

  @Test
  @DisplayName("shows two columns that fit as two, and every line that it prints can be pasted")
  void twoThatFit() throws IOException {
    List<String> files = files("microsoft-forms");
    ProgramRun look = match(files, List.of());
    String both = look.err().replaceAll(" +", " ");
    assertThat(both)
        .contains(
            "? email address H \"What is your work email address?\": amara.okafor@mentors.example;",
            "or D \"Email\": secretary@mentors.example;");
    assertThat(suggested(look.err())).isEmpty();

    // A form of one file alone may be corrected by its heading.
    Path renamed =
        Files.copy(
            Path.of(FormExportsTest.class.getResource("forms/google-forms-mentees.csv").getPath()),
            folder.resolve("mentees.csv"));
    List<String> mixed = List.of(files.getFirst(), renamed.toString());
    ProgramRun other = match(mixed, List.of());
    List<String> lines = suggested(other.err());
    assertThat(lines).containsExactly("--column", "Email=email address");

    List<String> corrected = new ArrayList<>(pasted(other.err()));
    corrected.addAll(lines);
    ProgramRun done = match(mixed, corrected);

    assertThat(done.out() + done.err())
        .contains("column D \"Email\" was taken for \"email address\", as you said.")
        .doesNotContain("--accept-mapping");
  }

  @Test
  @DisplayName("is shown again where what was agreed to is not what is there")
  void otherMark() {
    ProgramRun run = match(files("jotform"), List.of("--accept-mapping", "0000"));

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(run.err()).contains("? email address");
  }

  @Test
  @DisplayName("writes down what is proposed too, to be corrected there")
  void proposedIsSaved() throws IOException {
    Path mapping = folder.resolve("mapping.json");
    List<String> files = files("jotform");
    match(files, List.of("--save-mapping", mapping.toString()));
    String saved = Files.readString(mapping);
    assertThat(saved).contains("\"of\": \"mentors\"", "\"Work E-mail\"", "\"version\": 1");

    Files.writeString(mapping, saved.replace("\"Professional field\"", "\"Position\""));
    ProgramRun run = match(files, List.of("--mapping", mapping.toString()));

    assertThat(run.exitStatus()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(run.out()).contains("column G \"Position\" was taken for \"profession\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\": 2, \"files\": []} /version",
        "{\"version\": 1, \"files\": [{\"of\": \"men\", \"columns\": {}}]} /files/0/of",
        "{\"version\": 1, \"files\": [{\"of\": \"mentors\", \"columns\": {\"grade\": \"x\"}}]}"
            + " /files/0/columns/grade",
        "{\"version\": 1, \"files\": [], \"date\": \"x\"} /date",
        "{\"version\": 1, \"files\": [], \"dates\": \"x\"} /dates",
        "{\"version\": 1, \"files\": [{\"of\": \"mentors\", \"columns\": {}}, {\"of\": \"mentors\","
            + " \"columns\": {}}]} /files/1/of"
      })
  @DisplayName("refuses a mapping that is wrong, and says where")
  void wrongMapping(String written) throws IOException {
    int place = written.lastIndexOf(' ');
    Path mapping = Files.writeString(folder.resolve("mapping.json"), written.substring(0, place));

    ProgramRun run = match(files("jotform"), List.of("--mapping", mapping.toString()));

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(run.err())
        .contains("is no mapping: 1 problem was found.", written.substring(place + 1) + ":");
  }

  private ProgramRun match(List<String> files, List<String> options) {
    List<String> arguments = new ArrayList<>(List.of("match"));
    arguments.addAll(files);
    arguments.addAll(List.of("--out", folder.resolve("results").toString()));
    arguments.addAll(options);
    return ProgramRun.of(arguments.toArray(String[]::new));
  }

  private String pairs() throws IOException {
    StringBuilder pairs = new StringBuilder();
    for (String line : Files.readAllLines(folder.resolve("results/pairs.csv"))) {
      String[] cells = line.split(",", 3);
      pairs.append(name(cells[0])).append(' ').append(name(cells[1])).append('\n');
    }
    return pairs.substring(pairs.indexOf("\n") + 1);
  }

  private static String name(String address) {
    int end = address.indexOf('.');
    return end < 0 ? address : address.substring(0, end);
  }

  private static List<String> files(String form) {
    List<String> files = new ArrayList<>();
    for (String side : List.of("mentors", "mentees")) {
      String kind = form.startsWith("microsoft") ? ".xlsx" : ".csv";
      files.add(FormExportsTest.class.getResource("forms/" + form + "-" + side + kind).getPath());
    }
    return files;
  }

  /** The line to paste below everything, as a shell would split it. */
  private static List<String> pasted(String text) {
    return text.lines()
        .filter(line -> line.startsWith("  --"))
        .flatMap(line -> words(line.strip()).stream())
        .toList();
  }

  /** The lines to paste beside columns. */
  private static List<String> suggested(String text) {
    return text.lines()
        .filter(line -> line.startsWith("      ") && line.strip().startsWith("--"))
        .flatMap(line -> words(line.strip()).stream())
        .toList();
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = ' ';
    for (char c : (line + " ").toCharArray()) {
      if (quote == ' ' && c == ' ') {
        words.add(word.toString());
        word.setLength(0);
      } else if (quote == ' ' && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = ' ';
      } else {
        word.append(c);
      }
    }
    return words;
  }
}
