package org.mentormatcher.matching.programme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mentormatcher.matching.participants.AnswerFormat;
import org.mentormatcher.matching.participants.Placeholder;
import org.mentormatcher.matching.rules.Attribute;
import org.mentormatcher.matching.rules.Ladder;

/**
 * What may be written in a column.
 *
 * @param ladder the ladder that values must be on, if any
 * @param answers how a cell is split into answers
 * @param otherOptions what becomes of answers that are not among the options, where there are any
 * @param content what values are written as
 * @param domains the domains that e-mail addresses are expected in, their subdomains included; none
 *     where any will do
 */
public record ColumnValues(
    Optional<Ladder> ladder,
    AnswerFormat answers,
    OtherOptions otherOptions,
    Content content,
    List<String> domains) {
  public ColumnValues {
    domains = List.copyOf(domains);
  }

  /** What becomes of an answer that is not among the options. */
  public enum OtherOptions {
    /** It is a problem. */
    REFUSED,
    /** It counts like any other. */
    ACCEPTED
  }

  /** What values are written as. */
  public enum Content {
    /** Anything. */
    TEXT,
    /** A number. */
    NUMBER,
    /** A day. */
    DATE
  }

  /**
   * Whether an answer says nothing here: an option or a step of the ladder always says something.
   */
  public boolean isPlaceholder(String written) {
    boolean isKnown =
        ladder.filter(steps -> steps.step(written).isPresent()).isPresent()
            || (!answers.options().isEmpty() && answers.unknownIn(written).isEmpty());
    return !isKnown && Placeholder.is(written);
  }

  /** Whether an answer that is not among the options is a problem. */
  public boolean refusesOtherOptions() {
    return !answers.options().isEmpty() && otherOptions == OtherOptions.REFUSED;
  }

  /** What rules know of a column of such values. */
  Attribute attribute(String column) {
    return new Attribute(column, answers, refusesOtherOptions(), ladder, content == Content.NUMBER);
  }

  /**
   * Whether an e-mail address is in one of the domains that are expected; any is where none are.
   */
  public boolean expects(String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1);
    return domains.isEmpty()
        || domains.stream()
            .anyMatch(
                expected ->
                    domain.equalsIgnoreCase(expected)
                        || domain
                            .toLowerCase(Locale.ROOT)
                            .endsWith("." + expected.toLowerCase(Locale.ROOT)));
  }
}
