package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mentormatcher.matching.Sheet;

/**
 * A file with something broken in it. It shrinks towards fewer breaks, nearer to its beginning.
 *
 * @param original the name of the file that it was
 * @param inside what is broken inside a workbook, part by part, counted around; in other files
 *     nothing
 * @param breaks what is broken, one after the other
 */
record BrokenFile(String original, List<Break> inside, List<Break> breaks) {
  private static final Map<String, byte[]> ORIGINALS = originals();

  /** Where a break is, from the beginning to the end. */
  private static final int WHERE = 10_000;

  /** What readers trip over. */
  private static final List<String> TRICKS =
      List.of(
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "\r",
          "\n",
          "\0",
          "\uFEFF",
          "sep=;\r\n",
          "=1+1",
          "\u200B",
          "<",
          ">",
          "</row>",
          "<c r='ZZ9'>",
          "&#0;",
          "&#xD800;",
          "<![CDATA[",
          "]]>",
          "<!--",
          "PK\3\4",
          "first name,last name\r\n",
          "\ud83d\ude00",
          ",".repeat(300),
          "x".repeat(40_000));

  /** What is done to a part of a file. */
  private enum BreakKind {
    CUT_OFF,
    TAKEN_OUT,
    REPEATED,
    MOVED_TO_THE_END,
    OVERWRITTEN,
    BIT_TURNED,
    TRICK_PUT_IN,
    LEFT_ALONE
  }

  /**
   * One thing that is broken.
   *
   * @param where the part begins, of {@link #WHERE}
   * @param length of the part, in bytes
   * @param trick what is put in
   */
  record Break(BreakKind kind, int where, int length, String trick, byte[] noise) {
    private static Arbitrary<Break> any() {
      return Combinators.combine(
              Arbitraries.of(BreakKind.class),
              Arbitraries.integers().between(0, WHERE - 1),
              Arbitraries.integers().between(1, 200),
              Arbitraries.of(TRICKS),
              Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(8))
          .as(Break::new);
    }

    byte[] in(byte[] file) {
      int at = (int) ((long) file.length * where / WHERE);
      int end = Math.min(file.length, at + length);
      byte[] start = Arrays.copyOf(file, at);
      byte[] part = Arrays.copyOfRange(file, at, end);
      byte[] rest = Arrays.copyOfRange(file, end, file.length);
      return switch (kind) {
        case CUT_OFF -> start;
        case TAKEN_OUT -> joined(start, rest);
        case REPEATED -> joined(start, part, part, rest);
        case MOVED_TO_THE_END -> joined(start, rest, part);
        case OVERWRITTEN -> joined(start, noisy(part), rest);
        case BIT_TURNED -> joined(start, turned(part), rest);
        case TRICK_PUT_IN -> joined(start, trick.getBytes(UTF_8), rest);
        case LEFT_ALONE -> file;
      };
    }

    private byte[] noisy(byte[] part) {
      byte[] written = part.clone();
      for (int i = 0; i < written.length; i++) {
        written[i] = noise[i % noise.length];
      }
      return written;
    }

    private static byte[] turned(byte[] part) {
      byte[] turned = part.clone();
      if (turned.length > 0) {
        turned[0] ^= (byte) (1 << turned.length % Byte.SIZE);
      }
      return turned;
    }
  }

  static Arbitrary<BrokenFile> any() {
    return Combinators.combine(
            Arbitraries.of(ORIGINALS.keySet()),
            Break.any().list().ofMaxSize(6),
            Break.any().list().ofMaxSize(4))
        .as(BrokenFile::new)
        .filter(file -> !file.inside.isEmpty() || !file.breaks.isEmpty())
        .withoutEdgeCases();
  }

  byte[] content() {
    byte[] whole = ORIGINALS.get(original);
    byte[] file = isArchive(whole) && !inside.isEmpty() ? repacked(whole) : whole;
    for (Break each : breaks) {
      file = each.in(file);
    }
    return file;
  }

  private static boolean isArchive(byte[] file) {
    return file.length > 4 && file[0] == 'P' && file[1] == 'K';
  }

  /** A workbook with parts broken inside, which a broken archive would hide. */
  private byte[] repacked(byte[] archive) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      int part = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(inside.get(part++ % inside.size()).in(in.readAllBytes()));
      }
      out.finish();
    } catch (IOException | IllegalArgumentException e) {
      return archive;
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  /** The corpus, and good files with somebody's name in them. */
  private static Map<String, byte[]> originals() {
    Map<String, byte[]> originals = new TreeMap<>();
    for (Path file : HostileFiles.corpus()) {
      originals.put(file.getFileName().toString(), HostileFiles.content(file));
    }
    String text =
        Sheet.mentors()
            .mentor(HostileFiles.CANARY, "SEO", HostileFiles.CANARY, "Policy", "")
            .mentor("b", "EO", "B", "P", "")
            .text();
    for (String charset : List.of("UTF-8", "UTF-16", "UTF-16LE", "windows-1252")) {
      originals.put("good in " + charset, text.getBytes(Charset.forName(charset)));
    }
    return originals;
  }
}
