package org.mentormatcher.browser.jdk;

/** Stands for {@link java.security.MessageDigest}: SHA-256 and no other (FIPS 180-4). */
public final class MessageDigest {
  private static final int BLOCK = 64;
  private static final int ROUNDS = 64;
  private static final int[] CONSTANTS = fractions(ROUNDS, 3);

  private static final int[] FIRST_STATE = fractions(8, 2);

  private final int[] state = FIRST_STATE.clone();
  private final int[] schedule = new int[ROUNDS];
  private final byte[] block = new byte[BLOCK];
  private int length;

  private MessageDigest() {}

  /** As {@link java.security.MessageDigest#getInstance(String)}. */
  public static MessageDigest getInstance(String algorithm) {
    if (!algorithm.equals("SHA-256")) {
      throw new IllegalArgumentException(algorithm);
    }
    return new MessageDigest();
  }

  /** As {@link java.security.MessageDigest#update(byte[])}. */
  public void update(byte[] bytes) {
    for (byte each : bytes) {
      add(each);
    }
  }

  /** As {@link java.security.MessageDigest#digest(byte[])}, for the last time. */
  public byte[] digest(byte[] bytes) {
    update(bytes);
    return digest();
  }

  /** As {@link java.security.MessageDigest#digest()}, for the last time. */
  public byte[] digest() {
    // In two halves: JavaScript has no fast 64 bits.
    int highBits = length >>> (Integer.SIZE - 3);
    int lowBits = length << 3;
    add((byte) 0x80);
    while (length % BLOCK != BLOCK - Long.BYTES) {
      add((byte) 0);
    }
    add(highBits);
    add(lowBits);
    byte[] digest = new byte[state.length * Integer.BYTES];
    for (int i = 0; i < digest.length; i++) {
      digest[i] = (byte) (state[i / 4] >>> (24 - i % 4 * 8));
    }
    return digest;
  }

  private void add(int word) {
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      add((byte) (word >>> shift));
    }
  }

  private void add(byte each) {
    block[length++ % BLOCK] = each;
    if (length % BLOCK == 0) {
      compress();
    }
  }

  private void compress() {
    for (int t = 0; t < 16; t++) {
      schedule[t] =
          (block[4 * t] & 0xFF) << 24
              | (block[4 * t + 1] & 0xFF) << 16
              | (block[4 * t + 2] & 0xFF) << 8
              | (block[4 * t + 3] & 0xFF);
    }
    for (int t = 16; t < ROUNDS; t++) {
      int early = schedule[t - 15];
      int late = schedule[t - 2];
      schedule[t] =
          schedule[t - 16]
              + (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3))
              + schedule[t - 7]
              + (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10));
    }
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int t = 0; t < ROUNDS; t++) {
      int first =
          h
              + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25))
              + ((e & f) ^ (~e & g))
              + CONSTANTS[t]
              + schedule[t];
      int second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = d + first;
      d = c;
      c = b;
      b = a;
      a = first + second;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  private static int turned(int word, int by) {
    return word >>> by | word << (Integer.SIZE - by);
  }

  /** The first 32 bits of the fractions of the first primes' square or cube roots. */
  private static int[] fractions(int count, int root) {
    int[] fractions = new int[count];
    int found = 0;
    for (int candidate = 2; found < count; candidate++) {
      boolean isPrime = true;
      for (int divisor = 2; divisor * divisor <= candidate; divisor++) {
        isPrime &= candidate % divisor != 0;
      }
      if (isPrime) {
        double real = root == 2 ? Math.sqrt(candidate) : Math.cbrt(candidate);
        fractions[found++] = (int) (long) ((real - Math.floor(real)) * (1L << Integer.SIZE));
      }
    }
    return fractions;
  }
}
