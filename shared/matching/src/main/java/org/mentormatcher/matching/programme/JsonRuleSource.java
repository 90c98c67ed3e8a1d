package org.mentormatcher.matching.programme;

import java.util.Map;
import java.util.TreeMap;
import org.mentormatcher.matching.rules.Ladder;
import org.mentormatcher.matching.rules.RuleSource;

/** A rule's object in the programme document. */
record JsonRuleSource(ProgrammeReader reader, JsonPlace place) implements RuleSource {

  @Override
  public String name() {
    return place.text("name");
  }

  @Override
  public String explanation() {
    return place.text("explanation");
  }

  @Override
  public String text(String key) {
    return place.text(key);
  }

  @Override
  public String column(String key) {
    return reader.columnName(place, key);
  }

  @Override
  public Ladder ladder(String key) {
    return reader.ladder(place, key);
  }

  @Override
  public long points(String key) {
    return place.number(key);
  }

  @Override
  public Map<Integer, Long> pointsBySteps(String key) {
    JsonPlace points = place.object(key);
    Map<Integer, Long> bySteps = new TreeMap<>();
    for (String steps : points.json().keySet()) {
      try {
        bySteps.put(Integer.valueOf(steps), points.number(steps));
      } catch (NumberFormatException e) {
        throw points.problem(steps, "must be a whole number of steps");
      }
    }
    return bySteps;
  }

  @Override
  public RuleSource object(String key) {
    return new JsonRuleSource(reader, place.object(key));
  }
}
