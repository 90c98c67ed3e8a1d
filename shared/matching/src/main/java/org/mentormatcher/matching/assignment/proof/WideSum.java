package org.mentormatcher.matching.assignment.proof;

import java.math.BigInteger;
import org.mentormatcher.matching.assignment.LevelWeights;

/**
 * An exact sum of whole numbers, also where it does not fit 64 bits: whole objectives in the
 * weights of {@link LevelWeights} need not, though each of their parts does.
 */
final class WideSum {

  private BigInteger spilt = BigInteger.ZERO;
  private long rest;

  /** Adds a number. */
  void add(long number) {
    long sum = rest + number;
    if (((rest ^ sum) & (number ^ sum)) < 0) {
      spilt = spilt.add(BigInteger.valueOf(rest));
      sum = number;
    }
    rest = sum;
  }

  /** Adds a number so many times. */
  void add(long number, long times) {
    if (leadingZeros(number) + leadingZeros(times) > Long.SIZE) {
      add(number * times);
    } else {
      spilt = spilt.add(BigInteger.valueOf(number).multiply(BigInteger.valueOf(times)));
    }
  }

  /** Of a number without its sign: two numbers that have more than 64 fit one together. */
  private static int leadingZeros(long number) {
    return Long.numberOfLeadingZeros(Math.abs(number));
  }

  /** The sum so far. */
  BigInteger value() {
    return spilt.add(BigInteger.valueOf(rest));
  }
}
