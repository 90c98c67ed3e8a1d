package org.mentormatcher.matching.assignment.pairing;

import java.util.Arrays;

/**
 * A graph in which every matching, where a vertex has one partner at most, is a pairing in which
 * people have several.
 *
 * <p>A person of capacity {@code b} becomes {@code b} copies, each of which earns a bonus when it
 * is matched: the first that of a person's first match, unless the person has one, and each what
 * the lottery adds, less from copy to copy. No bonus exceeds {@code B}. A pair of which one person
 * has one copy only is an edge from it to every copy of the other, of the pair's weight {@code w}
 * and the bonuses of the two copies: it can be chosen once. Any other pair might be chosen twice,
 * by different copies, and so goes over two vertices of its own, {@code p} and {@code q} (Tutte's
 * construction, 1954): the copies of one person lead to {@code p}, the copies of the other to
 * {@code q}, with {@code w + B} and the copy's bonus each, and {@code p} leads to {@code q} with
 * {@code w + 2B}. The pair is made when both are matched to copies, which is worth {@code w} and
 * the bonuses more than {@code p} with {@code q}, and can happen once. If one of them alone is
 * matched to a copy, {@code p} with {@code q} is worth at least as much. So the heaviest matching
 * weighs as much as the best pairing and, for each pair with vertices of its own, {@code w + 2B}.
 *
 * <p>Not every pair needs to be in the graph for a pairing to be proved the best: a pair whose
 * weight and bonuses do not exceed the prices of any two copies of its people can be left out, see
 * {@code PairingCheck}.
 *
 * <p>Edge {@code k} joins the vertices {@code end[2k]} and {@code end[2k + 1]}.
 */
public final class PairingGraph {
  private final PairingProblem problem;
  private final PairingWeights weights;
  private final int[] chosen;
  private final int[] firstCopy;
  private final int[] pairVertex;
  private final int vertices;
  private final int[] firstEdge;
  private int[] end;
  private long[] weight;
  private int edges;

  /**
   * The graph of some of a problem's pairs.
   *
   * @param chosen the pairs' numbers, ascending
   */
  public PairingGraph(PairingProblem problem, PairingWeights weights, int[] chosen) {
    this.problem = problem;
    this.weights = weights;
    this.chosen = chosen;
    this.firstCopy = new int[problem.people() + 1];
    for (int person = 0; person < problem.people(); person++) {
      firstCopy[person + 1] =
          firstCopy[person] + Math.min(problem.capacity()[person], problem.people());
    }
    this.pairVertex = new int[chosen.length];
    this.firstEdge = new int[chosen.length + 1];
    this.end = new int[chosen.length * 4];
    this.weight = new long[chosen.length * 2];
    int next = firstCopy[problem.people()];
    for (int c = 0; c < chosen.length; c++) {
      firstEdge[c] = edges;
      pairVertex[c] = isSimple(chosen[c]) ? -1 : next;
      if (pairVertex[c] < 0) {
        joinCopies(chosen[c]);
      } else {
        next += 2;
        joinOver(pairVertex[c], chosen[c]);
      }
    }
    firstEdge[chosen.length] = edges;
    this.vertices = next;
    this.end = Arrays.copyOf(end, 2 * edges);
    this.weight = Arrays.copyOf(weight, edges);
  }

  /** Whether one of the two people has one copy at most. */
  private boolean isSimple(int pair) {
    return copies(problem.one()[pair]) <= 1 || copies(problem.other()[pair]) <= 1;
  }

  private void joinCopies(int pair) {
    int one = problem.one()[pair];
    int other = problem.other()[pair];
    for (int i = firstCopy[one]; i < firstCopy[one + 1]; i++) {
      for (int j = firstCopy[other]; j < firstCopy[other + 1]; j++) {
        join(i, j, weight(pair) + bonus(one, i) + bonus(other, j));
      }
    }
  }

  private void joinOver(int vertex, int pair) {
    join(vertex, vertex + 1, unmade(pair));
    for (int side = 0; side < 2; side++) {
      int person = side == 0 ? problem.one()[pair] : problem.other()[pair];
      for (int copy = firstCopy[person]; copy < firstCopy[person + 1]; copy++) {
        join(copy, vertex + side, weight(pair) + weights.largestBonus() + bonus(person, copy));
      }
    }
  }

  private void join(int one, int other, long of) {
    if (edges == weight.length) {
      weight = Arrays.copyOf(weight, 2 * edges);
      end = Arrays.copyOf(end, 4 * edges);
    }
    end[2 * edges] = one;
    end[2 * edges + 1] = other;
    weight[edges++] = of;
  }

  /** What a pair counts, bonuses apart. */
  public long weight(int pair) {
    return problem.points()[pair] * weights.perPoint();
  }

  /** What a copy of a person counts besides when it is matched. */
  public long bonus(int person, int copy) {
    return weights.bonus(person, problem.taken()[person] + copy - firstCopy[person]);
  }

  /** What a pair with vertices of its own weighs while it is not made. */
  public long unmade(int pair) {
    return weight(pair) + 2 * weights.largestBonus();
  }

  public PairingProblem problem() {
    return problem;
  }

  public PairingWeights weights() {
    return weights;
  }

  /** Number of vertices: the copies of people first, then the vertices of pairs. */
  public int vertices() {
    return vertices;
  }

  public int edges() {
    return edges;
  }

  /** A person's copies, which stand side by side from {@link #firstCopy}. */
  public int copies(int person) {
    return firstCopy[person + 1] - firstCopy[person];
  }

  /** A person's first copy; of one person more than there are the first vertex of a pair. */
  public int firstCopy(int person) {
    return firstCopy[person];
  }

  /**
   * The vertex at one end of an edge: edge {@code k} has the ends {@code 2k} and {@code 2k + 1}.
   */
  public int vertexAt(int endpoint) {
    return end[endpoint];
  }

  public long edgeWeight(int edge) {
    return weight[edge];
  }

  /** The pairs in the graph. */
  public int[] chosen() {
    return chosen.clone();
  }

  /**
   * The first of two vertices of the pair at this place of {@link #chosen}, or -1 if it has none.
   */
  public int pairVertex(int place) {
    return pairVertex[place];
  }

  /** The first edge of the pair at this place of {@link #chosen}; its edges stand side by side. */
  public int firstEdge(int place) {
    return firstEdge[place];
  }
}
