package org.mentormatcher.matching.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mentormatcher.matching.files.Limits;

/**
 * Reads a part of a workbook from start to end. Elements and attributes are known by their local
 * names: the same parts come in several namespaces. Document types are refused, and with them every
 * entity that could grow or reach outside.
 */
final class XlsxXml implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  /** A character that XML cannot hold, as {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final Reader part;
  private final XMLStreamReader reader;

  /**
   * A part, which is in UTF-8, or in UTF-16 with a byte-order mark (ECMA-376 part 2, 8.1.4). Its
   * characters are decoded here, since the platform's XML reader prints to standard error about
   * bytes that it cannot decode.
   */
  XlsxXml(InputStream content) throws IOException, XMLStreamException {
    BufferedInputStream bytes = new BufferedInputStream(content);
    this.part =
        new InputStreamReader(
            bytes, encoding(bytes).newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    this.reader = FACTORY.createXMLStreamReader(part);
  }

  /** The encoding that a byte-order mark tells; the mark of UTF-8 is passed over. */
  private static Charset encoding(BufferedInputStream bytes) throws IOException {
    bytes.mark(3);
    int mark = bytes.read() << 16 | bytes.read() << 8 | bytes.read();
    if (mark == 0xEFBBBF) {
      return StandardCharsets.UTF_8;
    }
    bytes.reset();
    boolean isUtf16 = mark >> 8 == 0xFEFF || mark >> 8 == 0xFFFE;
    return isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  /** Moves to the next start of an element, or returns empty at the end of the part. */
  Optional<String> nextStart() throws XMLStreamException {
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        return Optional.of(reader.getLocalName());
      }
    }
    return Optional.empty();
  }

  /**
   * Moves to the next start of an element inside the element {@code parent}, or returns empty at
   * that one's end.
   */
  Optional<String> nextStartIn(String parent) throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return Optional.of(reader.getLocalName());
      }
      if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(parent)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The attribute of this local name at the element that was moved to. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** Whether the attribute says yes. */
  boolean isSet(String name) {
    return attribute(name).filter(value -> value.equals("1") || value.equals("true")).isPresent();
  }

  /** Passes over the rest of the element {@code name} that was moved to. */
  void skip(String name) throws XMLStreamException {
    text(name, 0);
  }

  /**
   * The text of the element {@code name} that was moved to, without how it is pronounced, cut after
   * one character more than the limit of a cell: enough to see that it is too long.
   */
  String text(String name) throws XMLStreamException {
    String text = text(name, Limits.CELL + 1);
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                escaped ->
                    java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escaped.group(1), 16))))
        : text;
  }

  private String text(String name, int most) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int silent = 0;
    while (depth > 0 && reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth += reader.getLocalName().equals(name) ? 1 : 0;
          silent += reader.getLocalName().equals("rPh") ? 1 : 0;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth -= reader.getLocalName().equals(name) ? 1 : 0;
          silent -= reader.getLocalName().equals("rPh") ? 1 : 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          int room = silent > 0 ? 0 : Math.min(reader.getTextLength(), most - text.length());
          text.append(reader.getTextCharacters(), reader.getTextStart(), room);
        }
        default -> {
          // comments and the like say nothing
        }
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException("a part cannot be closed");
    } finally {
      part.close();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
