package org.mentormatcher.matching.rules;

import java.util.List;
import java.util.Set;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;

/**
 * Kind {@code variety}: of a mentee's mentors at most so many have the same value, such as one
 * organisation. It says nothing about a pair on its own; mentors who left it blank are like nobody.
 *
 * @param mentors the mentors' attribute
 * @param most mentors with the same value that a mentee has at most, 1 and above
 */
record AtMostAlike(String name, String explanation, Attribute mentors, int most) implements Rule {
  private static final int MOST = 1000;

  static Rule read(RuleSource source) {
    return new AtMostAlike(
        source.name(),
        source.explanation(),
        source.attribute("column", Role.MENTOR),
        source.number("most", 1, 1, MOST));
  }

  @Override
  public Set<String> columns() {
    return Set.of(mentors.column());
  }

  @Override
  public long mostPoints() {
    return 0;
  }

  @Override
  public boolean isLimit() {
    return true;
  }

  @Override
  public Verdicts bind(Group group) {
    List<Participant> people = group.mentors();
    int[] values = new Classes<String>().classify(people, mentors::value);
    int[] limited = values.clone();
    for (int i = 0; i < limited.length; i++) {
      if (mentors.value(people.get(i)).isEmpty()) {
        limited[i] = Verdicts.Limit.NOT_LIMITED;
      }
    }
    return Verdicts.limiting(group, values, new Verdicts.Limit(limited, most));
  }
}
