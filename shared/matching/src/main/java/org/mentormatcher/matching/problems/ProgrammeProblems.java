package org.mentormatcher.matching.problems;

import java.util.Collection;
import java.util.List;
import org.mentormatcher.matching.text.Suggestion;

/** The catalogue: everything that can be wrong with a programme document, worded once. */
public final class ProgrammeProblems {

  private ProgrammeProblems() {}

  /** The text is no JSON. */
  public static ProgrammeProblem notJson(String where) {
    return new ProgrammeProblem(
        "",
        "This is not JSON" + where + ".",
        "Look there for a missing or extra comma, quotation mark or bracket.");
  }

  /** The document is something else than an object. */
  public static ProgrammeProblem notAnObject(String place) {
    return new ProgrammeProblem(
        place, "This must be an object.", "Write keys and values between { and }.");
  }

  /** A key stands in an object twice. */
  public static ProgrammeProblem repeatedKey(String place) {
    return new ProgrammeProblem(
        place, "This key stands here twice.", "Keep one of the two and delete the other.");
  }

  /** The document is of a version that this program cannot read. */
  public static ProgrammeProblem unknownVersion(String place, long newest) {
    return new ProgrammeProblem(
        place,
        "This must be a version that is known here, 1 to " + newest + ".",
        "Write " + newest + ", or use a newer Mentor Matcher for a newer document.");
  }

  /** A key that nothing reads. */
  public static ProgrammeProblem unknownKey(String place, String key, Collection<String> known) {
    return new ProgrammeProblem(
        place, "\"" + key + "\" is not a key that is known here.", oneOf(key, known));
  }

  /**
   * A key that must be there is not.
   *
   * @param others keys that are there and mean nothing so far: one of them may be it, mistyped
   */
  public static ProgrammeProblem missing(String place, String key, Collection<String> others) {
    return new ProgrammeProblem(
        place,
        "\"" + key + "\" is missing.",
        Suggestion.nearest(key, others)
            .map(other -> "Write \"" + key + "\" instead of \"" + other + "\".")
            .orElse("Add it."));
  }

  /** Something else than text. */
  public static ProgrammeProblem notText(String place) {
    return new ProgrammeProblem(
        place, "This must be a text.", "Write something between quotation marks.");
  }

  /** Something else than true or false. */
  public static ProgrammeProblem notTrueOrFalse(String place) {
    return new ProgrammeProblem(
        place, "This must be true or false.", "Write one of the two, without quotation marks.");
  }

  /** Something else than a whole number in a range. */
  public static ProgrammeProblem notWhole(String place, long least, long most) {
    return new ProgrammeProblem(
        place,
        "This must be a whole number from " + least + " to " + most + ".",
        "Write it in digits, without quotation marks.");
  }

  /** Something else than a number that can be measured. */
  public static ProgrammeProblem notQuantity(String place) {
    return new ProgrammeProblem(
        place,
        "This must be a number from 0 to 1000000000, with six decimals at most.",
        "Write it in digits, without quotation marks.");
  }

  /** A rule about numbers needs numbers on both sides. */
  public static ProgrammeProblem notNumbers(String place) {
    return new ProgrammeProblem(
        place,
        "This rule compares numbers, and a column of it holds something else.",
        "Give the columns of the rule \"content\": \"number\" where they are defined.");
  }

  /** Something else than a list. */
  public static ProgrammeProblem notAList(String place) {
    return new ProgrammeProblem(
        place, "This must be a list.", "Write its entries between [ and ], with commas between.");
  }

  /** A list with nothing in it. */
  public static ProgrammeProblem emptyList(String place) {
    return new ProgrammeProblem(
        place, "This list must not be empty.", "Add an entry, or leave the whole key out.");
  }

  /** A word that is not one of those that can stand there. */
  public static ProgrammeProblem unknownWord(
      String place, String written, String what, Collection<String> known) {
    return new ProgrammeProblem(
        place, "\"" + written + "\" is no " + what + ".", oneOf(written, known));
  }

  /** A reference to something that the document does not define. */
  public static ProgrammeProblem undefined(
      String place, String written, String what, Collection<String> defined) {
    return new ProgrammeProblem(
        place,
        "\"" + written + "\" is not among the " + what + ".",
        defined.isEmpty()
            ? "Define it, or leave this out."
            : oneOf(written, defined) + " Or define it.");
  }

  /** A name that something else has already. */
  public static ProgrammeProblem definedTwice(String place, String name, String first) {
    return new ProgrammeProblem(
        place,
        "\"" + name + "\" is defined twice, first at " + first + ".",
        "Give one of the two another name, or delete it.");
  }

  /** A value that stands on a ladder already. */
  public static ProgrammeProblem onLadderTwice(String place, String name) {
    return new ProgrammeProblem(
        place,
        "\"" + name + "\" stands on the ladder twice.",
        "Each name and alias can mean one step only: delete one of the two.");
  }

  /** A column that people of one role do not have is used for them. */
  public static ProgrammeProblem columnOfOthers(String place, String column, String plural) {
    return new ProgrammeProblem(
        place,
        "The column \"" + column + "\" is not one of the " + plural + ".",
        "Use a column that they have, or leave \"of\" out of that column's definition.");
  }

  /** A column that is not read is used. */
  public static ProgrammeProblem ignoredColumn(String place, String column) {
    return new ProgrammeProblem(
        place,
        "The column \"" + column + "\" is ignored, so it cannot be used here.",
        "Give it the purpose \"matching\" or \"shared\", or use another column.");
  }

  /** A column that nobody is shown is to be shown. */
  public static ProgrammeProblem columnInConfidence(String place, String column) {
    return new ProgrammeProblem(
        place,
        "The column \"" + column + "\" is used for matching only, so results cannot show it.",
        "Use another column, or give it the purpose \"shared\" if matches may see it.");
  }

  /** A column that may be blank tells people apart. */
  public static ProgrammeProblem identityMayBeBlank(String place, String column) {
    return new ProgrammeProblem(
        place,
        "The column \"" + column + "\" tells people apart, but not everybody has a value there.",
        "Define it with \"required\": \"value\", without \"of\".");
  }

  /** Something is said that needs something else. */
  public static ProgrammeProblem needs(String place, String what, String needed) {
    return new ProgrammeProblem(
        place, what + " needs \"" + needed + "\".", "Add it, or leave this out.");
  }

  /** A rule about steps needs a ladder on both sides. */
  public static ProgrammeProblem notOnOneLadder(String place) {
    return new ProgrammeProblem(
        place,
        "The values of both sides must be on this ladder.",
        "Give the columns of the rule the same \"ladder\" where they are defined.");
  }

  /** Points by steps are keyed by something else. */
  public static ProgrammeProblem notSteps(String place) {
    return new ProgrammeProblem(
        place,
        "The points must stand under whole numbers of steps.",
        "Write for example { \"1\": 9, \"2\": 12 }; -1 means one step below.");
  }

  /** A capacity's usual number is larger than the largest. */
  public static ProgrammeProblem defaultAboveMost(String place) {
    return new ProgrammeProblem(
        place,
        "This is more than \"most\" allows.",
        "Make \"most\" at least as large as \"default\".");
  }

  /** A rule says neither what it demands nor what it is worth, or says both. */
  public static ProgrammeProblem noEffect(String place) {
    return new ProgrammeProblem(
        place,
        "A rule has either an \"effect\" or \"points\".",
        "Write \"effect\": \"must\" or \"must-not\", or \"points\" with a number.");
  }

  /** Keys of which one has to be there. */
  public static ProgrammeProblem either(String place, String first, String second) {
    return new ProgrammeProblem(
        place,
        "Either \"" + first + "\" or " + second + " has to stand here, not both.",
        "Add the one, or take the other away.");
  }

  /** A rule that no pair can meet. */
  public static ProgrammeProblem neverHolds(String place, String why) {
    return new ProgrammeProblem(
        place, "This rule can never hold: " + why + ".", "Change it, or take the rule out.");
  }

  /** A second rule that limits how many of a mentee's mentors are alike. */
  public static ProgrammeProblem oneLimitOnly(String place) {
    return new ProgrammeProblem(
        place,
        "More than one rule limits how many mentors of a mentee are alike.",
        "Keep the one that matters most, and give points for the other wish.");
  }

  /** Points that together are more than a sum can hold. */
  public static ProgrammeProblem tooManyPoints(String place, long most) {
    return new ProgrammeProblem(
        place,
        "The points of all rules together are more than " + most + ": they would overflow.",
        "Divide all points by the same number: only their proportions matter.");
  }

  private static String oneOf(String written, Collection<String> known) {
    String list = "Use one of: " + String.join(", ", List.copyOf(known)) + ".";
    return Suggestion.nearest(written, known)
        .map(word -> "Did you mean \"" + word + "\"? " + list)
        .orElse(list);
  }
}
