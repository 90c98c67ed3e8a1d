package org.mentormatcher.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever is told what to do copies it out of the message, pastes it behind the command, and has
 * what was told. A shell splits what is pasted, with whatever is in the names that it holds.
 */
@DisplayName("Every option that a message suggests, pasted")
class RemediesTest {
  private static final Pattern OPTION = Pattern.compile("--[a-z]|\\{options?[,}]");

  /** Told of in a test of the command that says it. */
  private static final Map<String, Class<?>> ELSEWHERE =
      Map.ofEntries(
          Map.entry("command.failed-without-details", CommandLineProgramTest.class),
          Map.entry("command.port-taken", ServeCommandTest.class),
          Map.entry("command.receipt-unchanged", ReceiptCommandTest.class),
          Map.entry("proposal.correct", FormExportsTest.class),
          Map.entry("rights.no-lists", RightsCommandTest.class),
          Map.entry("rights.no-pairs", RightsCommandTest.class),
          Map.entry("rights.other-pairs", RightsCommandTest.class),
          Map.entry("rights.no-correction", RightsCommandTest.class),
          Map.entry("rights.further-files", RightsCommandTest.class),
          Map.entry("rights.locked-pairs", RightsCommandTest.class),
          Map.entry("send.would", SendCommandTest.class),
          Map.entry("send.unknown", SendCommandTest.class),
          Map.entry("send.new-key", SendCommandTest.class),
          Map.entry("send.both-lists-alike", SendCommandTest.class),
          Map.entry("rights.leave-out-next-time", RightsCommandTest.class));

  private static final String PEOPLE =
      "first name,last name,email address,job title,grade,organisation,profession,biography\n";
  private static final String MENTOR =
      "Ada,Top,a%d@example.org,Post,SEO,Lighthouses,Policy,Hello\n";
  private static final String MENTEE = "Ben,Low,n%d@example.org,Post,HEO,Bridges,Policy,Hello\n";

  @TempDir private Path folder;

  /**
   * A problem, and what is printed as its remedy.
   *
   * @param key of the sentence that prints the option
   * @param option that it prints
   * @param problem as it is told
   * @param files and other arguments of the command
   * @param effects what is told after each of the suggestions was pasted, in their order
   */
  record Suggested(
      String key,
      String option,
      String problem,
      List<String> arguments,
      Map<String, byte[]> files,
      List<String> effects) {

    @Override
    public String toString() {
      return key + " " + effects;
    }
  }

  @BeforeEach
  void aShell() {
    assumeThat(Path.of("/bin/sh")).as("a shell, to paste into").isExecutable();
  }

  @ParameterizedTest
  @MethodSource("suggestions")
  @DisplayName("does away with the problem, and has the effect that was told")
  void pasted(Suggested suggested) throws IOException {
    for (Map.Entry<String, byte[]> file : suggested.files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }

    ProgramRun asked = match(suggested.arguments(), List.of());
    assertThat(asked.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(asked.err()).contains(suggested.problem());
    List<List<String>> pasted = Pasted.of(suggested.option(), asked.err());
    assertThat(pasted).as(asked.err()).hasSameSizeAs(suggested.effects());

    for (int i = 0; i < pasted.size(); i++) {
      ProgramRun done = match(suggested.arguments(), pasted.get(i));
      String told = done.out() + done.err();
      assertThat(told)
          .as(pasted.get(i) + " pasted")
          .doesNotContain(suggested.problem())
          .contains(suggested.effects().get(i));
    }
  }

  static Stream<Suggested> suggestions() {
    return Stream.of(sheets(), letters(), wholeColumns(), consents(), columns())
        .flatMap(each -> each);
  }

  private static Stream<Suggested> sheets() {
    return Stream.of(
            List.of("People", "Others"),
            List.of("Ada's \"team\"", "costs $HOME `x`"),
            List.of("O'Brien's", "Zoë & Núñez \\ 中"))
        .map(
            names ->
                new Suggested(
                    "problem.unclear-sheet.remedy",
                    "--sheet",
                    "Several sheets of this workbook may be meant",
                    List.of("mentors.xlsx", "mentees.csv"),
                    Map.of(
                        "mentors.xlsx",
                        workbook(names),
                        "mentees.csv",
                        text(PEOPLE + rows(MENTEE, 1))),
                    names.stream().map(name -> "the sheet \"" + name + "\"").toList()));
  }

  private static Stream<Suggested> letters() {
    String named = PEOPLE + rows(MENTOR, 1).replace("Ada", "Zoë").replace("Top", "Núñez");
    byte[] damaged = (PEOPLE + rows(MENTOR, 30).replace("Ada", "Zoë")).getBytes(UTF_8);
    damaged[damaged.length - 4] = (byte) 0xE9;
    return Stream.of(
        new Suggested(
            "problem.unclear-encoding.remedy",
            "--encoding",
            "does not say how its letters are written down",
            List.of("mentors.csv", "mentees.csv"),
            Map.of(
                "mentors.csv",
                named.getBytes(Charset.forName("x-MacRoman")),
                "mentees.csv",
                text(PEOPLE + rows(MENTEE, 1))),
            List.of("mentors.csv: read as Windows-1252", "mentors.csv: read as Mac")),
        new Suggested(
            "problem.damaged-letters.remedy",
            "--encoding",
            "letters are damaged in it",
            List.of("mentors.csv", "mentees.csv"),
            Map.of("mentors.csv", damaged, "mentees.csv", text(PEOPLE + rows(MENTEE, 1))),
            List.of("mentors.csv: read as Windows-1252")));
  }

  private static Stream<Suggested> wholeColumns() {
    String champions = "name,email,organisation,region,interests,confirmed on\n";
    return Stream.of(
        new Suggested(
            "problem.unclear-dates.remedy",
            "--dates",
            "Whether the day or the month stands first",
            List.of("c.csv", "--programme", "modern-civil-service"),
            Map.of(
                "c.csv",
                text(
                    champions
                        + "A,a@example.org,Office,North,Data,01/11/2025\n"
                        + "B,b@example.org,Other,North,Data,02/11/2025\n")),
            List.of("2 people who take part", "not confirmed recently")),
        new Suggested(
            "problem.contradictory-dates.remedy",
            "--dates",
            "Some dates in this column can only have the day first",
            List.of("c.csv", "--programme", "modern-civil-service"),
            Map.of(
                "c.csv",
                text(
                    champions
                        + "A,a@example.org,Office,North,Data,20/02/2026\n"
                        + "B,b@example.org,Other,North,Data,02/20/2026\n")),
            List.of("It says: 02/20/2026", "It says: 20/02/2026")),
        new Suggested(
            "problem.unclear-answers.remedy",
            "--several",
            "Whether a comma stands between two answers here",
            List.of("m.csv", "n.csv", "--programme", "p.json"),
            Map.of(
                "p.json",
                text(PROGRAMME),
                "m.csv",
                text("email,likes,age\na@example.org,\"Art, craft\",1\nb@example.org,Tea; go,1\n"),
                "n.csv",
                text("email,likes,age\nn@example.org,craft,1\n")),
            List.of("7 points", "12 points")),
        new Suggested(
            "problem.unclear-decimals.remedy",
            "--decimals",
            "Whether a comma or a point stands before the decimals",
            List.of("m.csv", "n.csv", "--programme", "p.json"),
            Map.of(
                "p.json",
                text(PROGRAMME),
                "m.csv",
                text("email,likes,age\na@example.org,x,1.500\n"),
                "n.csv",
                text("email,likes,age\nn@example.org,y,1500\n")),
            List.of("0 points", "7 points")));
  }

  private static Stream<Suggested> consents() {
    String managers = PROGRAMME.replace("\"rules\": [", "\"rules\": [" + LINE + ",");
    Map<String, byte[]> people =
        Map.of("m.csv", text(PEOPLE + rows(MENTOR, 2)), "n.csv", text(PEOPLE + rows(MENTEE, 2)));
    return Stream.of(
        new Suggested(
            "problem.unknown-person.remedy",
            "--accept-unknown",
            "Nobody in the participants' files is this person.",
            List.of("m.csv", "n.csv", "--opt-outs", "o.csv"),
            with(people, "o.csv", "email\nsomebody.else@elsewhere.example\n"),
            List.of("2 people who take part")),
        new Suggested(
            "remedy.unknown-person-nearest",
            "--accept-unknown",
            "Nobody in the participants' files is this person.",
            List.of("m.csv", "n.csv", "--do-not-match", "o.csv"),
            with(people, "o.csv", "mentor,mentee\na0@example.org,n7@example.org\n"),
            List.of("2 people who take part")),
        new Suggested(
            "problem.names-nobody.remedy",
            "--accept-unknown",
            "No row of this file names anybody",
            List.of("m.csv", "n.csv", "--previous-pairs", "o.csv"),
            with(people, "o.csv", "mentor,mentee\nx@elsewhere.example,y@elsewhere.example\n"),
            List.of("2 people who take part")),
        new Suggested(
            "problem.managers-unknown.remedy",
            "--accept-unknown",
            "it would keep nobody apart",
            List.of("m.csv", "n.csv", "--programme", "p.json"),
            Map.of(
                "p.json",
                text(managers),
                "m.csv",
                text("email,likes,age\na@example.org,x,1\n"),
                "n.csv",
                text("email,likes,age\nn@example.org,boss@elsewhere.example,1\n")),
            List.of("names somebody who is not in these files")),
        new Suggested(
            "problem.many-lost.remedy",
            "--accept-lost",
            "would take no part, more than one in twenty",
            List.of("m.csv", "n.csv", "--leave-out-problem-rows"),
            with(people, "m.csv", PEOPLE + rows(MENTOR, 5) + rows(MENTOR.replace("SEO", "?"), 2)),
            List.of("2 left out because of a problem")));
  }

  private static Stream<Suggested> columns() {
    return Stream.of(
            "Your e-mail, please",
            "Ada's \"work\" e-mail",
            "E-mail in $USER or `here` \\ !now 100%",
            "Adresse électronique (e-mail) = oui",
            "E-mail\nof 中文 people")
        .map(
            heading ->
                new Suggested(
                    "proposal.accept",
                    "--accept-mapping",
                    "? email address",
                    List.of("m.csv", "n.csv"),
                    Map.of(
                        "m.csv",
                        text(
                            PEOPLE.replace(
                                    "email address", '"' + heading.replace("\"", "\"\"") + '"')
                                + rows(MENTOR, 2)),
                        "n.csv",
                        text(PEOPLE + rows(MENTEE, 2))),
                    List.of("4 pairs made")));
  }

  @ParameterizedTest
  @MethodSource("headings")
  @DisplayName("beside a column, takes that column instead")
  void correction(String heading) throws IOException {
    String quoted = '"' + heading.replace("\"", "\"\"") + '"';
    write("m.csv", PEOPLE + rows(MENTOR, 2));
    write(
        "n.csv",
        PEOPLE.replace("email address", "Email of form," + quoted)
            + "Ben,Low,n1@forms.example,n1@example.org,Post,HEO,Bridges,Policy,Hello\n"
            + "Ben,Bow,n2@forms.example,n2@example.org,Post,HEO,Bridges,Policy,Hello\n");
    List<String> files = List.of("m.csv", "n.csv");

    ProgramRun asked = match(files, List.of());
    List<List<String>> lines = Pasted.of("--column", asked.err().split("add this to the", -1)[0]);
    assertThat(lines).as(asked.err()).hasSize(1);
    List<String> options = new ArrayList<>(lines.getFirst());
    ProgramRun corrected = match(files, options);
    Pasted.of("--accept-mapping", corrected.err()).forEach(options::addAll);
    ProgramRun done = match(files, options);

    assertThat(done.exitStatus()).as(done.err()).isEqualTo(ExitStatus.DONE);
    assertThat(done.out()).contains("was taken for \"email address\", as you said.");
  }

  static Stream<String> headings() {
    return Stream.of(
        "Which e-mail, please?",
        "Ada's \"work\" e-mail",
        "E-mail in $USER or `here` \\ !now 100%",
        "Adresse (e-mail) = oui",
        "E-mail of 中文 people");
  }

  @Test
  @DisplayName("gives a mapping back that was saved under any name")
  void mapping() throws IOException {
    write("m.csv", PEOPLE.replace("email address", "Your e-mail") + rows(MENTOR, 2));
    write("n.csv", PEOPLE + rows(MENTEE, 2));
    List<String> files = List.of("m.csv", "n.csv");
    Path saved = folder.resolve("Ada's \"map\" of $HOME 中.json");

    ProgramRun kept = match(files, List.of("--save-mapping", saved.toString()));
    List<List<String>> lines =
        Pasted.of(
            "--mapping",
            kept.err()
                .lines()
                .filter(line -> line.contains("is written down in"))
                .findFirst()
                .orElseThrow());

    assertThat(lines).hasSize(1);
    assertThat(match(files, lines.getFirst()).exitStatus()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  @DisplayName("shows the help, and the demonstration, to somebody who typed nothing")
  void misused() throws IOException {
    ProgramRun misused = ProgramRun.of("match");
    List<String> help =
        Pasted.words(misused.err().split("`", -1)[1].replace("mentor-matcher ", ""));
    List<String> demo = new ArrayList<>(Pasted.of("--demo", misused.err()).getFirst());
    demo.addAll(0, List.of("match", "--out", folder.resolve("results").toString()));

    assertThat(ProgramRun.of(help.toArray(String[]::new)).out()).contains("--demo");
    assertThat(ProgramRun.of(demo.toArray(String[]::new)).exitStatus()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  @DisplayName("gives copies of the files that say what is wrong")
  void copies() throws IOException {
    write("m.csv", PEOPLE + rows(MENTOR.replace("SEO", "?"), 1));
    write("n.csv", PEOPLE + rows(MENTEE, 1));
    List<String> files = List.of("m.csv", "n.csv");

    List<String> option =
        new ArrayList<>(Pasted.of("--problems", match(files, List.of()).err()).getFirst());
    assertThat(option).containsExactly("--problems", "DIR");
    option.set(1, folder.resolve("DIR").toString());
    match(files, option);

    assertThat(folder.resolve("DIR/m-problems.csv")).exists();
  }

  @Test
  @DisplayName("is one of these: every sentence with an option has a test")
  void complete() throws IOException {
    Set<String> covered =
        suggestions().map(Suggested::key).collect(Collectors.toCollection(TreeSet::new));
    covered.addAll(ELSEWHERE.keySet());
    covered.addAll(List.of("command.mapping-saved", "command.copies-offered"));

    assertThat(covered).containsExactlyInAnyOrderElementsOf(printing());
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  @DisplayName("or is told of in a test of its command")
  void elsewhere(Class<?> test, String option) throws IOException {
    String source = "src/test/java/" + test.getName().replace('.', '/') + ".java";

    assertThat(Files.readString(Path.of(source))).contains(option);
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> elsewhere() {
    Map<String, String> said = sentences();
    return ELSEWHERE.entrySet().stream()
        .map(
            each -> {
              String sentence = said.get(each.getKey());
              var option = Pattern.compile("--[a-z-]+|[^{]+(?=\\{options)").matcher(sentence);
              assertThat(option.find()).isTrue();
              return org.junit.jupiter.params.provider.Arguments.of(
                  each.getValue(), option.group());
            });
  }

  /** The keys of every sentence that names an option to add. */
  private static Set<String> printing() {
    Set<String> printing = new TreeSet<>();
    sentences()
        .forEach(
            (key, sentence) -> {
              boolean isReference =
                  key.startsWith("help.") || key.startsWith("page.") || key.startsWith("misuse.");
              if (!isReference && OPTION.matcher(sentence).find()) {
                printing.add(key);
              }
            });
    // The report writes the option on a line of its own below the sentence.
    printing.add("proposal.accept");
    return printing;
  }

  private static Map<String, String> sentences() {
    try (InputStream json =
        RemediesTest.class.getResourceAsStream("/org/mentormatcher/words/en.json")) {
      return JsonParser.parseString(new String(json.readAllBytes(), UTF_8))
          .getAsJsonObject()
          .entrySet()
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, each -> sentence(each.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sentence(JsonElement each) {
    return each.isJsonPrimitive() ? each.getAsString() : each.toString();
  }

  private ProgramRun match(List<String> arguments, List<String> options) {
    List<String> all = new ArrayList<>(List.of("match"));
    for (String argument : arguments) {
      all.add(
          argument.endsWith(".csv") || argument.endsWith(".xlsx") || argument.endsWith(".json")
              ? folder.resolve(argument).toString()
              : argument);
    }
    all.addAll(List.of("--out", folder.resolve("results").toString()));
    all.addAll(options);
    return ProgramRun.of(all.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text(text));
  }

  private static Map<String, byte[]> with(Map<String, byte[]> files, String name, String content) {
    return Stream.concat(
            files.entrySet().stream().filter(file -> !file.getKey().equals(name)),
            Stream.of(Map.entry(name, text(content))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static byte[] text(String content) {
    return content.getBytes(UTF_8);
  }

  private static String rows(String row, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> row.formatted(row.contains("?") ? i + 100 : i))
        .collect(Collectors.joining());
  }

  /** A workbook with the same people on every sheet. */
  private static byte[] workbook(List<String> names) {
    var bytes = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "_rels/.rels", RELATIONS.formatted(relation(0, "officeDocument", "xl/w.xml")));
      StringBuilder sheets = new StringBuilder();
      StringBuilder relations = new StringBuilder();
      for (int i = 0; i < names.size(); i++) {
        sheets.append("<sheet name=\"%s\" id=\"r%d\"/>".formatted(escaped(names.get(i)), i));
        relations.append(relation(i, "worksheet", "s" + i + ".xml"));
        part(zip, "xl/s" + i + ".xml", sheet(PEOPLE + rows(MENTOR, 1)));
      }
      part(zip, "xl/w.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>");
      part(zip, "xl/_rels/w.xml.rels", RELATIONS.formatted(relations));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final String RELATIONS =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s"
          + "</Relationships>";

  private static String relation(int id, String type, String target) {
    return "<Relationship Id='r%d' Type='http://x/%s' Target='%s'/>".formatted(id, type, target);
  }

  private static String sheet(String csv) {
    return csv.lines()
        .map(
            row ->
                Stream.of(row.split(",", -1))
                    .map(cell -> "<c t='inlineStr'><is><t>" + escaped(cell) + "</t></is></c>")
                    .collect(Collectors.joining("", "<row>", "</row>")))
        .collect(Collectors.joining("", "<worksheet><sheetData>", "</sheetData></worksheet>"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text(xml));
    zip.closeEntry();
  }

  private static final String LINE =
      """
      { "kind": "reporting-line", "name": "line", "manager": "likes",
        "explanation": "Neither reports to the other." }
      """;

  private static final String PROGRAMME =
      """
      {
        "version": 2, "name": "any", "title": "Any", "description": "Any programme.",
        "objective": "best-matches", "identity": "email", "roles": { "from": "files" },
        "columns": [
          { "name": "email", "purpose": "contact", "required": "value" },
          { "name": "likes", "purpose": "shared", "several": true },
          { "name": "age", "purpose": "shared", "content": "number" }
        ],
        "rules": [
          { "kind": "overlap", "name": "in common", "column": "likes", "points": 5,
            "explanation": "They like the same." },
          { "kind": "distance", "name": "age", "column": "age", "points": 7, "lessPerUnit": 1,
            "explanation": "They are of one age." }
        ],
        "capacities": { "mentor": 1, "mentee": 1 },
        "outputs": ["lists"],
        "lists": { "person": ["email"] }
      }
      """;
}
