package org.mentormatcher.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody copies out of a message and pastes behind a command. */
final class Pasted {
  /** An option, and what stands behind it as one word of a shell, quoted or not. */
  private static final Pattern OPTION =
      Pattern.compile("--[a-z-]+(?: (?:\"[^\"]*\"|(?:'[^']*'|\\\\')+|[^\\s\"'-][^\\s\"']*))?");

  private Pasted() {}

  /** Every option of that name in a text, each as the words that a shell makes of it. */
  static List<List<String>> of(String option, String text) throws IOException {
    List<List<String>> pasted = new ArrayList<>();
    Matcher matcher = OPTION.matcher(text);
    while (matcher.find()) {
      if (matcher.group().equals(option) || matcher.group().startsWith(option + " ")) {
        pasted.add(words(matcher.group()));
      }
    }
    return pasted;
  }

  /** The shell itself splits the line. */
  static List<String> words(String line) throws IOException {
    Process shell =
        new ProcessBuilder("sh", "-c", "LC_ALL=C.UTF-8; printf '%s\\0' " + line)
            .redirectErrorStream(true)
            .start();
    String text = new String(shell.getInputStream().readAllBytes(), UTF_8);
    return List.of(text.substring(0, Math.max(0, text.length() - 1)).split("\0", -1));
  }
}
