package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.plain;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.text.Suggestion;

/**
 * How near a heading comes to the name of a programme's column by its words: forms head a column
 * with a whole question, and people call one thing by many names. Only ever proposed.
 */
final class HeadingWords {
  /** The same words, in whatever order. */
  static final int ALL = 100;

  private static final int A_SLIP = 90;
  private static final int LONGEST = 1_000;
  private static final int LONGEST_SLIP = 60;
  private static final int SHORTEST_PLURAL = 4;

  private static final JsonObject ENGLISH = read("headings.en.json");
  private static final Map<String, Set<String>> MEANINGS = meanings();
  private static final Map<String, String> PHRASES = phrases();

  /** Nearly every question of a mentoring programme names them. */
  private static final Set<String> ROLES = Set.of(Role.MENTOR.singular(), Role.MENTEE.singular());

  private static final Set<String> FILLERS = words("fillers");
  private static final Set<String> OTHERS = words("others");

  private HeadingWords() {}

  /**
   * From 0 to 100: how many of a name's words are in the heading, and less where the heading says
   * other things too, or is about somebody else.
   */
  static int nearness(String heading, List<String> names) {
    if (heading.length() > LONGEST) {
      return 0;
    }
    int best = 0;
    Set<String> said = said(heading);
    for (String name : names) {
      best = Math.max(best, nearness(said, asked(name)));
    }
    boolean isSlip =
        heading.length() <= LONGEST_SLIP
            && names.stream().anyMatch(name -> isSlip(allTokens(heading), allTokens(name)));
    return isSlip ? Math.max(best, A_SLIP) : best;
  }

  /** Word by word the same, but for slips after the first letter. */
  private static boolean isSlip(List<String> heading, List<String> name) {
    if (heading.size() != name.size() || heading.isEmpty()) {
      return false;
    }
    for (int i = 0; i < heading.size(); i++) {
      String word = heading.get(i);
      String other = name.get(i);
      boolean isNear =
          word.charAt(0) == other.charAt(0) && Suggestion.nearest(word, List.of(other)).isPresent();
      if (!word.equals(other) && !isNear) {
        return false;
      }
    }
    return true;
  }

  /** Whether a heading is about somebody else than who answers, unless a name is so too. */
  static boolean isAboutOthers(String heading, List<String> names) {
    Set<String> own = new HashSet<>();
    names.forEach(name -> own.addAll(tokens(name)));
    return tokens(heading).stream().anyMatch(word -> OTHERS.contains(word) && !own.contains(word));
  }

  /** Whether a heading names somebody, by words in the singular. */
  static boolean names(String heading, Set<String> people) {
    return tokens(heading).stream().anyMatch(people::contains);
  }

  /** The role that a heading begins with, such as {@code Mentees: which identity?}. */
  static Optional<Role> firstRole(String heading) {
    List<String> words = tokens(heading);
    return Stream.of(Role.values())
        .filter(role -> !words.isEmpty() && role.singular().equals(words.getFirst()))
        .findFirst();
  }

  private static int nearness(Set<String> said, Set<String> asked) {
    int common = (int) asked.stream().filter(said::contains).count();
    if (common == 0 || (asked.size() > 1 && 2 * common <= asked.size())) {
      return 0;
    }
    return 75 * common / asked.size() + 25 * common / Math.max(common, said.size());
  }

  /** The words of a name that say something, or all of them. */
  private static Set<String> asked(String name) {
    Set<String> all = new HashSet<>(tokens(name));
    Set<String> telling = new HashSet<>(all);
    telling.removeAll(FILLERS);
    telling.removeAll(ROLES);
    return telling.isEmpty() ? all : telling;
  }

  /** The words of a heading, and what else each may mean. */
  private static Set<String> said(String heading) {
    String written = String.join(" ", allTokens(heading));
    for (Map.Entry<String, String> phrase : PHRASES.entrySet()) {
      written = written.replace(phrase.getKey(), phrase.getValue());
    }
    Set<String> said = new HashSet<>();
    for (String word : tokens(written)) {
      if (MEANINGS.containsKey(word)) {
        said.addAll(MEANINGS.get(word));
      } else if (!FILLERS.contains(word)) {
        said.add(word);
      }
    }
    return said;
  }

  private static List<String> tokens(String written) {
    return allTokens(written).stream().map(HeadingWords::singular).toList();
  }

  private static List<String> allTokens(String written) {
    String folded = plain(written).toLowerCase(Locale.ROOT).replace("e-mail", "email");
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || !Character.isLetterOrDigit(folded.charAt(i))) {
        if (i > start) {
          tokens.add(folded.substring(start, i));
        }
        start = i + 1;
      }
    }
    return tokens;
  }

  private static String singular(String word) {
    boolean isPlural =
        word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss");
    return isPlural ? word.substring(0, word.length() - 1) : word;
  }

  private static Map<String, Set<String>> meanings() {
    Map<String, Set<String>> meanings = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> word : ENGLISH.getAsJsonObject("words").entrySet()) {
      Set<String> means = new HashSet<>();
      word.getValue().getAsJsonArray().forEach(each -> means.add(singular(each.getAsString())));
      meanings.put(singular(word.getKey()), Set.copyOf(means));
    }
    return meanings;
  }

  private static Map<String, String> phrases() {
    Map<String, String> phrases = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> each : ENGLISH.getAsJsonObject("phrases").entrySet()) {
      phrases.put(each.getKey(), each.getValue().getAsString());
    }
    return phrases;
  }

  private static Set<String> words(String key) {
    Set<String> words = new HashSet<>();
    ENGLISH.getAsJsonArray(key).forEach(word -> words.add(singular(word.getAsString())));
    return Set.copyOf(words);
  }

  private static JsonObject read(String name) {
    try (InputStream in = HeadingWords.class.getResourceAsStream(name)) {
      return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
