package org.mentormatcher.matching.results;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * Decides which counts of people can be published so that nobody's part in them can be worked out.
 *
 * <p>The table has a row a group and the columns {@code matched + unmatched = people}; its column
 * totals are known to everybody, because they stand in other results. <i>Threshold rule:</i> no
 * count below {@value #THRESHOLD} is published, zero included. <i>Recoding:</i> groups with fewer
 * people than that are published as one, under a name that says nothing of them; so every row's
 * number of people can be told. <i>Complementary suppression:</i> where one of the two inner cells
 * of a row must go, both go, and rows are added to those until the suppressed rows together have
 * matched and unmatched people of at least the threshold each.
 *
 * <p>Then nothing suppressed can be recovered. Let <i>S</i> be the suppressed rows, <i>t(i)</i> the
 * people of row <i>i</i>, and <i>A</i>, <i>B</i>, <i>T = A + B</i> what remains of the column
 * totals when the published rows are subtracted. All that is known of the unmatched <i>b(i)</i> is
 * that they sum to <i>B</i> and that {@code 0 ≤ b(i) ≤ t(i)}; so {@code max(0, t(i) - A) ≤ b(i) ≤
 * min(t(i), B)}, and each of these values is possible: an interval as wide as the least of {@code
 * t(i), A, B, T - t(i)}, which are all at least the threshold. The same holds for the matched.
 *
 * <p>Where the whole has fewer matched or unmatched people than the threshold, no row's are
 * published, and nothing is known of them that the totals do not say. Where the whole has none,
 * that is no secret about any row, and is published.
 *
 * <p>Sources: L. H. Cox, "Suppression methodology and statistical disclosure control", Journal of
 * the American Statistical Association 75 (1980), 377–385; D. Gusfield, "A graph theoretic approach
 * to statistical data security", SIAM Journal on Computing 17 (1988), 552–571, whose condition (a
 * suppressed cell is safe if it lies on a cycle of suppressed cells) two suppressed rows of two
 * cells meet; the bounds are Fréchet's.
 */
final class DisclosureControl {
  /** The smallest count that is published. */
  static final int THRESHOLD = 5;

  private static final Comparator<GroupCount> SMALLEST_FIRST =
      Comparator.comparingInt(GroupCount::people).thenComparing(GroupCount::name);

  private DisclosureControl() {}

  /** Everybody as one group. */
  static PublishedCount whole(GroupCount everybody) {
    return everybody.people() < THRESHOLD
        ? new PublishedCount(
            everybody.name(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty())
        : published(everybody, isOneSided(everybody) || !isSmall(everybody));
  }

  /**
   * The groups that a whole consists of, in their order, then the small ones as one; nothing where
   * that would be a single row.
   *
   * @param groups with names that differ
   * @param others the name of the small groups together
   */
  static List<PublishedCount> parts(List<GroupCount> groups, String others) {
    List<GroupCount> rows = recoded(groups, others);
    if (rows.size() < 2) {
      return List.of();
    }
    GroupCount whole = rows.stream().reduce((a, b) -> a.and(b, "")).orElseThrow();
    List<GroupCount> suppressed = isOneSided(whole) ? List.of() : suppressed(rows);
    return rows.stream().map(row -> published(row, !suppressed.contains(row))).toList();
  }

  /** No row with fewer people than the threshold. */
  private static List<GroupCount> recoded(List<GroupCount> groups, String nameOfOthers) {
    Deque<GroupCount> smallestFirst =
        new ArrayDeque<>(groups.stream().sorted(SMALLEST_FIRST).toList());
    GroupCount others = new GroupCount(nameOfOthers, 0, 0);
    while (!smallestFirst.isEmpty()
        && (smallestFirst.getFirst().people() < THRESHOLD
            || (others.people() > 0 && others.people() < THRESHOLD))) {
      others = others.and(smallestFirst.removeFirst(), nameOfOthers);
    }
    List<GroupCount> rows = new ArrayList<>(groups);
    rows.retainAll(smallestFirst);
    if (others.people() > 0) {
      rows.add(others);
    }
    return rows;
  }

  /** The rows whose inner cells are not published. */
  private static List<GroupCount> suppressed(List<GroupCount> rows) {
    List<GroupCount> suppressed =
        new ArrayList<>(rows.stream().filter(DisclosureControl::isSmall).toList());
    if (suppressed.isEmpty()) {
      return suppressed;
    }
    Deque<GroupCount> published = new ArrayDeque<>(rows.stream().sorted(SMALLEST_FIRST).toList());
    published.removeAll(suppressed);
    while (!published.isEmpty() && !isSafe(suppressed)) {
      suppressed.add(published.removeFirst());
    }
    return suppressed;
  }

  private static boolean isSafe(List<GroupCount> suppressed) {
    return suppressed.size() > 1
        && suppressed.stream().mapToInt(GroupCount::matched).sum() >= THRESHOLD
        && suppressed.stream().mapToInt(GroupCount::unmatched).sum() >= THRESHOLD;
  }

  private static boolean isOneSided(GroupCount count) {
    return count.matched() == 0 || count.unmatched() == 0;
  }

  private static boolean isSmall(GroupCount count) {
    return count.matched() < THRESHOLD || count.unmatched() < THRESHOLD;
  }

  private static PublishedCount published(GroupCount count, boolean inner) {
    return new PublishedCount(
        count.name(),
        OptionalInt.of(count.people()),
        inner ? OptionalInt.of(count.matched()) : OptionalInt.empty(),
        inner ? OptionalInt.of(count.unmatched()) : OptionalInt.empty());
  }
}
