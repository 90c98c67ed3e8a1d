package org.mentormatcher.matching.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.words.Language;

/**
 * What our readers see in public files, cell by cell, for {@code .ci/corpora.py} to compare with
 * what independent readers see in them.
 */
@EnabledIfSystemProperty(
    named = "corpora",
    matches = ".+",
    disabledReason = "names the folder with the public files; .ci/run gives it where it is")
class CorporaTest {
  private static final Path FOLDER = Path.of(System.getProperty("corpora", "."));
  private static final Path SEEN = Path.of(System.getProperty("corpora.seen", "target/seen.json"));

  /** Any heading will do: these files are about no programme. */
  private static final KnownHeadings ANY =
      row -> (int) row.stream().filter(cell -> !cell.isBlank()).count();

  @Test
  @DisplayName("Every public file is read or explained, and every cell is written down")
  void everyFile() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(FOLDER)) {
      files = all.filter(file -> file.toString().matches(".*\\.(xlsx|xlsm|csv)")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    try (JsonWriter json = new Gson().newJsonWriter(Files.newBufferedWriter(SEEN))) {
      json.beginObject();
      for (Path file : files) {
        json.name(FOLDER.relativize(file).toString());
        write(new SourceFile(file.getFileName().toString(), Files.readAllBytes(file)), json);
      }
      json.endObject();
    }
  }

  /** The rows of each sheet by its name, or why there are none. */
  private static void write(SourceFile file, JsonWriter json) throws IOException {
    json.beginObject();
    try {
      Sheets sheets =
          file.name().endsWith(".csv")
              ? new TextFile(file, Optional.empty(), ANY)
              : new XlsxFile(file.name(), new Archive(file.content()));
      for (int place = 0; place < sheets.sheets().size(); place++) {
        Grid grid = new Grid(file.name(), new Budget());
        try {
          sheets.read(place, Integer.MAX_VALUE, grid, note -> {});
          json.name(sheets.sheets().get(place).name());
          new Gson().toJson(grid.rows(), List.class, json);
        } catch (UnreadableException e) {
          json.name(sheets.sheets().get(place).name());
          json.value(e.problem().problem(Language.ENGLISH));
        }
      }
    } catch (UnreadableException e) {
      json.name("!").value(e.problem().problem(Language.ENGLISH));
    } catch (IOException e) {
      json.name("!").value("damaged");
    }
    json.endObject();
  }
}
