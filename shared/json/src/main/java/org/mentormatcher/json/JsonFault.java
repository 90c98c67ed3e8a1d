package org.mentormatcher.json;

/** Why a text is not read. */
public sealed interface JsonFault {

  /** From somewhere on it is no JSON; where, the parser does not say. */
  record NotJson() implements JsonFault {}

  /** It is no JSON from here on. */
  record NotJsonAt(Position position) implements JsonFault {}

  /** It goes on after a whole document. */
  record GoesOn() implements JsonFault {}

  /**
   * A key stands in an object twice.
   *
   * @param pointer the JSON pointer (RFC 6901) to it
   * @param first where it stands first
   * @param again where it stands again
   */
  record RepeatedKey(String pointer, Position first, Position again) implements JsonFault {}

  /**
   * A place in a text.
   *
   * @param line from 1
   * @param character in the line, from 1
   */
  record Position(String line, String character) {}
}
