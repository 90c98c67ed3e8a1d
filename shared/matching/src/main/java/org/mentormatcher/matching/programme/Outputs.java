package org.mentormatcher.matching.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a programme's coordinator gets, and to whom it goes.
 *
 * @param kinds the kinds of result
 * @param commissioner the mentees' column that names who commissioned the match; there wherever
 *     there are files per commissioner
 * @param directoryBy the columns that the directory is grouped by, at least one wherever there is a
 *     directory
 * @param aggregatesBy the columns by whose values people are counted, beside everybody together
 * @param shortlistLength candidates on a mentee's shortlist, 1 and above
 */
public record Outputs(
    Set<Output> kinds,
    Optional<String> commissioner,
    List<String> directoryBy,
    List<String> aggregatesBy,
    int shortlistLength) {
  /** The length of a shortlist where the programme does not say. */
  public static final int USUAL_SHORTLIST = 3;

  public Outputs {
    kinds = Set.copyOf(kinds);
    directoryBy = List.copyOf(directoryBy);
    aggregatesBy = List.copyOf(aggregatesBy);
  }

  /** Whether a kind of result is wanted. */
  public boolean has(Output kind) {
    return kinds.contains(kind);
  }
}
