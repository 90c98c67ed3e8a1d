package org.mentormatcher.matching.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.text.Address;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.matching.text.Nearest;
import org.mentormatcher.matching.text.Suggestion;

/** Everybody in the participants' files, to be found by identity or by full name. */
final class People {
  private final Names names;
  private final Set<String> identities = new HashSet<>();
  private final Map<String, Set<String>> byName = new HashMap<>();

  /** Made when it is asked for the first time: most files name nobody who is not there. */
  private Nearest nearest;

  People(Names names, Participants everybody) {
    this(names, Stream.of(everybody.mentors(), everybody.mentees()).flatMap(List::stream).toList());
  }

  People(Names names, List<Participant> everybody) {
    this.names = names;
    everybody.forEach(this::add);
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

  /** Whose identity or name is nearest to what is written, if any is near. */
  Optional<String> nearest(String written) {
    if (nearest == null) {
      nearest = new Nearest(Stream.concat(identities.stream(), byName.keySet().stream()).toList());
    }
    return nearest.to(written);
  }

  /**
   * As {@link #nearest}, where that is likely a slip: addresses at one place are alike anyway, so
   * what stands before it has to be near.
   */
  Optional<String> near(String written) {
    String identity = Address.identity(written);
    return nearest(identity)
        .filter(
            near ->
                !domain(near).equals(domain(identity))
                    || Suggestion.nearest(local(identity), List.of(local(near))).isPresent());
  }

  private static String local(String address) {
    return address.substring(0, Math.max(0, address.lastIndexOf('@')));
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
