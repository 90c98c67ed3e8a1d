package org.mentormatcher.matching.rules;

import static org.mentormatcher.matching.text.Folding.fold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Values in ascending order, such as grades by seniority. */
public final class Ladder {

  /** More than any ladder has, and few enough for every pair of steps to be looked at. */
  public static final int MOST_STEPS = 1_000;

  /**
   * A step.
   *
   * @param name as messages write it
   * @param aliases other ways in which people write it
   */
  public record Step(String name, List<String> aliases) {
    public Step {
      aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }
  }

  private final List<String> names;
  private final Map<String, Integer> stepOf = new LinkedHashMap<>();

  /**
   * A ladder of these steps, the lowest first.
   *
   * @throws IllegalArgumentException if a name or alias stands on it twice; the message is that
   *     name
   */
  public Ladder(List<Step> steps) {
    this.names = steps.stream().map(Step::name).toList();
    for (int i = 0; i < steps.size(); i++) {
      put(steps.get(i).name(), i);
      for (String alias : steps.get(i).aliases()) {
        put(alias, i);
      }
    }
  }

  private void put(String name, int step) {
    if (stepOf.putIfAbsent(fold(name), step) != null) {
      throw new IllegalArgumentException(name);
    }
  }

  /** The step of a value, from 0 for the lowest, or empty if it is not on the ladder. */
  public OptionalInt step(String value) {
    Integer step = stepOf.get(fold(value));
    return step == null ? OptionalInt.empty() : OptionalInt.of(step);
  }

  /** The names, the lowest first. */
  public List<String> names() {
    return names;
  }
}
