package org.mentormatcher.matching.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.words.Labelled;

/**
 * How a file's bytes stand for characters. A byte-order mark decides; without one, text that is
 * valid UTF-8 is UTF-8 (other encodings practically never are), text whose every other byte is zero
 * is UTF-16, and the rest is Windows-1252, in which Excel saves "CSV (Comma delimited)". Where that
 * gives letters that cannot stand in names, and another usual encoding does not, nobody may guess.
 */
public final class Encoding {
  private static final String UTF_8 = "UTF-8";
  private static final String UTF_16 = "UTF-16";
  private static final int SAMPLE = 4096;
  private static final int SAMPLES = 3;

  private Encoding() {}

  /**
   * A file's text.
   *
   * @param title the encoding's name for people
   */
  record DecodedText(String characters, String title) {}

  /** The names by which an encoding can be asked for. */
  public static List<String> labels() {
    return Stream.concat(
            Stream.of("utf-8", "utf-16"), Stream.of(SingleByte.values()).map(SingleByte::label))
        .toList();
  }

  /**
   * The text of a file.
   *
   * @param asked the encoding that the coordinator named, if they did; a byte-order mark decides
   *     before it
   * @throws UnreadableException if its bytes are no text, or it is not clear which
   */
  static DecodedText of(SourceFile file, Optional<String> asked) throws UnreadableException {
    byte[] content = file.content();
    Optional<DecodedText> marked = marked(file);
    if (marked.isPresent()) {
      return marked.get();
    }
    if (asked.isPresent()) {
      return named(file, asked.get());
    }
    Optional<DecodedText> unicode =
        strict(content, 0, Decoded.UnicodeForm.UTF_8, UTF_8).or(() -> unmarkedUtf16(content));
    if (unicode.isPresent()) {
      return unicode.get();
    }
    refuseDamaged(file);
    return singleByte(file);
  }

  private static Optional<DecodedText> marked(SourceFile file) throws UnreadableException {
    byte[] content = file.content();
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(utf8(file, 3));
    }
    boolean isLittle = startsWith(content, 0xFF, 0xFE);
    if (isLittle || startsWith(content, 0xFE, 0xFF)) {
      Decoded.UnicodeForm form =
          isLittle ? Decoded.UnicodeForm.UTF_16LE : Decoded.UnicodeForm.UTF_16BE;
      return Optional.of(strict(content, 2, form, UTF_16).orElseThrow(() -> notText(file)));
    }
    return Optional.empty();
  }

  private static DecodedText named(SourceFile file, String label) throws UnreadableException {
    byte[] content = file.content();
    String name = label.toLowerCase(Locale.ROOT);
    if (name.equals("utf-8")) {
      return utf8(file, 0);
    }
    if (name.equals("utf-16")) {
      return unmarkedUtf16(content).orElseThrow(() -> notText(file));
    }
    SingleByte encoding =
        Labelled.find(SingleByte.class, name)
            .orElseThrow(
                () ->
                    new UnreadableException(
                        Problems.unknownEncoding(file.name(), label, labels())));
    return new DecodedText(encoding.decode(content), encoding.title());
  }

  /** Text that says that it is UTF-8. */
  private static DecodedText utf8(SourceFile file, int mark) throws UnreadableException {
    Optional<DecodedText> text = strict(file.content(), mark, Decoded.UnicodeForm.UTF_8, UTF_8);
    if (text.isPresent()) {
      return text.get();
    }
    Lenient lenient = Lenient.utf8(file.content(), mark);
    throw isText(lenient.text()) ? damaged(file, lenient) : notText(file);
  }

  /** Text that is UTF-8 but for a few bytes: a file that was put together from two, or cut. */
  private static void refuseDamaged(SourceFile file) throws UnreadableException {
    Lenient lenient = Lenient.utf8(file.content(), 0);
    if (lenient.good() >= lenient.bad() && isText(lenient.text())) {
      throw damaged(file, lenient);
    }
  }

  private static UnreadableException damaged(SourceFile file, Lenient lenient) {
    return new UnreadableException(Problems.damagedLetters(file.name(), lenient.badRows()));
  }

  /** Text in which every byte is a character. */
  private static DecodedText singleByte(SourceFile file) throws UnreadableException {
    String usual = SingleByte.WINDOWS_1252.decode(file.content());
    if (!isText(usual)) {
      throw notText(file);
    }
    int odd = Oddities.in(usual);
    if (odd == 0) {
      return new DecodedText(usual, SingleByte.WINDOWS_1252.title());
    }
    SingleByte best = SingleByte.WINDOWS_1252;
    String text = usual;
    int fewest = odd / 4 + 1;
    for (SingleByte other : SingleByte.values()) {
      String read = other.decode(file.content());
      int found = Oddities.in(read);
      if (found < fewest) {
        best = other;
        text = read;
        fewest = found;
      }
    }
    if (best != SingleByte.WINDOWS_1252) {
      List<String> samples = new ArrayList<>();
      Oddities.samples(usual, text, SAMPLES)
          .forEach(sample -> samples.add(sample.one() + " / " + sample.other()));
      throw new UnreadableException(
          Problems.unclearEncoding(
              Problem.at(file.name()).value(String.join("; ", samples)),
              SingleByte.WINDOWS_1252.title(),
              best.title(),
              List.of(SingleByte.WINDOWS_1252.label(), best.label()),
              labels()));
    }
    if (usual.indexOf(SingleByte.NOTHING) >= 0) {
      throw notText(file);
    }
    return new DecodedText(usual, SingleByte.WINDOWS_1252.title());
  }

  /** Letters of European languages have a zero byte each: before it or after it. */
  private static Optional<DecodedText> unmarkedUtf16(byte[] content) {
    int even = 0;
    int odd = 0;
    int sample = Math.min(content.length, SAMPLE) & ~1;
    for (int i = 0; i < sample; i += 2) {
      even += content[i] == 0 ? 1 : 0;
      odd += content[i + 1] == 0 ? 1 : 0;
    }
    if (sample == 0 || Math.max(even, odd) * 4 < sample) {
      return Optional.empty();
    }
    Decoded.UnicodeForm form =
        even < odd ? Decoded.UnicodeForm.UTF_16LE : Decoded.UnicodeForm.UTF_16BE;
    return strict(content, 0, form, UTF_16);
  }

  /** The text, if every byte is part of a character, and none of a character that no text has. */
  private static Optional<DecodedText> strict(
      byte[] content, int mark, Decoded.UnicodeForm form, String title) {
    StringBuilder text = new StringBuilder(content.length);
    char[] piece = new char[SAMPLE];
    try (Decoded decoded =
        new Decoded(new ByteArrayInputStream(content, mark, content.length - mark), form)) {
      for (int read = decoded.read(piece, 0, SAMPLE); read > 0; ) {
        text.append(piece, 0, read);
        read = decoded.read(piece, 0, SAMPLE);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return isText(text) ? Optional.of(new DecodedText(text.toString(), title)) : Optional.empty();
  }

  /** Zero is what almost every other kind of file has many of, and text has none. */
  private static boolean isText(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || c == '\uFFFE' || c == '\uFFFF') {
        return false;
      }
    }
    return true;
  }

  private static UnreadableException notText(SourceFile file) {
    return new UnreadableException(Problems.notText(file.name()));
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
