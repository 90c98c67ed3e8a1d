package org.mentormatcher.jobs;

import java.util.List;

/**
 * What an attempt was going to store, written down before its first file was: so the row lists
 * every key that the job may have.
 *
 * @param attempt which
 * @param results each of its files, whether or not it came to be stored
 */
public record AttemptResults(int attempt, List<StoredResult> results) {
  public AttemptResults {
    results = List.copyOf(results);
  }
}
