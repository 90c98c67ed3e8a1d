package org.mentormatcher.matching.participants;

import static org.mentormatcher.matching.text.Folding.fold;

import java.util.List;
import org.mentormatcher.matching.text.Folding;

/**
 * Something that people say by an answer in a column, such as that they consent.
 *
 * @param column the column
 * @param answers the answers that say it, folded; any other answer, and a blank, does not
 */
public record Statement(String column, List<String> answers) {
  public Statement {
    answers = answers.stream().map(Folding::fold).toList();
  }

  /** Whether somebody says it. */
  public boolean isMadeBy(Participant person) {
    return answers.contains(fold(person.value(column)));
  }
}
