package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.fold;
import static org.mentormatcher.matching.text.Folding.foldHeading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;

/** What people are called, as far as a programme's columns tell. */
final class Names {
  private static final List<String> WHOLE = List.of("name", "full name", "your name");

  /** What a given name is called in headings. */
  static final List<String> GIVEN = List.of("first name", "forename", "given name");

  /** What a family name is called in headings. */
  static final List<String> FAMILY = List.of("last name", "surname", "family name");

  /** Two words that both are asked for, and hardly another. */
  private static final int NEAR = 90;

  private final Optional<String> whole;
  private final Optional<String> given;
  private final Optional<String> family;

  Names(Programme programme) {
    this.whole = column(programme, WHOLE);
    this.given = column(programme, GIVEN);
    this.family = column(programme, FAMILY);
  }

  /** Whether a heading, or one of several, asks for somebody's whole name. */
  static boolean areWhole(List<String> headings) {
    return headings.stream().anyMatch(heading -> isAmong(WHOLE, heading));
  }

  /** Whether a heading, or one of several, is a usual one for a part of somebody's name. */
  static boolean areParts(List<String> headings) {
    return headings.stream()
        .anyMatch(heading -> isAmong(GIVEN, heading) || isAmong(FAMILY, heading));
  }

  /** Whether a heading asks for a part of somebody's name, in these words or as a question. */
  static boolean isPart(String heading) {
    return isPart(GIVEN, heading) || isPart(FAMILY, heading);
  }

  /** Whether a heading asks for this part. */
  static boolean isPart(List<String> called, String heading) {
    return HeadingWords.nearness(heading, called) >= NEAR
        && !HeadingWords.isAboutOthers(heading, called);
  }

  private static boolean isAmong(List<String> called, String heading) {
    String folded = HeadingText.folded(heading);
    return called.stream().anyMatch(name -> HeadingText.folded(name).equals(folded));
  }

  private static Optional<String> column(Programme programme, List<String> called) {
    Set<String> folded = new HashSet<>();
    called.forEach(heading -> folded.add(foldHeading(heading)));
    return programme.columns().stream()
        .filter(
            column ->
                Stream.concat(Stream.of(column.name()), column.aliases().stream())
                    .anyMatch(heading -> folded.contains(foldHeading(heading))))
        .map(Column::name)
        .findFirst();
  }

  /** The full names in a row, as others would write them; none where it has none. */
  List<String> in(Map<String, String> values) {
    List<String> names = new ArrayList<>();
    whole.map(values::get).ifPresent(names::add);
    Optional<String> first = given.map(values::get);
    Optional<String> last = family.map(values::get);
    if (first.isPresent() && last.isPresent()) {
      names.add(first.get() + " " + last.get());
      names.add(last.get() + ", " + first.get());
    }
    return names;
  }

  /**
   * The words of the name in a row, in order, folded, without accents; none where it has no name.
   */
  Set<String> wordsIn(Map<String, String> values) {
    Set<String> words = new LinkedHashSet<>();
    boolean isInParts = given.isPresent() || family.isPresent();
    List<Optional<String>> columns = isInParts ? List.of(given, family) : List.of(whole);
    for (Optional<String> column : columns) {
      words.addAll(words(column.map(values::get).orElse("")));
    }
    return words;
  }

  private static List<String> words(String name) {
    String letters = Normalizer.normalize(fold(name), Normalizer.Form.NFD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        word.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'') {
        endWord(word, words);
      }
    }
    endWord(word, words);
    return words;
  }

  private static void endWord(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /**
   * Whether a name may be a shorter form of the other; where there is none, nothing speaks against.
   */
  static boolean agree(Set<String> name, Set<String> fullest) {
    return fullest.containsAll(name) || String.join("", name).equals(String.join("", fullest));
  }
}
