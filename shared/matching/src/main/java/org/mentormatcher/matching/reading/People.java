package org.mentormatcher.matching.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.text.Address;
import org.mentormatcher.matching.text.Folding;

/** Everybody in the participants' files, to be found by identity or by full name. */
final class People {
  private final Names names;
  private final Set<String> identities = new HashSet<>();
  private final Map<String, Set<String>> byName = new HashMap<>();

  People(Names names, Participants everybody) {
    this.names = names;
    Stream.concat(everybody.mentors().stream(), everybody.mentees().stream()).forEach(this::add);
  }

  private void add(Participant person) {
    identities.add(person.identity());
    names.in(person.values()).forEach(name -> name(name, person));
  }

  private void name(String name, Participant person) {
    byName.computeIfAbsent(Folding.fold(name), unseen -> new TreeSet<>()).add(person.identity());
  }

  /**
   * The identities that what is written may mean: one where it is somebody's own or their name,
   * several where people share the name, none where nobody is found.
   */
  Set<String> meant(String written) {
    String identity = Address.identity(written);
    return identities.contains(identity)
        ? Set.of(identity)
        : byName.getOrDefault(Folding.fold(written), Set.of());
  }

  /** Everybody's identities and names, for the one that is nearest to what was written. */
  List<String> known() {
    return Stream.concat(identities.stream(), byName.keySet().stream()).sorted().toList();
  }
}
