package org.mentormatcher.jobs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What opens a job. Only its hash is stored, so the store cannot give it away.
 *
 * @param value 256 random bits in URL-safe base64; texts from outside may be anything
 */
public record Secret(String value) {

  private static final int BYTES = 32;

  /** A new one. */
  static Secret random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The SHA-256 to store. With 256 random bits, a slow or salted hash would add nothing. */
  Sha256 hash() {
    return Sha256.of(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether this is the secret with that hash; takes the same time whichever digit differs. */
  boolean hashesTo(Sha256 expected) {
    return MessageDigest.isEqual(
        hash().hex().getBytes(StandardCharsets.US_ASCII),
        expected.hex().getBytes(StandardCharsets.US_ASCII));
  }

  /** Never the secret: a record's own text would put it into logs. */
  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
