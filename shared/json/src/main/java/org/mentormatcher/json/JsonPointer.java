package org.mentormatcher.json;

/** Names places in a JSON document, as RFC 6901 does. */
public final class JsonPointer {
  /** The whole document. */
  public static final String ROOT = "";

  private JsonPointer() {}

  /** What stands in an object under a key. */
  public static String child(String object, String key) {
    return object + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /** What stands in a list at a position, from 0. */
  public static String child(String list, int position) {
    return list + "/" + position;
  }
}
