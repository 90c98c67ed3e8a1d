package org.mentormatcher.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.mentormatcher.matching.files.NeededFile;
import org.mentormatcher.matching.files.SeenTable;
import org.mentormatcher.matching.files.SeenTable.SeenColumn;
import org.mentormatcher.matching.files.SeenTable.SeenRow;
import org.mentormatcher.matching.files.SeenWarning;
import org.mentormatcher.matching.files.SeenWarning.SeenPlace;
import org.mentormatcher.matching.files.SeparateSheet;
import org.mentormatcher.matching.outcome.Findings;

/** What a coordinator sees of files, as JSON. */
final class SeenFiles {

  private SeenFiles() {}

  /** What of each file has to be sent. */
  static JsonArray needed(List<NeededFile> files) {
    JsonArray array = new JsonArray();
    for (NeededFile file : files) {
      JsonObject json = new JsonObject();
      json.addProperty("name", file.name());
      json.add("needed", Findings.texts(file.needed()));
      json.add("others", Findings.texts(file.others()));
      json.addProperty("isReduced", file.reduced().isPresent());
      array.add(json);
    }
    return array;
  }

  /** What every column is taken for, and the rows with problems. */
  static JsonArray tables(List<SeenTable> tables) {
    JsonArray array = new JsonArray();
    for (SeenTable table : tables) {
      JsonObject json = new JsonObject();
      json.addProperty("file", table.file());
      json.addProperty("of", table.of().label());
      json.add("names", Findings.texts(table.names()));
      json.addProperty("isCorrectable", table.isCorrectable());
      JsonArray columns = new JsonArray();
      table.columns().forEach(column -> columns.add(column(column)));
      json.add("columns", columns);
      JsonArray rows = new JsonArray();
      table.rows().forEach(row -> rows.add(row(table, row)));
      json.add("rows", rows);
      array.add(json);
    }
    return array;
  }

  /** What should be looked at: each with the places of the first that were found. */
  static JsonArray warnings(List<SeenWarning> warnings) {
    JsonArray array = new JsonArray();
    for (SeenWarning warning : warnings) {
      JsonObject json = new JsonObject();
      json.addProperty("text", warning.text());
      json.addProperty("note", warning.note());
      json.addProperty("count", warning.count());
      JsonArray found = new JsonArray();
      for (List<SeenPlace> places : warning.found()) {
        JsonArray each = new JsonArray();
        places.forEach(place -> each.add(place(place)));
        found.add(each);
      }
      json.add("found", found);
      array.add(json);
    }
    return array;
  }

  /** What each of two sheets is called. */
  static JsonArray sheets(List<SeparateSheet> sheets) {
    JsonArray array = new JsonArray();
    for (SeparateSheet sheet : sheets) {
      JsonObject json = new JsonObject();
      json.addProperty("name", sheet.of().label());
      json.addProperty("title", sheet.title());
      array.add(json);
    }
    return array;
  }

  private static JsonObject place(SeenPlace place) {
    JsonObject json = new JsonObject();
    json.addProperty("file", place.file());
    json.addProperty("row", place.row());
    json.addProperty("name", place.name());
    json.addProperty("value", place.value());
    return json;
  }

  private static JsonObject column(SeenColumn column) {
    JsonObject json = new JsonObject();
    json.addProperty("letter", column.letter());
    json.addProperty("title", column.title());
    json.add("headings", Findings.texts(column.headings()));
    json.add("samples", Findings.texts(column.samples()));
    json.addProperty("column", column.column());
    json.addProperty("isAsked", column.isAsked());
    json.addProperty("isSayable", column.isSayable());
    return json;
  }

  /** The cells by the letters over them, where something stands. */
  private static JsonObject row(SeenTable table, SeenRow row) {
    JsonObject cells = new JsonObject();
    IntStream.range(0, row.cells().size())
        .filter(i -> !row.cells().get(i).isEmpty())
        .forEach(i -> cells.addProperty(table.columns().get(i).letter(), row.cells().get(i)));
    JsonObject json = new JsonObject();
    json.addProperty("row", row.number());
    json.add("cells", cells);
    return json;
  }
}
