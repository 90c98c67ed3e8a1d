package org.mentormatcher.jobs.receipts;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Base64;
import java.util.Optional;
import org.mentormatcher.jobs.JobFile;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Receipt;

/**
 * A receipt as JSON with a signature of everything else in it, over its {@linkplain CanonicalJson
 * canonical form}.
 */
public final class SignedReceipt {

  private static final String SIGNATURE = "signature";
  private static final String VALUE = "value";
  private static final String PUBLIC_KEY = "publicKey";

  private SignedReceipt() {}

  /** What a check of a receipt shows. */
  public enum Verdict {
    /** Signed with the key that was given, and not a letter was changed. */
    GENUINE,
    /** Signed with the key that it names itself; whose that is, it cannot say. */
    UNCHANGED,
    /** Changed, or signed with another key. */
    FALSE,
    /** No receipt at all. */
    UNREADABLE
  }

  /** Signs it. The same receipt and key give the same bytes. */
  public static JsonObject of(Receipt receipt, SigningKey key) {
    JsonObject json = Json.HTTP.toJsonTree(receipt).getAsJsonObject();
    json.addProperty("productVersion", Policy.PRODUCT);
    json.addProperty("objects", receipt.files().size());
    json.addProperty("bytes", receipt.files().stream().mapToLong(JobFile::bytes).sum());
    byte[] signature = key.sign(CanonicalJson.bytes(json));
    JsonObject signed = new JsonObject();
    signed.addProperty("algorithm", SigningKey.ALGORITHM);
    signed.addProperty(PUBLIC_KEY, key.publicKey().value());
    signed.addProperty(VALUE, Base64.getEncoder().encodeToString(signature));
    json.add(SIGNATURE, signed);
    return json;
  }

  /**
   * Checks one.
   *
   * @param expected the deployment's key, if it is known
   */
  public static Verdict verify(JsonElement json, Optional<PublicKeyText> expected) {
    try {
      JsonObject unsigned = json.getAsJsonObject().deepCopy();
      JsonObject signature = unsigned.remove(SIGNATURE).getAsJsonObject();
      PublicKeyText named = new PublicKeyText(signature.get(PUBLIC_KEY).getAsString());
      byte[] value = Base64.getDecoder().decode(signature.get(VALUE).getAsString());
      if (!expected.orElse(named).verifies(CanonicalJson.bytes(unsigned), value)) {
        return Verdict.FALSE;
      }
      return expected.isPresent() ? Verdict.GENUINE : Verdict.UNCHANGED;
    } catch (RuntimeException e) {
      return Verdict.UNREADABLE;
    }
  }
}
