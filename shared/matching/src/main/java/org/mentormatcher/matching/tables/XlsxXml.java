package org.mentormatcher.matching.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mentormatcher.matching.files.Limits;

/**
 * Reads a part of a workbook from start to end. What counts are the elements in the namespace of
 * the part's root, whichever that is (there are two standards, and prefixes are free): programs put
 * elements of the same names, but in namespaces of their own, beside them.
 */
final class XlsxXml implements AutoCloseable {
  private static final int CODE_LENGTH = 4;

  private final XmlReader reader;
  private final Decoded part;
  private String root;

  /** A text, and whether a line is drawn through all of it. */
  record StyledText(String written, boolean isStruckOut) {}

  /** A part, which is in UTF-8, or in UTF-16 with a byte-order mark (ECMA-376 part 2, 8.1.4). */
  XlsxXml(InputStream content) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(content);
    this.part = new Decoded(bytes, form(bytes));
    this.reader = new XmlReader(part);
  }

  /** What a byte-order mark tells; the mark itself is passed over. */
  private static Decoded.UnicodeForm form(BufferedInputStream bytes) throws IOException {
    bytes.mark(3);
    int first = bytes.read();
    int second = bytes.read();
    if (first == 0xFE && second == 0xFF) {
      return Decoded.UnicodeForm.UTF_16BE;
    }
    if (first == 0xFF && second == 0xFE) {
      return Decoded.UnicodeForm.UTF_16LE;
    }
    if (first != 0xEF || second != 0xBB || bytes.read() != 0xBF) {
      bytes.reset();
    }
    return Decoded.UnicodeForm.UTF_8;
  }

  /** Moves to the next start of an element, or returns empty at the end of the part. */
  Optional<String> nextStart() throws IOException {
    return nextStartAbove(0);
  }

  /**
   * Moves to the next start of an element inside an element, or returns empty at that one's end.
   *
   * @param parent the depth of that element, as {@link #depth} tells it
   */
  Optional<String> nextStartIn(int parent) throws IOException {
    return nextStartAbove(parent);
  }

  /** How deep the element stands that was moved to. */
  int depth() {
    return reader.depth();
  }

  private Optional<String> nextStartAbove(int parent) throws IOException {
    while (reader.depth() >= parent) {
      switch (reader.next()) {
        case START -> {
          if (root == null) {
            root = reader.namespace();
          }
          if (isOurs()) {
            return Optional.of(reader.name());
          }
        }
        case END_OF_DOCUMENT -> {
          return Optional.empty();
        }
        default -> {
          // what stands between elements says nothing
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOurs() throws IOException {
    return reader.namespace().equals(root);
  }

  /** The attribute of this name at the element that was moved to. */
  Optional<String> attribute(String name) {
    return reader.attribute(name);
  }

  /** The attribute by which the element that was moved to refers to another part. */
  Optional<String> relation() {
    return reader.attributeWithPrefix("id");
  }

  /** Whether the attribute says yes. */
  boolean isSet(String name) {
    return attribute(name).filter(value -> value.equals("1") || value.equals("true")).isPresent();
  }

  /** Passes over the rest of the element that was moved to. */
  void skip() throws IOException {
    int depth = depth();
    while (depth() >= depth) {
      reader.next();
    }
  }

  /**
   * The text directly in the element that was moved to, cut after one character more than the limit
   * of a cell: enough to see that it is too long.
   */
  String text() throws IOException {
    int depth = depth();
    StringBuilder text = new StringBuilder();
    while (depth() >= depth) {
      if (reader.next() == XmlReader.XmlEvent.TEXT && depth() == depth) {
        append(text);
      }
    }
    return withCharacters(text.toString());
  }

  /**
   * The text of the element that was moved to, which may have runs in several fonts: what stands in
   * its elements {@code t}, without how it is pronounced (ECMA-376 part 1, 18.4.8). Spaces between
   * elements are no text.
   */
  StyledText richText() throws IOException {
    int depth = depth();
    StringBuilder text = new StringBuilder();
    boolean isStruckOut = true;
    boolean isRunStruckOut = false;
    for (Optional<String> name = nextStartIn(depth); name.isPresent(); name = nextStartIn(depth)) {
      switch (name.get()) {
        case "r" -> isRunStruckOut = false;
        case "strike" -> isRunStruckOut = isNotRefused();
        case "rPh" -> skip();
        case "t" -> {
          int before = text.length();
          int inside = depth();
          while (depth() >= inside) {
            if (reader.next() == XmlReader.XmlEvent.TEXT && depth() == inside) {
              append(text);
            }
          }
          isStruckOut &= isRunStruckOut || text.length() == before;
        }
        default -> {
          // fonts and the like
        }
      }
    }
    return new StyledText(withCharacters(text.toString()), isStruckOut && !text.isEmpty());
  }

  /** Whether an element that says yes by being there does not say no. */
  boolean isNotRefused() {
    return attribute("val").filter(value -> value.equals("0") || value.equals("false")).isEmpty();
  }

  private void append(StringBuilder text) {
    CharSequence piece = reader.text();
    int room = Math.min(piece.length(), Limits.CELL + 1 - text.length());
    text.append(piece, 0, room);
  }

  /** With the characters that XML cannot hold: {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
  private static String withCharacters(String text) {
    int start = text.indexOf("_x");
    if (start < 0) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    int copied = 0;
    while (start >= 0) {
      int code = code(text, start + 2);
      if (code < 0) {
        start = text.indexOf("_x", start + 1);
      } else {
        shown.append(text, copied, start).append((char) code);
        copied = start + CODE_LENGTH + 3;
        start = text.indexOf("_x", copied);
      }
    }
    return shown.append(text, copied, text.length()).toString();
  }

  /** The four hexadecimal digits before an underscore, or -1. */
  private static int code(String text, int from) {
    int end = from + CODE_LENGTH;
    if (end >= text.length() || text.charAt(end) != '_') {
      return -1;
    }
    int code = 0;
    for (int i = from; i < end; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) > 'f') {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
