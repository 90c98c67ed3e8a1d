package org.mentormatcher.jobs.receipts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.mentormatcher.jobs.Sha256;

/**
 * What a deployment's receipts are checked with.
 *
 * @param value X.509 in base64, as {@code /api/config} tells it
 */
public record PublicKeyText(String value) {

  private static final int DIGITS = 16;

  /** Short enough to compare by eye. */
  public String fingerprint() {
    return Sha256.of(value.getBytes(StandardCharsets.US_ASCII)).hex().substring(0, DIGITS);
  }

  boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature check = Signature.getInstance(SigningKey.ALGORITHM);
      check.initVerify(
          KeyFactory.getInstance(SigningKey.ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(value))));
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
