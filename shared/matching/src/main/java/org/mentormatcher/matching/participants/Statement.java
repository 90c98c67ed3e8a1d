package org.mentormatcher.matching.participants;

import static org.mentormatcher.matching.text.Folding.fold;

import java.util.List;
import org.mentormatcher.matching.text.Folding;

/**
 * Something that people say by an answer in a column, such as that they consent.
 *
 * @param column the column
 * @param answers the answers that say it, folded; where one of them is a yes, any yes does, and
 *     where one is a no, any no
 */
public record Statement(String column, List<String> answers) {
  public Statement {
    answers = answers.stream().map(Folding::fold).toList();
  }

  /** Whether somebody says it. */
  public boolean isMadeBy(Participant person) {
    return saidBy(person.value(column)) == YesNo.YES;
  }

  /** Whether an answer says it, says the contrary, or leaves it open; a blank does not say it. */
  public YesNo saidBy(String written) {
    String answer = fold(written);
    if (answers.contains(answer)) {
      return YesNo.YES;
    }
    if (answer.isEmpty() || Placeholder.is(answer)) {
      return YesNo.NO;
    }
    boolean isYes = answers.stream().anyMatch(each -> YesNo.in(each) == YesNo.YES);
    boolean isNo = answers.stream().anyMatch(each -> YesNo.in(each) == YesNo.NO);
    YesNo said = YesNo.in(answer);
    if (isYes == isNo) {
      return said == YesNo.NO && !isNo ? YesNo.NO : YesNo.UNCLEAR;
    }
    if (said == YesNo.UNCLEAR) {
      return said;
    }
    return (said == YesNo.YES) == isYes ? YesNo.YES : YesNo.NO;
  }
}
