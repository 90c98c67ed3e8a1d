package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Programme;

/**
 * Rows with one identity and different names, in whatever file and role: an office's address, or a
 * slip. Nobody may guess whether that is one person; so none of them replaces another.
 */
final class SharedIdentities {

  private record Bearer(String file, int row, Set<String> name) {}

  private record Clash(Bearer fullest, Bearer another) {}

  private final String column;
  private final Names names;
  private final Map<String, List<Bearer>> bearers = new HashMap<>();
  private final Map<String, Optional<Clash>> clashes = new HashMap<>();

  SharedIdentities(Programme programme) {
    this.column = programme.identity();
    this.names = new Names(programme);
  }

  /** Looks at a sign-up; one that bears no name agrees with all. */
  void see(String file, SignUp signUp) {
    Set<String> name = names.wordsIn(signUp.values());
    if (!signUp.identity().isEmpty() && !name.isEmpty()) {
      bearers
          .computeIfAbsent(signUp.identity(), unseen -> new ArrayList<>())
          .add(new Bearer(file, signUp.row().number(), name));
    }
  }

  /** Whether rows with this identity bear different names. */
  boolean isShared(String identity) {
    return clash(identity).isPresent();
  }

  /** What is wrong with a sign-up whose identity others have under another name. */
  Optional<Problem> problem(String file, SignUp signUp) {
    return clash(signUp.identity())
        .map(
            clash -> {
              Set<String> name = names.wordsIn(signUp.values());
              boolean isFull = Names.agree(name, clash.fullest().name());
              Bearer other = isFull ? clash.another() : clash.fullest();
              return Problems.otherName(
                  Problem.at(file)
                      .row(signUp.row().number())
                      .column(column)
                      .value(signUp.values().getOrDefault(column, signUp.identity())),
                  other.file(),
                  other.row());
            });
  }

  private Optional<Clash> clash(String identity) {
    return clashes.computeIfAbsent(
        identity, unseen -> clash(bearers.getOrDefault(identity, List.of())));
  }

  /** The fullest name, and the first that does not agree with it. */
  private static Optional<Clash> clash(List<Bearer> all) {
    if (all.size() < 2) {
      return Optional.empty();
    }
    Bearer fullest =
        all.stream().max(Comparator.comparingInt(each -> each.name().size())).orElseThrow();
    return all.stream()
        .filter(each -> !Names.agree(each.name(), fullest.name()))
        .findFirst()
        .map(another -> new Clash(fullest, another));
  }
}
