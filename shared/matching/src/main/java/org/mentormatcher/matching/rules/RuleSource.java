package org.mentormatcher.matching.rules;

import java.util.Map;
import java.util.Optional;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.participants.Statement;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Sentence;

/**
 * What a rule is read from: its part of the programme document, with what it may refer to. Whatever
 * is wrong there is thrown with its place.
 */
public interface RuleSource {

  /** The rule's name. */
  String name();

  /** The rule's explanation. */
  String explanation();

  /** Whether a key is there. */
  boolean has(String key);

  /** Either {@code effect} or {@code points}. */
  Effect effect();

  /** As {@link #effect}, where "must" would make no sense. */
  Effect effectWithoutMust();

  /** The attribute whose column a key names, of whichever roles have it. */
  Attribute attribute(String key);

  /** The attribute of one role whose column a key names. */
  Attribute attribute(String key, Role role);

  /** What to compare: {@code column}, or {@code mentorColumn} and {@code menteeColumn}. */
  Sides sides();

  /** The ladder that both sides stand on; a key {@code ladder} may name it once more. */
  Ladder ladder(Sides sides);

  /** Whether points stand there by number of steps, not as one number. */
  boolean hasPointsBySteps();

  /** Whole points by a whole number of steps, down ones negative. */
  Map<Integer, Long> pointsBySteps();

  /** A whole number in a range, or another where the key is not there. */
  int number(String key, int otherwise, int least, int most);

  /** Points at a key, or another number where it is not there. */
  long points(String key, long otherwise);

  /** A number at a key, 0 and above, in millionths, or another where it is not there. */
  long millionths(String key, long otherwise);

  /** Refuses a rule that has a key, and no points for it to work on. */
  void requirePointsFor(String key);

  /** Refuses sides whose values are not numbers. */
  void requireNumbers(Sides sides);

  /** The word at a key, in the spelling of documents, or another where the key is not there. */
  <E extends Enum<E> & Labelled> E word(String key, E otherwise);

  /** A column and the answers that count there, where the key is there. */
  Optional<Statement> statement(String key, Role role);

  /** The refusal of a rule in which a key has to be there. */
  RuntimeException missing(String key);

  /** The refusal of a rule that no pair can meet. */
  RuntimeException neverHolds(String key, Sentence why);
}
