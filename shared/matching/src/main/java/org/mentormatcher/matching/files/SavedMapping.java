package org.mentormatcher.matching.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.participants.DecimalSign;
import org.mentormatcher.words.Labelled;

/**
 * How the files of a programme are understood, written down for the next time: nobody's data.
 *
 * @param encoding of files of text that do not tell theirs
 * @param sheets names of the sheets to read
 * @param dates which number of a date is the day, where the file does not tell
 * @param decimals which sign stands before the decimals of a number, where the file does not tell
 * @param several what stands between several answers, where the file does not tell
 * @param files what each file's headings stand for, at most one of each kind
 */
public record SavedMapping(
    Optional<String> encoding,
    List<String> sheets,
    Optional<DateOrder> dates,
    Optional<DecimalSign> decimals,
    Optional<String> several,
    List<FileMapping> files) {
  /** Nothing. */
  public static final SavedMapping NOTHING =
      new SavedMapping(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public SavedMapping {
    sheets = List.copyOf(sheets);
    files = List.copyOf(files);
  }

  /** Whose file it is. */
  public enum Whose implements Labelled {
    MENTORS,
    MENTEES,
    EVERYBODY
  }

  /**
   * What the headings of one file stand for.
   *
   * @param of whose file it is
   * @param columns the headings of each of the programme's columns: one, several where a form
   *     writes a column for every option, none where the file has no such column
   */
  public record FileMapping(Whose of, Map<String, List<String>> columns) {
    public FileMapping {
      Map<String, List<String>> copy = new LinkedHashMap<>();
      columns.forEach((column, headings) -> copy.put(column, List.copyOf(headings)));
      columns = Collections.unmodifiableMap(copy);
    }
  }

  /** The headings of each column in a file of this kind. */
  public Map<String, List<String>> columns(Whose whose) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    files.stream()
        .filter(file -> file.of() == whose)
        .forEach(file -> columns.putAll(file.columns()));
    return columns;
  }

  /** Every heading that it names. */
  public List<String> headings() {
    List<String> headings = new ArrayList<>();
    files.forEach(file -> file.columns().values().forEach(headings::addAll));
    return headings;
  }

  /** The same with these files. */
  public SavedMapping with(List<FileMapping> others) {
    return new SavedMapping(encoding, sheets, dates, decimals, several, others);
  }
}
