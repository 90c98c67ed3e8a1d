package org.mentormatcher.simulation;

import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.SignatureSpi;
import java.util.List;
import java.util.Map;

/**
 * Signs nothing, and says so in zeros: real signatures would take 40 per cent of a simulation, and
 * have tests of their own.
 */
final class QuickSignatures extends Provider {

  private static final long serialVersionUID = 1L;
  private static final int LENGTH = 64;

  private QuickSignatures() {
    super("QuickSignatures", "1", "for simulations only");
    putService(
        new Service(
            this, "Signature", "Ed25519", ZeroSignature.class.getName(), List.of(), Map.of()) {
          @Override
          public Object newInstance(Object parameter) {
            return new ZeroSignature();
          }
        });
  }

  static void use() {
    Security.insertProviderAt(new QuickSignatures(), 1);
  }

  private static final class ZeroSignature extends SignatureSpi {
    @Override
    protected void engineInitSign(PrivateKey key) {}

    @Override
    protected void engineUpdate(byte[] bytes, int offset, int length) {}

    @Override
    protected void engineUpdate(byte one) {}

    @Override
    protected byte[] engineSign() {
      return new byte[LENGTH];
    }

    @Override
    protected void engineInitVerify(PublicKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected boolean engineVerify(byte[] signature) {
      throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String name, Object value) {
      throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    protected Object engineGetParameter(String name) {
      throw new UnsupportedOperationException();
    }
  }
}
