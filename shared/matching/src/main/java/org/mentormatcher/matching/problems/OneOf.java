package org.mentormatcher.matching.problems;

import java.util.Collection;
import java.util.List;
import org.mentormatcher.matching.text.Suggestion;
import org.mentormatcher.words.Sentence;

/** What to do where one of several words was expected: the nearest first, if one is near. */
public final class OneOf {

  private OneOf() {}

  /** One of these words. */
  public static Sentence words(String written, Collection<String> known) {
    List<String> words = List.copyOf(known);
    return Suggestion.nearest(written, known)
        .map(
            nearest ->
                Sentence.of("remedy.one-of-nearest").with("nearest", nearest).with("known", words))
        .orElseGet(() -> Sentence.of("remedy.one-of").with("known", words));
  }

  /** One of these answers, which may hold commas. */
  public static Sentence answers(String written, Collection<String> known) {
    List<String> answers = List.copyOf(known);
    return Suggestion.nearest(written, known)
        .map(
            nearest ->
                Sentence.of("remedy.one-of-answers-nearest")
                    .with("nearest", nearest)
                    .with("known", answers))
        .orElseGet(() -> Sentence.of("remedy.one-of-answers").with("known", answers));
  }
}
