package org.mentormatcher.jobs.receipts;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The key with which a deployment signs its receipts (Ed25519, RFC 8032).
 *
 * @param privateKey PKCS #8 in base64; only functions that sign may read it
 * @param publicKey for everybody
 */
public record SigningKey(String privateKey, PublicKeyText publicKey) {

  static final String ALGORITHM = "Ed25519";

  /** A new one. */
  public static SigningKey generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new SigningKey(
          Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
          new PublicKeyText(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Every Java platform since 15 has Ed25519", e);
    }
  }

  byte[] sign(byte[] message) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key cannot sign", e);
    }
  }

  /** Never the private key: a record's own text would put it into logs. */
  @Override
  public String toString() {
    return "SigningKey[" + publicKey.fingerprint() + "]";
  }
}
