package org.mentormatcher.matching.programme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.AnswerFormat;
import org.mentormatcher.matching.participants.Placeholder;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.rules.Attribute;
import org.mentormatcher.matching.rules.Ladder;
import org.mentormatcher.matching.text.Folding;

/**
 * A column of the coordinator's files.
 *
 * @param name the heading that results use
 * @param aliases other headings for the same thing
 * @param of the roles that have it
 * @param purpose what its values are used for
 * @param presence whether it may be missing or blank
 * @param specialCategory whether its values are special-category data (Article 9 GDPR)
 * @param ladder the ladder that its values must be on, if any
 * @param answers how a cell is split into answers
 * @param otherOptions what becomes of answers that are not among the options, where there are any
 * @param placeholders what says nothing here, beside what says nothing anywhere
 * @param notPlaceholders what is an answer here, and says nothing elsewhere
 * @param content what its values are written as
 * @param domains the domains that its e-mail addresses are expected in, their subdomains included;
 *     none where any will do
 */
public record Column(
    String name,
    List<String> aliases,
    Set<Role> of,
    Purpose purpose,
    Presence presence,
    boolean specialCategory,
    Optional<Ladder> ladder,
    AnswerFormat answers,
    OtherOptions otherOptions,
    List<String> placeholders,
    List<String> notPlaceholders,
    Content content,
    List<String> domains) {
  public Column {
    aliases = List.copyOf(aliases);
    of = Set.copyOf(of);
    placeholders = List.copyOf(placeholders);
    notPlaceholders = List.copyOf(notPlaceholders);
    domains = List.copyOf(domains);
  }

  /** What a column's values are used for. */
  public enum Purpose {
    /** Shown to matches. */
    SHARED,
    /** How to reach the person; shown to matches. */
    CONTACT,
    /** Used for matching, never shown. */
    MATCHING,
    /** Neither used nor shown. */
    IGNORED;

    /** Whether matches see the values. */
    public boolean isShown() {
      return this == SHARED || this == CONTACT;
    }
  }

  /** What must be there. */
  public enum Presence {
    /** Nothing: the whole column may be missing. */
    OPTIONAL,
    /** The column; its cells may be blank. */
    COLUMN,
    /** A value in every row. */
    VALUE
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

  /** Whether its cells hold e-mail addresses: it says so, and is how people are reached. */
  public boolean holdsAddresses() {
    return purpose == Purpose.CONTACT
        && Stream.concat(Stream.of(name), aliases.stream())
            .anyMatch(heading -> Folding.foldHeading(heading).contains("mail"));
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

  /** What rules know of it. */
  public Attribute attribute() {
    return new Attribute(name, answers, refusesOtherOptions(), ladder, content == Content.NUMBER);
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
