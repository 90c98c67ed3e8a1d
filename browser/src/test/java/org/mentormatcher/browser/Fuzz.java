package org.mentormatcher.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks a file in a few places, the same ones for a seed. */
final class Fuzz {
  private static final int MOST_BREAKS = 6;
  private static final int LONGEST = 200;

  /** What readers trip over, and what class libraries disagree about. */
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
          "\u00A0",
          "\u0085",
          "\u2028",
          "\u3000",
          "\u001C",
          "\u0130",
          "\u0131",
          "\u00DF",
          "\u1E9E",
          "\u03A3\u03C2",
          "\uFB01",
          "\u212B",
          "e\u0301",
          "\u0661",
          "\u00BD",
          "\u2167",
          "\uD83D\uDE00",
          "\uDBFF\uDFFF",
          "\uFFFF",
          "<",
          ">",
          "</row>",
          "&#0;",
          "&#xD800;",
          "&amp;amp;",
          "<![CDATA[",
          "]]>",
          "<!--",
          "PK\3\4",
          "1.5",
          "1,5",
          "1e5",
          "29/02/2024",
          "5 Sept 2026",
          "Grade 7",
          "true",
          "mailto:a@b.example",
          ",".repeat(300),
          "x".repeat(4_000));

  private final Random random;

  Fuzz(long seed) {
    random = new Random(seed);
  }

  /** One of these. */
  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** The file, broken. */
  byte[] broken(byte[] file) {
    byte[] broken = file;
    for (int i = random.nextInt(MOST_BREAKS); i >= 0; i--) {
      broken = brokenOnce(broken);
    }
    return broken;
  }

  private byte[] brokenOnce(byte[] file) {
    int at = random.nextInt(file.length + 1);
    int end = Math.min(file.length, at + 1 + random.nextInt(LONGEST));
    byte[] start = Arrays.copyOf(file, at);
    byte[] part = Arrays.copyOfRange(file, at, end);
    byte[] rest = Arrays.copyOfRange(file, end, file.length);
    byte[] noise = new byte[1 + random.nextInt(4)];
    random.nextBytes(noise);
    return switch (random.nextInt(8)) {
      case 0 -> joined(start, rest);
      case 1 -> joined(start, part, part, rest);
      case 2 -> joined(start, rest, part);
      case 3 -> joined(start, noise, rest);
      case 4 -> random.nextInt(4) == 0 ? start : joined(start, noise, part, rest);
      default -> joined(start, one(TRICKS).getBytes(UTF_8), part, rest);
    };
  }

  private static byte[] joined(byte[]... parts) {
    byte[] joined = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }
}
