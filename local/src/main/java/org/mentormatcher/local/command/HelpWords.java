package org.mentormatcher.local.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.mentormatcher.words.Language;

/**
 * The catalogue as picocli wants it: what a command's annotations call <code>${bundle:KEY}</code>
 * is the catalogue's sentence of that key. Annotations cannot ask for a language, and picocli takes
 * texts from nowhere else.
 */
final class HelpWords extends ResourceBundle {

  /** What picocli would say itself, by its own keys. */
  private static final Map<String, String> PICOCLI =
      Map.of(
          "usage.synopsisHeading", "help.usage",
          "usage.commandListHeading", "help.commands",
          "mixinStandardHelpOptions.help", "help.help",
          "mixinStandardHelpOptions.version", "help.version");

  /** Headings that are lines of their own. */
  private static final String LINE = "usage.commandListHeading";

  private final Language language;

  HelpWords(Language language) {
    this.language = language;
  }

  @Override
  protected Object handleGetObject(String key) {
    if (!containsKey(key)) {
      return null;
    }
    // Picocli formats what it is given: a percent sign is meant as such, "%n" is not ours to say.
    String words = language.say(PICOCLI.getOrDefault(key, key)).replace("%", "%%");
    return key.equals(LINE) ? words + "%n" : words;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(keySet());
  }

  @Override
  protected Set<String> handleKeySet() {
    Set<String> keys = new HashSet<>(PICOCLI.keySet());
    keys.addAll(language.keys("help."));
    return keys;
  }
}
