package org.mentormatcher.matching.participants;

import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.text.Address;

/**
 * The people whom a cell about others may name: {@code a@x.example; b@x.example}, {@code Bo Li}.
 */
public final class Mentions {
  private static final String BETWEEN = ";,/|\n\r&";

  private Mentions() {}

  /**
   * All of a cell, and each of its parts, as identities are written. Not every part has to name
   * somebody: "Li, Bo" is one name.
   */
  public static List<String> in(String written) {
    List<String> mentions = new ArrayList<>();
    add(mentions, written);
    int start = 0;
    for (int i = 0; i <= written.length(); i++) {
      if (i == written.length() || BETWEEN.indexOf(written.charAt(i)) >= 0) {
        add(mentions, written.substring(start, i));
        start = i + 1;
      }
    }
    return mentions;
  }

  private static void add(List<String> mentions, String part) {
    String identity = Address.identity(part);
    if (!identity.isEmpty() && !mentions.contains(identity)) {
      mentions.add(identity);
    }
  }
}
