package org.mentormatcher.jobs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the user wants the files to be read.
 *
 * @param columns the programme's column that a heading stands for, by the heading as it is written
 *     in a file; the user's own words, so never to be logged
 * @param leaveOutProblemRows whether the user agreed that rows with a problem are left out
 */
public record ReadingChoices(Map<String, String> columns, boolean leaveOutProblemRows) {

  /** As the files say, and nobody left out. */
  public static final ReadingChoices NONE = new ReadingChoices(Map.of(), false);

  public ReadingChoices {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
