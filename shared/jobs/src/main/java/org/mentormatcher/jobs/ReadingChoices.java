package org.mentormatcher.jobs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentormatcher.words.Labelled;

/**
 * How the user wants the files to be read.
 *
 * @param columns the programme's column that a heading stands for, by the heading as it is written
 *     in a file; the user's own words, so never to be logged
 * @param mapping the headings of the programme's columns in each file, of those that were said:
 *     none where the file has no such column; the user's own words, so never to be logged
 * @param leaveOutProblemRows whether the user agreed that rows with a problem are left out
 * @param acceptUnknown of what the user said that it may name nobody in the participants' files
 * @param acceptLost of which files the user said that many people may take no part
 * @param answers what the user said about files that cannot say it themselves
 */
public record ReadingChoices(
    Map<String, String> columns,
    Map<WhoseFile, Map<String, List<String>>> mapping,
    boolean leaveOutProblemRows,
    List<UnknownPeople> acceptUnknown,
    List<WhoseFile> acceptLost,
    FileAnswers answers) {

  /** As the files say, nobody left out, and nobody unknown. */
  public static final ReadingChoices NONE =
      new ReadingChoices(Map.of(), Map.of(), false, List.of(), List.of(), FileAnswers.NONE);

  public ReadingChoices {
    acceptUnknown = List.copyOf(acceptUnknown);
    acceptLost = List.copyOf(acceptLost);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    // A job that was opened by the version before this says nothing of it.
    mapping = mapping == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(mapping));
  }

  /** What names other people. */
  public enum UnknownPeople implements Labelled {
    PREVIOUS_PAIRS,
    DO_NOT_MATCH,
    OPT_OUTS,
    KEPT_PAIRS,
    WENT_WITHOUT,
    /** The column in which people name their manager. */
    MANAGERS
  }

  /** Whose file it is. */
  public enum WhoseFile implements Labelled {
    MENTORS,
    MENTEES,
    EVERYBODY
  }

  /**
   * What the command line's options of these names say; "" where nothing was said.
   *
   * @param dates which number of a date is the day
   * @param decimals which sign stands before decimals
   * @param several what stands between several answers
   * @param encoding how the letters of text files are written down
   * @param sheets the names of sheets to read; the user's own words, so never to be logged
   */
  public record FileAnswers(
      String dates, String decimals, String several, String encoding, List<String> sheets) {
    /** Nothing was said. */
    public static final FileAnswers NONE = new FileAnswers("", "", "", "", List.of());

    public FileAnswers {
      sheets = List.copyOf(sheets);
    }
  }
}
