package org.mentormatcher.matching.problems;

import java.util.Collection;
import org.mentormatcher.json.JsonFault.Position;
import org.mentormatcher.matching.text.Suggestion;
import org.mentormatcher.words.Sentence;

/** The catalogue: everything that can be wrong with a programme document, worded once. */
public final class ProgrammeProblems {

  private ProgrammeProblems() {}

  /** The text is no JSON. */
  public static ProgrammeProblem notJson() {
    return ProgrammeProblem.at("").is("programme.not-json");
  }

  /** The text goes on after a whole document. */
  public static ProgrammeProblem notJsonAfterEnd() {
    return ProgrammeProblem.at("").is("programme.not-json-after-end");
  }

  /** The text is no JSON from here on. */
  public static ProgrammeProblem notJsonAt(String line, String character) {
    return ProgrammeProblem.at("")
        .is("programme.not-json-at")
        .with("line", line)
        .with("character", character);
  }

  /** The document is something else than an object. */
  public static ProgrammeProblem notAnObject(String place) {
    return ProgrammeProblem.at(place).is("programme.not-an-object");
  }

  /** A key stands in an object twice. */
  public static ProgrammeProblem repeatedKey(String place, Position first, Position again) {
    return ProgrammeProblem.at(place)
        .is("programme.repeated-key")
        .with("line", first.line())
        .with("character", first.character())
        .with("nextLine", again.line())
        .with("nextCharacter", again.character());
  }

  /** The document is of a version that this program cannot read. */
  public static ProgrammeProblem unknownVersion(String place, long newest) {
    return ProgrammeProblem.at(place).is("programme.unknown-version").with("newest", newest);
  }

  /** A key that nothing reads. */
  public static ProgrammeProblem unknownKey(String place, String key, Collection<String> known) {
    return ProgrammeProblem.at(place)
        .is("programme.unknown-key")
        .remedy(OneOf.words(key, known))
        .with("key", key);
  }

  /**
   * A key that must be there is not.
   *
   * @param others keys that are there and mean nothing so far: one of them may be it, mistyped
   */
  public static ProgrammeProblem missing(String place, String key, Collection<String> others) {
    ProgrammeProblem missing = ProgrammeProblem.at(place).is("programme.missing");
    return Suggestion.nearest(key, others)
        .map(
            near -> missing.remedy(Sentence.of("programme.missing.remedy-near").with("near", near)))
        .orElse(missing)
        .with("key", key);
  }

  /** Something else than text. */
  public static ProgrammeProblem notText(String place) {
    return ProgrammeProblem.at(place).is("programme.not-text");
  }

  /** Something else than true or false. */
  public static ProgrammeProblem notTrueOrFalse(String place) {
    return ProgrammeProblem.at(place).is("programme.not-true-or-false");
  }

  /** Something else than a whole number in a range. */
  public static ProgrammeProblem notWhole(String place, long least, long most) {
    return ProgrammeProblem.at(place)
        .is("programme.not-whole")
        .with("least", least)
        .with("most", most);
  }

  /** Something else than a number that can be measured. */
  public static ProgrammeProblem notQuantity(String place) {
    return ProgrammeProblem.at(place).is("programme.not-quantity");
  }

  /** A rule about numbers needs numbers on both sides. */
  public static ProgrammeProblem notNumbers(String place) {
    return ProgrammeProblem.at(place).is("programme.not-numbers");
  }

  /** Something else than a list. */
  public static ProgrammeProblem notAList(String place) {
    return ProgrammeProblem.at(place).is("programme.not-a-list");
  }

  /** A list with nothing in it. */
  public static ProgrammeProblem emptyList(String place) {
    return ProgrammeProblem.at(place).is("programme.empty-list");
  }

  /** A word that is not one of those that can stand there. */
  public static ProgrammeProblem unknownWord(
      String place, String written, Sentence what, Collection<String> known) {
    return ProgrammeProblem.at(place)
        .is("programme.unknown-word")
        .remedy(OneOf.words(written, known))
        .with("written", written)
        .with("what", what);
  }

  /** A reference to something that the document does not define. */
  public static ProgrammeProblem undefined(
      String place, String written, Sentence what, Collection<String> defined) {
    ProgrammeProblem undefined = ProgrammeProblem.at(place).is("programme.undefined");
    return (defined.isEmpty()
            ? undefined.remedy(Sentence.of("programme.undefined.remedy-none"))
            : undefined.with("known", OneOf.words(written, defined)))
        .with("written", written)
        .with("what", what);
  }

  /** A name that something else has already. */
  public static ProgrammeProblem definedTwice(String place, String name, String first) {
    return ProgrammeProblem.at(place)
        .is("programme.defined-twice")
        .with("name", name)
        .with("first", first);
  }

  /** A word is said to say nothing in a column, and is an answer there. */
  public static ProgrammeProblem placeholderIsAnswer(String place, String word) {
    return ProgrammeProblem.at(place).is("programme.placeholder-is-answer").with("word", word);
  }

  /** An answer that stands for two roles. */
  public static ProgrammeProblem answerOfTwoRoles(String place, String name) {
    return ProgrammeProblem.at(place)
        .is("programme.defined-twice")
        .with("name", name)
        .with("first", Sentence.of("programme.what.other-role"));
  }

  /** A value that stands on a ladder already. */
  public static ProgrammeProblem onLadderTwice(String place, String name) {
    return ProgrammeProblem.at(place).is("programme.on-ladder-twice").with("name", name);
  }

  /** A column that people of one role do not have is used for them. */
  public static ProgrammeProblem columnOfOthers(String place, String column, Sentence plural) {
    return ProgrammeProblem.at(place)
        .is("programme.column-of-others")
        .with("column", column)
        .with("people", plural);
  }

  /** A column that is not read is used. */
  public static ProgrammeProblem ignoredColumn(String place, String column) {
    return ProgrammeProblem.at(place).is("programme.ignored-column").with("column", column);
  }

  /** A column that nobody is shown is to be shown. */
  public static ProgrammeProblem columnInConfidence(String place, String column) {
    return ProgrammeProblem.at(place).is("programme.column-in-confidence").with("column", column);
  }

  /** A column that may be blank tells people apart. */
  public static ProgrammeProblem identityMayBeBlank(String place, String column) {
    return ProgrammeProblem.at(place).is("programme.identity-may-be-blank").with("column", column);
  }

  /** Something is said that needs something else. */
  public static ProgrammeProblem needs(String place, String what, String needed) {
    return ProgrammeProblem.at(place)
        .is("programme.needs")
        .with("key", what)
        .with("needed", needed);
  }

  /** A rule about steps needs a ladder on both sides. */
  public static ProgrammeProblem notOnOneLadder(String place) {
    return ProgrammeProblem.at(place).is("programme.not-on-one-ladder");
  }

  /** Points by steps are keyed by something else. */
  public static ProgrammeProblem notSteps(String place) {
    return ProgrammeProblem.at(place).is("programme.not-steps");
  }

  /** A capacity's usual number is larger than the largest. */
  public static ProgrammeProblem defaultAboveMost(String place) {
    return ProgrammeProblem.at(place).is("programme.default-above-most");
  }

  /** A rule says neither what it demands nor what it is worth, or says both. */
  public static ProgrammeProblem noEffect(String place) {
    return ProgrammeProblem.at(place).is("programme.no-effect");
  }

  /** Keys of which one has to be there. */
  public static ProgrammeProblem oneColumnOrTwo(String place) {
    return ProgrammeProblem.at(place).is("programme.one-column-or-two");
  }

  /** A rule that no pair can meet. */
  public static ProgrammeProblem neverHolds(String place, Sentence why) {
    return ProgrammeProblem.at(place).is("programme.never-holds").with("why", why);
  }

  /** A second rule that limits how many of a mentee's mentors are alike. */
  public static ProgrammeProblem oneLimitOnly(String place) {
    return ProgrammeProblem.at(place).is("programme.one-limit-only");
  }

  /** Points that together are more than a sum can hold. */
  public static ProgrammeProblem tooManyPoints(String place, long most) {
    return ProgrammeProblem.at(place).is("programme.too-many-points").with("most", most);
  }

  /** Pairs without a direction between people of two kinds. */
  public static ProgrammeProblem undirectedRoles(String place) {
    return ProgrammeProblem.at(place).is("programme.undirected-roles");
  }

  /** A limit on a mentee's mentors, where nobody is either. */
  public static ProgrammeProblem undirectedLimit(String place) {
    return ProgrammeProblem.at(place).is("programme.undirected-limit");
  }

  /** A goal that pairs without direction do not know. */
  public static ProgrammeProblem undirectedGoal(String place) {
    return ProgrammeProblem.at(place).is("programme.undirected-goal");
  }

  /** Groups of three where people take several matches, or where a pair has a direction. */
  public static ProgrammeProblem groupsOfThree(String place) {
    return ProgrammeProblem.at(place).is("programme.groups-of-three");
  }

  /** A goal that stands among the goals twice. */
  public static ProgrammeProblem repeatedGoal(String place, String written) {
    return ProgrammeProblem.at(place).is("programme.repeated-goal").with("written", written);
  }
}
