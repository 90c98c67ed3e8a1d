package org.mentormatcher.matching.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Letters that were read in the wrong encoding before a file was saved")
class MojibakeTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @ParameterizedTest
  @DisplayName("are noticed, and what was written is told")
  @ValueSource(
      strings = {
        "Zoë",
        "Łukasz Wałęsa",
        "Renée O’Neill",
        "Žofie",
        "Çağrı",
        "Größe – £5",
        "Siân Ní Bhriain",
        "“ja”"
      })
  void damaged(String written) {
    assertThat(Mojibake.undone(readAsWindows1252(written))).contains(written);
  }

  @ParameterizedTest
  @DisplayName("are told from letters that stand beside signs of their own accord")
  @ValueSource(
      strings = {
        "Zoë",
        "groß“",
        "Łukasz",
        "«Là»",
        "MÃO",
        "São",
        "é»",
        "Ñandú",
        "naïve—so",
        "£5 à la carte",
        "中村",
        "Ð",
        "Â"
      })
  void whole(String written) {
    assertThat(Mojibake.undone(written)).isEmpty();
  }

  /** As browsers and spreadsheet programs do it: a byte without a character stands for itself. */
  private static String readAsWindows1252(String written) {
    StringBuilder read = new StringBuilder();
    for (byte each : written.getBytes(UTF_8)) {
      char character = new String(new byte[] {each}, WINDOWS_1252).charAt(0);
      read.append(character == '\uFFFD' ? (char) (each & 0xFF) : character);
    }
    return read.toString();
  }
}
