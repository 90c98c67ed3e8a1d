package org.mentormatcher.matching.rules;

import static org.mentormatcher.matching.text.Folding.fold;

import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.participants.AnswerFormat;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.text.Folding;

/**
 * What a rule knows about people: a column, and how its cells are understood.
 *
 * @param column the column's name
 * @param answers how a cell is split into answers
 * @param isClosed whether the answers' options are all that there are
 * @param ladder the ladder that its values are on, if any
 * @param isNumber whether its values are numbers
 */
public record Attribute(
    String column,
    AnswerFormat answers,
    boolean isClosed,
    Optional<Ladder> ladder,
    boolean isNumber) {

  /** How many values somebody can have in common with somebody else's other attribute, at most. */
  int mostInCommon(Attribute other) {
    int most = answers.several() && other.answers.several() ? Integer.MAX_VALUE : 1;
    if (!isClosed || !other.isClosed) {
      return most;
    }
    List<String> others = other.answers.options().stream().map(Folding::fold).toList();
    long common = answers.options().stream().map(Folding::fold).filter(others::contains).count();
    return (int) Math.min(most, common);
  }

  /** Somebody's value, folded, or "" where there is none. */
  public String value(Participant person) {
    return fold(person.value(column));
  }

  /** Somebody's values, folded, in alphabetical order: alike for people who gave the same ones. */
  public List<String> values(Participant person) {
    return answers.in(person.value(column)).stream().sorted().toList();
  }
}
