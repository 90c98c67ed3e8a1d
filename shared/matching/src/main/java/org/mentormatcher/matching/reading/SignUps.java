package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.words.Sentence;

/** What becomes of people who signed up more than once in a role. */
final class SignUps {
  private final Table table;
  private final Role role;
  private final String identity;
  private final SharedIdentities shared;
  private final Optional<DateOrder> dates;

  /**
   * @param identity the column that tells people apart
   * @param shared identities that do not tell people apart: nobody with one replaces anybody
   * @param dates which number of a date is the day, where the table leaves it open
   */
  SignUps(
      Table table, Role role, String identity, SharedIdentities shared, Optional<DateOrder> dates) {
    this.dates = dates;
    this.table = table;
    this.role = role;
    this.identity = identity;
    this.shared = shared;
  }

  /** Without those that the same person replaced later, where the file says when. */
  List<SignUp> latest(List<SignUp> all, Consumer<Sentence> notes) {
    Optional<Timestamps> timestamps = Timestamps.of(table, dates);
    if (timestamps.isEmpty()) {
      return all;
    }
    Set<SignUp> latest = new LinkedHashSet<>(all);
    List<Sentence> replaced = new ArrayList<>();
    for (List<SignUp> ofOne : byPerson(all).values()) {
      if (ofOne.size() > 1) {
        timestamps
            .get()
            .latest(ofOne.stream().map(SignUp::row).toList())
            .ifPresent(
                last ->
                    ofOne.stream()
                        .filter(each -> each.row().number() != last.number())
                        .forEach(
                            earlier -> {
                              latest.remove(earlier);
                              replaced.add(Notes.rowByRow(earlier.row().number(), last.number()));
                            }));
      }
    }
    if (!replaced.isEmpty()) {
      notes.accept(Notes.replaced(table.file(), timestamps.get().heading(), replaced));
    }
    return List.copyOf(latest);
  }

  /** A problem for each that is not the first of its person. */
  List<Problem> repeated(List<SignUp> all) {
    List<Problem> repeated = new ArrayList<>();
    for (List<SignUp> ofOne : byPerson(all).values()) {
      int first = ofOne.getFirst().row().number();
      ofOne.stream()
          .skip(1)
          .forEach(
              again ->
                  repeated.add(
                      Problems.duplicate(
                          table.file(),
                          again.row().number(),
                          identity,
                          again.identity(),
                          first,
                          role.people())));
    }
    return repeated;
  }

  private Map<String, List<SignUp>> byPerson(List<SignUp> all) {
    return all.stream()
        .filter(each -> !each.identity().isEmpty() && !shared.isShared(each.identity()))
        .collect(Collectors.groupingBy(SignUp::identity, LinkedHashMap::new, Collectors.toList()));
  }
}
