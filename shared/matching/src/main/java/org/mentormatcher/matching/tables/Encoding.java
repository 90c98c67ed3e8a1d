package org.mentormatcher.matching.tables;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a file's bytes stand for characters. A byte-order mark decides; without one, text that is
 * valid UTF-8 is UTF-8 (other encodings practically never are), text whose every other byte is zero
 * is UTF-16, and the rest is Windows-1252, in which Excel saves "CSV (Comma delimited)".
 *
 * @param charset the encoding
 * @param mark the length of the byte-order mark, in bytes
 * @param title its name for people
 */
record Encoding(Charset charset, int mark, String title) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SAMPLE = 4096;

  /** The encoding of a file, or empty if its bytes are no text. */
  static Optional<Encoding> of(byte[] content) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return text(content, StandardCharsets.UTF_8, 3, "UTF-8");
    }
    if (startsWith(content, 0xFF, 0xFE)) {
      return text(content, StandardCharsets.UTF_16LE, 2, "UTF-16");
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return text(content, StandardCharsets.UTF_16BE, 2, "UTF-16");
    }
    return text(content, StandardCharsets.UTF_8, 0, "UTF-8")
        .or(() -> unmarkedUtf16(content))
        .or(() -> text(content, WINDOWS_1252, 0, "Windows-1252"));
  }

  /** The characters, without the byte-order mark. */
  Reader open(byte[] content) {
    return new InputStreamReader(
        new ByteArrayInputStream(content, mark, content.length - mark), strict(charset));
  }

  /** Letters of European languages have a zero byte each: before it or after it. */
  private static Optional<Encoding> unmarkedUtf16(byte[] content) {
    int even = 0;
    int odd = 0;
    int sample = Math.min(content.length, SAMPLE) & ~1;
    for (int i = 0; i < sample; i += 2) {
      even += content[i] == 0 ? 1 : 0;
      odd += content[i + 1] == 0 ? 1 : 0;
    }
    if (Math.max(even, odd) * 4 < sample) {
      return Optional.empty();
    }
    return even < odd
        ? text(content, StandardCharsets.UTF_16LE, 0, "UTF-16")
        : text(content, StandardCharsets.UTF_16BE, 0, "UTF-16");
  }

  private static Optional<Encoding> text(byte[] content, Charset charset, int mark, String title) {
    return isText(content, charset, mark)
        ? Optional.of(new Encoding(charset, mark, title))
        : Optional.empty();
  }

  /** Whether every byte decodes, and to no character that no text has. */
  private static boolean isText(byte[] content, Charset charset, int mark) {
    CharsetDecoder decoder = strict(charset);
    ByteBuffer bytes = ByteBuffer.wrap(content, mark, content.length - mark);
    CharBuffer characters = CharBuffer.allocate(SAMPLE);
    CoderResult result;
    do {
      result = decoder.decode(bytes, characters.clear(), true);
      characters.flip();
      if (result.isError()) {
        return false;
      }
      for (int i = 0; i < characters.length(); i++) {
        if (isForeignToText(characters.charAt(i))) {
          return false;
        }
      }
    } while (result.isOverflow());
    return true;
  }

  /** Zero is what almost every other kind of file has many of, and text has none. */
  private static boolean isForeignToText(char character) {
    return character == 0 || character == '\uFFFE' || character == '\uFFFF';
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean startsWith(byte[] content, int... start) {
    if (content.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((content[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
