package org.mentormatcher.matching;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.mentormatcher.matching.files.SourceFile;

/** A made-up file of the default programme, built row by row. */
public final class Sheet {
  private static final List<String> MENTOR_HEADINGS =
      List.of(
          "first name",
          "last name",
          "email address",
          "both mentor and mentee",
          "job title",
          "grade",
          "organisation",
          "profession",
          "characteristics",
          "biography");
  private static final List<String> MENTEE_HEADINGS =
      List.of(
          "first name",
          "last name",
          "email address",
          "both mentor and mentee",
          "job title",
          "grade",
          "organisation",
          "profession",
          "match with similar identity",
          "identity to match",
          "biography");

  private final String name;
  private final List<String> headings;
  private final List<String> rows = new ArrayList<>();

  private Sheet(String name, List<String> headings) {
    this.name = name;
    this.headings = headings;
  }

  public static Sheet mentors() {
    return new Sheet("mentors.csv", MENTOR_HEADINGS);
  }

  public static Sheet mentees() {
    return new Sheet("mentees.csv", MENTEE_HEADINGS);
  }

  public static Sheet withHeadings(String name, String... headings) {
    return new Sheet(name, List.of(headings));
  }

  /** A mentor; the e-mail address follows from the name. */
  public Sheet mentor(
      String name, String grade, String organisation, String profession, String characteristics) {
    return row(
        name,
        "Sample",
        name + "@example.org",
        "no",
        "Analyst",
        grade,
        organisation,
        profession,
        characteristics,
        "I am " + name + ".");
  }

  /** A mentee; the e-mail address follows from the name. */
  public Sheet mentee(
      String name,
      String grade,
      String organisation,
      String profession,
      String optIn,
      String identity) {
    return row(
        name,
        "Sample",
        name + "@example.org",
        "no",
        "Analyst",
        grade,
        organisation,
        profession,
        optIn,
        identity,
        "I am " + name + ".");
  }

  /** A row, a cell a heading. */
  public Sheet row(String... cells) {
    rows.add(List.of(cells).stream().map(Sheet::quoted).collect(Collectors.joining(",")));
    return this;
  }

  /** A row as it stands. */
  public Sheet line(String line) {
    rows.add(line);
    return this;
  }

  public Sheet shuffled(long seed) {
    Sheet shuffled = new Sheet("another-name.csv", headings);
    shuffled.rows.addAll(rows);
    Collections.shuffle(shuffled.rows, new Random(seed));
    return shuffled;
  }

  public String text() {
    return String.join(",", headings) + "\r\n" + String.join("\r\n", rows) + "\r\n";
  }

  public SourceFile file() {
    return new SourceFile(name, text().getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
