package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads XML (1.0, with namespaces) from start to end, as much of it as spreadsheets use. A document
 * type is refused, and with it every entity that could grow or reach outside; what is left is
 * bounded by what it is made of, so that there is no count of {@code &} after which an honest file
 * is given up, as in the platform's own reader.
 */
final class XmlReader {
  private static final int DEEPEST = 256;
  private static final int LONGEST_NAME = 1 << 10;
  private static final int LONGEST_VALUE = 64 << 10;
  private static final int MOST_ATTRIBUTES = 1 << 10;
  private static final int PIECE = 4 << 10;
  private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

  /** What comes next. */
  enum XmlEvent {
    START,
    TEXT,
    END,
    END_OF_DOCUMENT
  }

  /** An attribute or a declared namespace, as written. */
  private record XmlAttribute(String name, String value) {}

  /** A prefix that stands for a namespace inside an element. */
  private record Declared(int depth, String prefix, String namespace) {}

  private final Reader in;
  private final List<String> open = new ArrayList<>();
  private final List<Declared> declared = new ArrayList<>();
  private final List<XmlAttribute> attributes = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder word = new StringBuilder();
  private int peeked = -2;
  private String name = "";
  private boolean isEmptyElement;
  private boolean isInCharacterData;
  private boolean hasRoot;

  /** The text is no XML that is read. */
  static final class NotXmlException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Says nothing of the text, which may be somebody's. */
    NotXmlException(String message) {
      super(message);
    }
  }

  XmlReader(Reader in) {
    this.in = in;
  }

  /** The name of the element that started or ended, without its prefix. */
  String name() {
    return name.substring(name.indexOf(':') + 1);
  }

  /** The namespace of the element that started, or "". */
  String namespace() throws IOException {
    int colon = name.indexOf(':');
    return namespace(colon < 0 ? "" : name.substring(0, colon));
  }

  /** How many elements are open: 1 inside the root. */
  int depth() {
    return open.size();
  }

  /** The characters of a piece of text; a long text comes in several. */
  CharSequence text() {
    return text;
  }

  /** An attribute without a prefix of the element that started. */
  Optional<String> attribute(String attribute) {
    for (XmlAttribute each : attributes) {
      if (each.name().equals(attribute)) {
        return Optional.of(each.value());
      }
    }
    return Optional.empty();
  }

  /** An attribute of this local name, with whatever prefix, of the element that started. */
  Optional<String> attributeWithPrefix(String attribute) {
    for (XmlAttribute each : attributes) {
      if (each.name().substring(each.name().indexOf(':') + 1).equals(attribute)) {
        return Optional.of(each.value());
      }
    }
    return Optional.empty();
  }

  /** Moves on. */
  XmlEvent next() throws IOException {
    attributes.clear();
    if (isEmptyElement) {
      return end(name);
    }
    while (true) {
      if (isInCharacterData) {
        return characterData();
      }
      int c = peek();
      if (c < 0) {
        if (!open.isEmpty() || !hasRoot) {
          throw new NotXmlException("the end is missing");
        }
        return XmlEvent.END_OF_DOCUMENT;
      }
      if (c != '<') {
        readText();
        if (!open.isEmpty()) {
          return XmlEvent.TEXT;
        }
        if (!isSpace(text)) {
          throw new NotXmlException("text outside the root");
        }
        continue;
      }
      read();
      switch (peek()) {
        case '/' -> {
          read();
          String ended = readName();
          skipSpace();
          expect('>');
          return end(ended);
        }
        case '?' -> skipPast("?>");
        case '!' -> {
          read();
          if (peek() == '-') {
            expect('-');
            expect('-');
            skipPast("-->");
          } else if (peek() == '[' && !open.isEmpty()) {
            for (char each : "[CDATA[".toCharArray()) {
              expect(each);
            }
            isInCharacterData = true;
          } else {
            throw new NotXmlException("a document type");
          }
        }
        default -> {
          return start();
        }
      }
    }
  }

  private XmlEvent start() throws IOException {
    name = readName();
    if (open.isEmpty() && hasRoot) {
      throw new NotXmlException("a second root");
    }
    hasRoot = true;
    open.add(name);
    if (open.size() > DEEPEST) {
      throw new NotXmlException("nested too deeply");
    }
    boolean isSeparated = skipSpace();
    while (peek() != '>' && peek() != '/') {
      if (!isSeparated || attributes.size() == MOST_ATTRIBUTES) {
        throw new NotXmlException("an attribute");
      }
      String attribute = readName();
      skipSpace();
      expect('=');
      skipSpace();
      add(attribute, readValue());
      isSeparated = skipSpace();
    }
    isEmptyElement = peek() == '/';
    if (isEmptyElement) {
      read();
    }
    expect('>');
    namespace();
    return XmlEvent.START;
  }

  private void add(String attribute, String value) throws IOException {
    if (attribute.equals("xmlns")) {
      declared.add(new Declared(open.size(), "", value));
    } else if (attribute.startsWith("xmlns:")) {
      declared.add(new Declared(open.size(), attribute.substring(6), value));
    } else {
      if (attribute(attribute).isPresent()) {
        throw new NotXmlException("an attribute twice");
      }
      attributes.add(new XmlAttribute(attribute, value));
    }
    if (declared.size() > MOST_ATTRIBUTES) {
      throw new NotXmlException("too many namespaces");
    }
  }

  private XmlEvent end(String ended) throws IOException {
    if (open.isEmpty() || !open.getLast().equals(ended)) {
      throw new NotXmlException("an element ends that is not open");
    }
    while (!declared.isEmpty() && declared.getLast().depth() == open.size()) {
      declared.removeLast();
    }
    open.removeLast();
    name = ended;
    isEmptyElement = false;
    return XmlEvent.END;
  }

  private String namespace(String prefix) throws IOException {
    for (int i = declared.size() - 1; i >= 0; i--) {
      if (declared.get(i).prefix().equals(prefix)) {
        return declared.get(i).namespace();
      }
    }
    if (prefix.equals("xml")) {
      return XML_NAMESPACE;
    }
    if (!prefix.isEmpty()) {
      throw new NotXmlException("a prefix without a namespace");
    }
    return "";
  }

  private void readText() throws IOException {
    text.setLength(0);
    while (peek() >= 0 && peek() != '<' && text.length() < PIECE) {
      append(text);
    }
  }

  /** A piece of a CDATA section; what ends the section is never cut in two. */
  private XmlEvent characterData() throws IOException {
    text.setLength(0);
    int brackets = 0;
    while (text.length() < PIECE || brackets > 0) {
      int c = read();
      if (c < 0) {
        throw new NotXmlException("the end is missing");
      }
      text.append((char) c);
      if (c == '>' && brackets > 1) {
        text.setLength(text.length() - "]]>".length());
        isInCharacterData = false;
        break;
      }
      brackets = c == ']' ? brackets + 1 : 0;
    }
    return XmlEvent.TEXT;
  }

  private String readValue() throws IOException {
    int quote = read();
    if (quote != '"' && quote != '\'') {
      throw new NotXmlException("a value without quotation marks");
    }
    StringBuilder value = new StringBuilder();
    while (peek() != quote) {
      if (peek() < 0 || peek() == '<' || value.length() > LONGEST_VALUE) {
        throw new NotXmlException("a value that does not end");
      }
      append(value);
    }
    read();
    return value.toString();
  }

  /** One character, or what a reference stands for. */
  private void append(StringBuilder target) throws IOException {
    int c = read();
    if (c == '&') {
      appendReference(target);
    } else {
      target.append((char) c);
    }
  }

  private void appendReference(StringBuilder target) throws IOException {
    word.setLength(0);
    for (int c = read(); c != ';'; c = read()) {
      if (c < 0 || word.length() > 8) {
        throw new NotXmlException("a reference that does not end");
      }
      word.append((char) c);
    }
    switch (word.toString()) {
      case "amp" -> target.append('&');
      case "lt" -> target.append('<');
      case "gt" -> target.append('>');
      case "quot" -> target.append('"');
      case "apos" -> target.append('\'');
      default -> target.appendCodePoint(numbered(word));
    }
  }

  private static int numbered(CharSequence reference) throws IOException {
    boolean isHexadecimal = reference.length() > 1 && reference.charAt(1) == 'x';
    int start = isHexadecimal ? 2 : 1;
    if (reference.length() <= start || reference.charAt(0) != '#') {
      throw new NotXmlException("an entity");
    }
    int point = 0;
    for (int i = start; i < reference.length(); i++) {
      int digit = Character.digit(reference.charAt(i), isHexadecimal ? 16 : 10);
      point = point * (isHexadecimal ? 16 : 10) + digit;
      if (digit < 0 || point > Character.MAX_CODE_POINT) {
        throw new NotXmlException("a reference to no character");
      }
    }
    if (point <= 0xFFFF && (!isCharacter((char) point) || isSurrogate(point))) {
      throw new NotXmlException("a reference to no character");
    }
    return point;
  }

  private String readName() throws IOException {
    word.setLength(0);
    while (isInName(peek())) {
      word.append((char) read());
      if (word.length() > LONGEST_NAME) {
        throw new NotXmlException("a long name");
      }
    }
    if (word.isEmpty()) {
      throw new NotXmlException("a name is missing");
    }
    return word.toString();
  }

  private static boolean isInName(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == ':'
        || c == '_'
        || c == '-'
        || c == '.'
        || c >= 0xB7;
  }

  private boolean skipSpace() throws IOException {
    boolean hasSkipped = false;
    while (isSpace(peek())) {
      read();
      hasSkipped = true;
    }
    return hasSkipped;
  }

  private void skipPast(String end) throws IOException {
    int matched = 0;
    while (matched < end.length()) {
      int c = read();
      if (c < 0) {
        throw new NotXmlException("the end is missing");
      }
      if (c == end.charAt(matched)) {
        matched++;
      } else if (!(matched == 2 && c == '-')) {
        matched = c == end.charAt(0) ? 1 : 0;
      }
    }
  }

  private void expect(char expected) throws IOException {
    if (read() != expected) {
      throw new NotXmlException("something else was expected");
    }
  }

  private int peek() throws IOException {
    if (peeked == -2) {
      peeked = in.read();
      if (peeked >= 0 && !isCharacter((char) peeked)) {
        throw new NotXmlException("a character that XML has not");
      }
    }
    return peeked;
  }

  private int read() throws IOException {
    int c = peek();
    peeked = -2;
    if (c == '\r') {
      // Line ends are one character, however they were written (2.11).
      if (peek() == '\n') {
        peeked = -2;
      }
      return '\n';
    }
    return c;
  }

  private static boolean isCharacter(char c) {
    return c >= ' ' ? c < 0xFFFE : isSpace(c);
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private static boolean isSpace(CharSequence piece) {
    for (int i = 0; i < piece.length(); i++) {
      if (!isSpace(piece.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
