package org.mentormatcher.jobs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the user wants the files to be read.
 *
 * @param columns the programme's column that a heading stands for, by the heading as it is written
 *     in a file; the user's own words, so never to be logged
 * @param leaveOutProblemRows whether the user agreed that rows with a problem are left out
 * @param acceptUnknown the further files of which the user said that their rows may name nobody in
 *     the participants' files
 */
public record ReadingChoices(
    Map<String, String> columns, boolean leaveOutProblemRows, List<InputFile> acceptUnknown) {

  /** As the files say, nobody left out, and nobody unknown. */
  public static final ReadingChoices NONE = new ReadingChoices(Map.of(), false, List.of());

  public ReadingChoices {
    acceptUnknown = List.copyOf(acceptUnknown);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
