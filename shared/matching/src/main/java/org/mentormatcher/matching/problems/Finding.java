package org.mentormatcher.matching.problems;

import java.util.List;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * What is wrong with something, and what to do about it.
 *
 * @param problem what is wrong, one sentence
 * @param remedy what to do, one sentence
 */
public record Finding(Sentence problem, Sentence remedy) {
  private static final String REMEDY = ".remedy";

  /** The problem of a key, and the remedy that stands under it in the catalogue. */
  static Finding of(String key) {
    return new Finding(Sentence.of(key), Sentence.of(key + REMEDY));
  }

  Finding with(String name, String text) {
    return new Finding(problem.with(name, text), remedy.with(name, text));
  }

  Finding with(String name, long number) {
    return new Finding(problem.with(name, number), remedy.with(name, number));
  }

  Finding with(String name, Sentence sentence) {
    return new Finding(problem.with(name, sentence), remedy.with(name, sentence));
  }

  Finding with(String name, List<?> list) {
    return new Finding(problem.with(name, list), remedy.with(name, list));
  }

  Finding remedy(Sentence other) {
    return new Finding(problem, other);
  }

  /** What is wrong, and then what to do. */
  public List<Sentence> sentences() {
    return List.of(problem, remedy);
  }

  String problem(Language language) {
    return language.say(problem);
  }

  String remedy(Language language) {
    return language.say(remedy);
  }
}
