package org.mentormatcher.matching.problems;

import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * One thing that is wrong with a programme document.
 *
 * <pre>{@code
 * ProgrammeProblem.at(pointer).is("programme.ignored-column").with("column", name)
 * }</pre>
 *
 * @param place where, as a JSON pointer (RFC 6901); "" for the whole document
 * @param finding what is wrong, and what to do
 */
public record ProgrammeProblem(String place, Finding finding) {

  /** A problem at this place: say what it is. */
  public static At at(String pointer) {
    return new At(pointer);
  }

  /**
   * A place.
   *
   * @param pointer to it (RFC 6901)
   */
  public record At(String pointer) {
    /**
     * What is wrong there.
     *
     * @param key the sentence's in the catalogue; what to do stands there as {@code KEY.remedy}
     */
    public ProgrammeProblem is(String key) {
      return new ProgrammeProblem(pointer, Finding.of(key));
    }
  }

  /** The same with a value that its sentences name. */
  public ProgrammeProblem with(String name, String text) {
    return new ProgrammeProblem(place, finding.with(name, text));
  }

  /** The same with a number that its sentences name. */
  public ProgrammeProblem with(String name, long number) {
    return new ProgrammeProblem(place, finding.with(name, number));
  }

  /** The same with a sentence inside. */
  public ProgrammeProblem with(String name, Sentence sentence) {
    return new ProgrammeProblem(place, finding.with(name, sentence));
  }

  /** The same with another remedy than the one under its key. */
  public ProgrammeProblem remedy(Sentence remedy) {
    return new ProgrammeProblem(place, finding.remedy(remedy));
  }

  /** What is wrong, one sentence. */
  public String problem(Language language) {
    return finding.problem(language);
  }

  /** What to do, one sentence. */
  public String remedy(Language language) {
    return finding.remedy(language);
  }

  /** The place, the problem and the remedy on one line. */
  public String line(Language language) {
    return (place.isEmpty() ? "/" : place) + ": " + problem(language) + " " + remedy(language);
  }
}
