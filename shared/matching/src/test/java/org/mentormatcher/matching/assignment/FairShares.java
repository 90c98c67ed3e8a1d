package org.mentormatcher.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each of several equal matchings has to come, if every order of people is as likely as
 * any other and the matching that serves them best in that order is made.
 */
public final class FairShares {
  /** Drawn orders that frequencies are held against. */
  public static final int DRAWS = 2_000;

  /** The 999th of a thousand of a normal distribution. */
  private static final double RARELY = 3.09;

  /** Matches that are drawn for. */
  private static final int ROUNDS = 8;

  private final Map<List<Integer>, Double> shares;

  private FairShares(Map<List<Integer>, Double> shares) {
    this.shares = shares;
  }

  /** The shares of some numbers of matches that people can have, over all orders of people. */
  public static FairShares of(Collection<List<Integer>> served, int people) {
    List<int[]> orders = new ArrayList<>();
    orders(new int[0], people, orders);
    Map<List<Integer>, Double> shares = new HashMap<>();
    for (int[] order : orders) {
      List<Integer> first =
          served.stream()
              .max(
                  Comparator.comparing(
                      loads -> Arrays.stream(order).mapToObj(loads::get).toList(),
                      FairShares::compare))
              .orElseThrow();
      shares.merge(first, 1.0, Double::sum);
    }
    shares.replaceAll((loads, often) -> often / orders.size());
    return new FairShares(shares);
  }

  private static void orders(int[] begun, int people, List<int[]> all) {
    if (begun.length == people) {
      all.add(begun);
      return;
    }
    for (int person = 0; person < people; person++) {
      int next = person;
      if (Arrays.stream(begun).noneMatch(other -> other == next)) {
        int[] longer = Arrays.copyOf(begun, begun.length + 1);
        longer[begun.length] = next;
        orders(longer, people, all);
      }
    }
  }

  /** Holds {@link #DRAWS} draws against the shares, by a chi-square. */
  public void assertFair(Map<List<Integer>, Integer> drawn) {
    assertThat(shares.keySet()).containsAll(drawn.keySet());
    double chiSquare = 0;
    for (Map.Entry<List<Integer>, Double> each : shares.entrySet()) {
      double expected = DRAWS * each.getValue();
      double off = drawn.getOrDefault(each.getKey(), 0) - expected;
      chiSquare += off * off / expected;
    }
    int freedom = shares.size() - 1;
    assertThat(chiSquare).as("%s of %s", drawn, shares).isLessThanOrEqualTo(critical(freedom));
  }

  /** What a chi-square exceeds once in a thousand times (Wilson and Hilferty, 1931). */
  private static double critical(int freedom) {
    if (freedom == 0) {
      return 0;
    }
    double share = 2.0 / (9 * freedom);
    return freedom * Math.pow(1 - share + RARELY * Math.sqrt(share), 3);
  }

  /**
   * Compares numbers of matches by first matches, whoever was drawn first first, then by second
   * matches, and so on: positive where the first is served better.
   */
  public static int compare(List<Integer> one, List<Integer> other) {
    return Arrays.compare(rounds(one), rounds(other));
  }

  private static int[] rounds(List<Integer> loads) {
    List<Integer> rounds = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      for (int load : loads) {
        rounds.add(load >= round ? 1 : 0);
      }
    }
    return rounds.stream().mapToInt(Integer::intValue).toArray();
  }
}
