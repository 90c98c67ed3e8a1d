package org.mentormatcher.matching.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;

/**
 * The order in which people come to the solver: drawn by lot, from a hash of the seed and each
 * identity. It depends on who takes part and on nothing else, so shuffled rows give the same
 * matching, and among equally good matchings nobody gains by having signed up first.
 *
 * @param seed 16 hexadecimal digits, from the identities of all participants together
 */
public record DrawOrder(String seed) {
  private static final int SEED_BYTES = 8;

  /** The order for these people. */
  public static DrawOrder of(Participants participants) {
    MessageDigest digest = sha256();
    Stream.concat(participants.mentors().stream(), participants.mentees().stream())
        .map(person -> person.role() + " " + person.identity() + "\n")
        .sorted()
        .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    return new DrawOrder(hex(digest.digest(), SEED_BYTES));
  }

  /** The same people, in drawn order on each side. */
  public Participants sort(Participants participants) {
    return new Participants(sort(participants.mentors()), sort(participants.mentees()));
  }

  private List<Participant> sort(List<Participant> people) {
    return people.stream()
        .map(person -> new Lot(hash(person), person))
        .sorted()
        .map(Lot::person)
        .toList();
  }

  /** A person while lots are drawn; the smallest number comes first. */
  private record Lot(byte[] hash, Participant person) implements Comparable<Lot> {
    @Override
    public int compareTo(Lot other) {
      for (int i = 0; i < hash.length; i++) {
        if (hash[i] != other.hash[i]) {
          return Byte.compareUnsigned(hash[i], other.hash[i]);
        }
      }
      return person.identity().compareTo(other.person.identity());
    }
  }

  private byte[] hash(Participant person) {
    return sha256()
        .digest(
            (seed + " " + person.role() + " " + person.identity())
                .getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes, int count) {
    StringBuilder hex = new StringBuilder(2 * count);
    for (int i = 0; i < count; i++) {
      hex.append(Character.forDigit((bytes[i] >> 4) & 0xF, 16))
          .append(Character.forDigit(bytes[i] & 0xF, 16));
    }
    return hex.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
