package org.mentormatcher.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;

/**
 * Reading, checking and writing files beside what nobody can do without: starting a JVM, and
 * cutting the same CSV files into cells with Commons CSV. Each sample is a fresh JVM with one
 * processor; contenders take turns. Only ratios mean anything.
 */
final class FilesInAndOut {
  private static final List<String> GRADES = List.of("EO", "HEO", "SEO", "Grade 7", "G6", "SCS1");

  private enum Program {
    /** A JVM that does nothing. */
    START,
    /** Commons CSV cuts both files into cells. */
    COMMONS_CSV,
    /** Both CSV files are read and checked. */
    CSV,
    /** The same people in workbooks. */
    XLSX,
    /** Both CSV files are read and checked, their people matched, and every result is written. */
    WHOLE_RUN
  }

  private FilesInAndOut() {}

  /**
   * Arguments: people a side and samples, to compare; or a contender and a folder, for one sample.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2 && !Character.isDigit(arguments[0].charAt(0))) {
      run(Program.valueOf(arguments[0]), Path.of(arguments[1]));
    } else {
      compare(
          arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000,
          arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5);
    }
  }

  private static void compare(int people, int samples) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("files-benchmark");
    try {
      for (String side : List.of("mentors", "mentees")) {
        List<List<String>> rows = rows(side, people);
        Files.write(folder.resolve(side + ".csv"), csv(rows));
        Files.write(folder.resolve(side + ".xlsx"), xlsx(rows));
      }
      Map<Program, List<Long>> times = new EnumMap<>(Program.class);
      for (int sample = 0; sample < samples; sample++) {
        for (Program contender : Program.values()) {
          times
              .computeIfAbsent(contender, none -> new ArrayList<>())
              .add(process(contender, folder));
        }
      }
      print(people, times);
    } finally {
      for (String side : List.of("mentors", "mentees")) {
        Files.deleteIfExists(folder.resolve(side + ".csv"));
        Files.deleteIfExists(folder.resolve(side + ".xlsx"));
      }
      Files.deleteIfExists(folder);
    }
  }

  private static void print(int people, Map<Program, List<Long>> times) {
    double start = median(times.get(Program.START));
    double csv = median(times.get(Program.COMMONS_CSV));
    System.out.printf(
        Locale.ROOT,
        "%,d rows in two files, whole processes%n| contender | ms | ÷ start | ÷ Commons CSV |%n"
            + "|---|---:|---:|---:|%n",
        2 * people);
    times.forEach(
        (contender, all) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f |%n",
                contender,
                median(all),
                median(all) / start,
                median(all) / csv));
  }

  private static double median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2) / 1e6;
  }

  private static long process(Program contender, Path folder)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=1",
                "-Xmx1400m",
                "-cp",
                System.getProperty("java.class.path"),
                FilesInAndOut.class.getName(),
                contender.name(),
                folder.toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(contender + " failed");
    }
    return System.nanoTime() - begin;
  }

  private static void run(Program contender, Path folder) throws IOException {
    switch (contender) {
      case START -> {
        // nothing but the start
      }
      case COMMONS_CSV -> {
        require(cells(folder, "mentors.csv") + cells(folder, "mentees.csv") > 0);
      }
      case CSV -> check(folder, ".csv");
      case XLSX -> check(folder, ".xlsx");
      case WHOLE_RUN -> match(folder);
    }
  }

  private static int cells(Path folder, String name) throws IOException {
    try (CSVParser parser =
        CSVFormat.RFC4180.parse(Files.newBufferedReader(folder.resolve(name), UTF_8))) {
      return parser.stream().mapToInt(row -> row.toList().size()).sum();
    }
  }

  private static void check(Path folder, String extension) throws IOException {
    require(Matching.check(programme(), input(folder, extension)).report().isEmpty());
  }

  private static void match(Path folder) throws IOException {
    Programme programme = programme();
    Outcome outcome =
        Matching.run(programme, programme.objective(), input(folder, ".csv"), Stage.UNWATCHED);
    require(outcome instanceof Outcome.Matched matched && !matched.files().isEmpty());
  }

  private static Programme programme() {
    return ShippedProgrammes.named("civil-service").orElseThrow();
  }

  private static Input input(Path folder, String extension) throws IOException {
    return Input.of(
        new SourceFile("mentors", Files.readAllBytes(folder.resolve("mentors" + extension))),
        new SourceFile("mentees", Files.readAllBytes(folder.resolve("mentees" + extension))));
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("the made-up files were not read as they should be");
    }
  }

  private static List<List<String>> rows(String side, int people) {
    Random random = new Random(people);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "first name",
            "last name",
            "email address",
            "job title",
            "grade",
            "organisation",
            "profession",
            "biography"));
    for (int i = 0; i < people; i++) {
      rows.add(
          List.of(
              "Zoë " + i,
              "Example",
              side + i + "@example.org",
              "Policy adviser",
              GRADES.get(random.nextInt(GRADES.size())),
              "Department " + random.nextInt(60),
              "Profession " + random.nextInt(25),
              "I like walking, and \"reading\".\nAsk me about data. ".repeat(4)));
    }
    return rows;
  }

  private static byte[] csv(List<List<String>> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      CSVFormat.RFC4180.printRecord(text, row.toArray());
    }
    return text.toString().getBytes(UTF_8);
  }

  private static byte[] xlsx(List<List<String>> rows) throws IOException {
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
    for (List<String> row : rows) {
      sheet.append("<row>");
      for (String cell : row) {
        sheet.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData></worksheet>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
      part(zip, "xl/workbook.xml", "<workbook><sheets><sheet id='r'/></sheets></workbook>");
      part(zip, "xl/_rels/workbook.xml.rels", relations("worksheet", "sheet.xml"));
      part(zip, "xl/sheet.xml", sheet.toString());
    }
    return bytes.toByteArray();
  }

  private static String relations(String type, String target) {
    return "<Relationships><Relationship Id='r' Type='/%s' Target='%s'/></Relationships>"
        .formatted(type, target);
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(UTF_8));
    zip.closeEntry();
  }
}
