package org.mentormatcher.matching.messages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one person is told of one match.
 *
 * @param row the row of the list, as a spreadsheet numbers it
 * @param address where the message goes
 * @param personalisation what fills the places of a template, by the list's headings, in their
 *     order
 */
public record Message(int row, String address, Map<String, String> personalisation) {
  public Message {
    personalisation = Collections.unmodifiableMap(new LinkedHashMap<>(personalisation));
  }

  /** Says only where it stands, because this may end in a log. */
  @Override
  public String toString() {
    return "row " + row;
  }
}
