package org.mentormatcher.matching.problems;

import java.util.List;
import org.mentormatcher.words.Sentence;

/**
 * The catalogue of what somebody should look at before anybody is matched, worded for where those
 * whom it is about are named beside it.
 */
public final class Warnings {

  private Warnings() {}

  /** Each of the two files holds the people of the other. */
  public static Sentence swapped() {
    return Sentence.of("warning.swapped");
  }

  /** Addresses that are not where addresses are expected. */
  public static Sentence otherDomains(String column, int count, List<String> domains) {
    return Sentence.of("warning.other-domains")
        .with("column", column)
        .with("count", count)
        .with("domains", domains);
  }

  /** What matches see repeats what the person answered in confidence. */
  public static Sentence repeated(String shown, String confidential, int count) {
    return Sentence.of("warning.repeated")
        .with("shown", shown)
        .with("confidential", confidential)
        .with("count", count);
  }

  /** Answers that rules compare, near to each other and not the same. */
  public static Sentence nearAnswers(List<String> columns, int pairs) {
    return Sentence.of("warning.near-answers").with("columns", columns).with("count", pairs);
  }

  /** Full names that stand under two identities. */
  public static Sentence sameNames(int pairs) {
    return Sentence.of("warning.same-names").with("count", pairs);
  }

  /** People who opted out. */
  public static Sentence optedOut(int people) {
    return Sentence.of("warning.opted-out").with("count", people);
  }

  /** People who did not confirm recently that they want to take part. */
  public static Sentence notConfirmed(int people) {
    return Sentence.of("warning.not-confirmed").with("count", people);
  }
}
