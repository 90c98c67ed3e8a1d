package org.mentormatcher.matching.programme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mentormatcher.matching.participants.AnswerFormat;
import org.mentormatcher.matching.participants.Placeholder;
import org.mentormatcher.matching.rules.Attribute;
import org.mentormatcher.matching.rules.Ladder;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.words.Labelled;

/**
 * What may be written in a column.
 *
 * @param ladder the ladder that values must be on, if any
 * @param answers how a cell is split into answers
 * @param otherOptions what becomes of answers that are not among the options, where there are any
 * @param placeholders what says nothing here, beside what says nothing anywhere
 * @param notPlaceholders what is an answer here, and says nothing elsewhere
 * @param content what values are written as
 * @param domains the domains that e-mail addresses are expected in, their subdomains included; none
 *     where any will do
 */
public record ColumnValues(
    Optional<Ladder> ladder,
    AnswerFormat answers,
    OtherOptions otherOptions,
    List<String> placeholders,
    List<String> notPlaceholders,
    Content content,
    List<String> domains) {
  public ColumnValues {
    placeholders = List.copyOf(placeholders);
    notPlaceholders = List.copyOf(notPlaceholders);
    domains = List.copyOf(domains);
  }

  /** What becomes of an answer that is not among the options. */
  public enum OtherOptions implements Labelled {
    /** It is a problem. */
    REFUSED,
    /** It counts like any other. */
    ACCEPTED
  }

  /** What values are written as. */
  public enum Content implements Labelled {
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
            || (!answers.options().isEmpty() && answers.unknownIn(written).isEmpty())
            || isAmong(notPlaceholders, written);
    return !isKnown && (isDeclaredPlaceholder(written) || Placeholder.is(written));
  }

  /** Whether the programme itself says that an answer says nothing here. */
  public boolean isDeclaredPlaceholder(String written) {
    return isAmong(placeholders, written);
  }

  private static boolean isAmong(List<String> words, String written) {
    String folded = Folding.fold(written);
    return words.stream().anyMatch(word -> Folding.fold(word).equals(folded));
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
