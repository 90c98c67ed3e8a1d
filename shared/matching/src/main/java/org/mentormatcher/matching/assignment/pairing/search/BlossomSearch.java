package org.mentormatcher.matching.assignment.pairing.search;

import static org.mentormatcher.matching.assignment.pairing.search.Blossoms.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mentormatcher.matching.assignment.pairing.PairingGraph;
import org.mentormatcher.matching.assignment.pairing.PairingPrices;
import org.mentormatcher.matching.assignment.pairing.PairingPrices.OddSet;

/**
 * The heaviest matching in a general graph, by the primal-dual method with blossoms of Edmonds
 * ("Maximum matching and a polyhedron with 0,1-vertices", 1965), one alternating tree at a time, as
 * Galil tells it ("Efficient algorithms for finding maximum matching in graphs", 1986).
 *
 * <p>Prices are feasible from the start and stay so: the two ends of an edge, and the odd sets
 * around both, cost together its weight at least. Matched edges are tight, blossoms are full. A
 * vertex without a partner whose price is above 0 grows a tree of tight edges, in which vertices at
 * an even distance (outer) become cheaper and those at an odd distance (inner) dearer, until it
 * meets another vertex without a partner, or one of its outer vertices costs nothing and gives up
 * its partner. Everybody without a partner costs nothing then, and the prices prove the matching.
 *
 * <p>Prices are doubled, so that they stay whole numbers: all outer vertices of a tree have the
 * same parity. Time is {@code O(r · (d · (n + o) + m))} for {@code r} trees of {@code d} changes of
 * prices, {@code n} vertices, {@code m} edges and {@code o} of them between outer vertices; memory
 * {@code O(n + m)}.
 */
final class BlossomSearch {
  private enum Label {
    FREE,
    OUTER,
    INNER
  }

  private PairingGraph graph;
  private final int vertices;
  private final Blossoms blossoms;

  /** Of a vertex its price; of a blossom half of its price. All doubled. */
  private final long[] price;

  private final int[] firstIncident;
  private final int[] incident;

  private final Label[] label;

  /** The endpoint at which the tree's edge arrives at an inner node. */
  private final int[] entry;

  /** The cheapest edge from an outer vertex to one that is not, or NONE. */
  private final int[] nearest;

  private final int[] queue;
  private int queued;
  private int[] between = new int[16];
  private int betweenCount;
  private long arcsSeen;

  /**
   * A search that begins with these prices.
   *
   * @param first what a place of each person may cost, first matches apart; any numbers will do
   */
  BlossomSearch(PairingGraph graph, long[] first) {
    this.graph = graph;
    this.vertices = graph.vertices();
    this.blossoms = new Blossoms(graph);
    this.price = new long[2 * vertices];
    this.firstIncident = new int[vertices + 1];
    this.incident = new int[2 * graph.edges()];
    this.label = new Label[2 * vertices];
    this.entry = new int[2 * vertices];
    this.nearest = new int[vertices];
    this.queue = new int[vertices + 1];
    indexEdges();
    start(first);
  }

  /** For each vertex the endpoints at which its edges arrive at the other end. */
  private void indexEdges() {
    for (int p = 0; p < incident.length; p++) {
      firstIncident[graph.vertexAt(p) + 1]++;
    }
    for (int v = 0; v < vertices; v++) {
      firstIncident[v + 1] += firstIncident[v];
    }
    int[] next = firstIncident.clone();
    for (int p = 0; p < incident.length; p++) {
      incident[next[graph.vertexAt(p)]++] = p ^ 1;
    }
  }

  /** Finds the heaviest matching. */
  void solve() {
    for (int v = 0; v < vertices; v++) {
      if (blossoms.mate[v] == NONE && price[v] > 0) {
        grow(v);
      }
    }
  }

  /**
   * Goes on in the same graph where a lottery is below all other levels. Each vertex gets dearer by
   * what the lottery adds to its edges, so that all that was tight stays tight and nothing is too
   * cheap: only those without a partner cost more than nothing now, and look for one.
   *
   * @param drawn the graph with the weights of the lottery
   */
  void goOn(PairingGraph drawn) {
    int bits = drawn.weights().draw().bits();
    for (int node = 0; node < 2 * vertices; node++) {
      price[node] <<= bits;
    }
    for (int person = 0; person < drawn.problem().people(); person++) {
      for (int i = 0; i < drawn.copies(person); i++) {
        int copy = drawn.firstCopy(person) + i;
        price[copy] += 2 * (drawn.bonus(person, copy) - (graph.bonus(person, copy) << bits));
      }
    }
    int firstOfPairs = drawn.firstCopy(drawn.problem().people());
    for (int v = firstOfPairs; v < vertices; v++) {
      price[v] += 2 * drawn.weights().draw().largest();
    }
    graph = drawn;
  }

  PairingGraph graph() {
    return graph;
  }

  /** Feasible prices near those that were given, and tight edges matched. */
  private void start(long[] first) {
    for (int person = 0; person < first.length; person++) {
      for (int i = 0; i < graph.copies(person); i++) {
        int copy = graph.firstCopy(person) + i;
        price[copy] = Math.max(0, first[person] + 2 * graph.bonus(person, copy));
      }
    }
    for (int k = 0; k < graph.edges(); k++) {
      long missing = -slack(k);
      if (missing > 0) {
        price[dearer(k)] += missing;
      }
    }
    for (int v = vertices - 1; v >= 0; v--) {
      lower(v);
    }
    for (int k = 0; k < graph.edges(); k++) {
      boolean isFree =
          blossoms.mate[graph.vertexAt(2 * k)] == NONE
              && blossoms.mate[graph.vertexAt(2 * k + 1)] == NONE;
      if (isFree && slack(k) == 0) {
        blossoms.match(2 * k);
      }
    }
  }

  /** The end of an edge that costs more if it has to: that of a pair rather than of a person. */
  private int dearer(int edge) {
    return Math.max(graph.vertexAt(2 * edge), graph.vertexAt(2 * edge + 1));
  }

  private void lower(int v) {
    long lowest = 0;
    for (int i = firstIncident[v]; i < firstIncident[v + 1]; i++) {
      int edge = incident[i] >> 1;
      lowest = Math.max(lowest, 2 * graph.edgeWeight(edge) - price[graph.vertexAt(incident[i])]);
    }
    price[v] = lowest;
  }

  /** By how much the two ends of an edge that is in no blossom cost more than it weighs. */
  private long slack(int edge) {
    return price[graph.vertexAt(2 * edge)]
        + price[graph.vertexAt(2 * edge + 1)]
        - 2 * graph.edgeWeight(edge);
  }

  /** Grows the tree of a vertex without a partner until it has one, or nobody needs one. */
  private void grow(int root) {
    Arrays.fill(label, Label.FREE);
    Arrays.fill(nearest, NONE);
    betweenCount = 0;
    queued = 0;
    outer(blossoms.outermost[root]);
    while (!isAugmented()) {
      if (changePrices()) {
        return;
      }
    }
  }

  private void outer(int node) {
    label[node] = Label.OUTER;
    blossoms.eachVertex(node, v -> queue[queued++] = v);
  }

  /** Makes a node inner, and the partner of its base outer. */
  private void inner(int node, int arriving) {
    label[node] = Label.INNER;
    entry[node] = arriving;
    int partner = graph.vertexAt(blossoms.mate[blossoms.base[node]]);
    outer(blossoms.outermost[partner]);
  }

  /** Follows all tight edges; whether one led to a vertex without a partner. */
  private boolean isAugmented() {
    while (queued > 0) {
      int v = queue[--queued];
      arcsSeen += firstIncident[v + 1] - firstIncident[v];
      for (int i = firstIncident[v]; i < firstIncident[v + 1]; i++) {
        if (isAugmentedBy(v, incident[i])) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isAugmentedBy(int v, int arriving) {
    int w = graph.vertexAt(arriving);
    int node = blossoms.outermost[w];
    if (node == blossoms.outermost[v]) {
      return false;
    }
    int edge = arriving >> 1;
    long slack = slack(edge);
    if (label[node] == Label.OUTER) {
      if (slack == 0) {
        closeCircle(arriving);
      } else {
        addBetween(edge);
      }
    } else if (slack == 0 && label[node] == Label.FREE) {
      if (blossoms.isExposed(node)) {
        augment(arriving);
        return true;
      }
      inner(node, arriving);
    } else if (nearest[w] == NONE || slack < slack(nearest[w])) {
      nearest[w] = edge;
    }
    return false;
  }

  private void addBetween(int edge) {
    if (betweenCount == between.length) {
      between = Arrays.copyOf(between, 2 * betweenCount);
    }
    between[betweenCount++] = edge;
  }

  /** The inner node above an outer one, or NONE at the root. */
  private int innerAbove(int outerNode) {
    int up = blossoms.mate[blossoms.base[outerNode]];
    return up == NONE ? NONE : blossoms.outermost[graph.vertexAt(up)];
  }

  private int outerAbove(int innerNode) {
    return blossoms.outermost[graph.vertexAt(entry[innerNode] ^ 1)];
  }

  /** An edge between two outer nodes closes an odd circle. */
  private void closeCircle(int arriving) {
    int left = blossoms.outermost[graph.vertexAt(arriving ^ 1)];
    int right = blossoms.outermost[graph.vertexAt(arriving)];
    int top = commonOuter(left, right);
    IntList nodes = new IntList();
    IntList edges = new IntList();
    climb(left, top, nodes, edges);
    nodes.add(top);
    nodes.reverse();
    edges.reverse();
    edges.flip();
    edges.add(arriving);
    climb(right, top, nodes, edges);
    int[] circle = nodes.toArray();
    for (int node : circle) {
      if (label[node] == Label.INNER) {
        blossoms.eachVertex(node, v -> queue[queued++] = v);
      }
    }
    int blossom = blossoms.close(circle, edges.toArray());
    price[blossom] = 0;
    label[blossom] = Label.OUTER;
  }

  /** The nodes from one below the top upwards, and where the edge from each arrives. */
  private void climb(int from, int top, IntList nodes, IntList edges) {
    for (int node = from; node != top; node = outerAbove(innerAbove(node))) {
      int above = innerAbove(node);
      nodes.add(node);
      edges.add(blossoms.mate[blossoms.base[node]]);
      nodes.add(above);
      edges.add(entry[above] ^ 1);
    }
  }

  private int commonOuter(int left, int right) {
    IntList seen = new IntList();
    int one = left;
    int other = right;
    while (true) {
      if (one != NONE) {
        if (seen.contains(one)) {
          return one;
        }
        seen.add(one);
        one = above(one);
      }
      int swap = one;
      one = other;
      other = swap;
    }
  }

  private int above(int outerNode) {
    int innerNode = innerAbove(outerNode);
    return innerNode == NONE ? NONE : outerAbove(innerNode);
  }

  /** A tight edge leads from the tree to a node without a partner: one pair more. */
  private void augment(int arriving) {
    int found = graph.vertexAt(arriving);
    blossoms.rebase(blossoms.outermost[found], found);
    int v = graph.vertexAt(arriving ^ 1);
    giveUp(v);
    blossoms.match(arriving);
  }

  /** Takes an outer vertex's partner away, so that the root gets one instead. */
  private void giveUp(int vertex) {
    int v = vertex;
    int node = blossoms.outermost[v];
    int up = blossoms.mate[blossoms.base[node]];
    blossoms.rebase(node, v);
    blossoms.mate[v] = NONE;
    while (up != NONE) {
      int innerNode = blossoms.outermost[graph.vertexAt(up)];
      int arriving = entry[innerNode];
      int next = graph.vertexAt(arriving ^ 1);
      int outerNode = blossoms.outermost[next];
      up = blossoms.mate[blossoms.base[outerNode]];
      blossoms.rebase(innerNode, graph.vertexAt(arriving));
      blossoms.rebase(outerNode, next);
      blossoms.match(arriving);
    }
  }

  /** Changes prices until an edge is tight, a blossom opens or a vertex costs nothing. */
  private boolean changePrices() {
    arcsSeen += vertices;
    long most = Long.MAX_VALUE;
    int free = NONE;
    for (int v = 0; v < vertices; v++) {
      Label of = label[blossoms.outermost[v]];
      if (of == Label.OUTER && price[v] < most) {
        most = price[v];
        free = v;
      }
    }
    int tight = NONE;
    for (int v = 0; v < vertices; v++) {
      if (nearest[v] != NONE && label[blossoms.outermost[v]] == Label.FREE) {
        long slack = slack(nearest[v]);
        if (slack < most) {
          most = slack;
          tight = nearest[v];
        }
      }
    }
    int kept = 0;
    for (int i = 0; i < betweenCount; i++) {
      int edge = between[i];
      if (blossoms.outermost[graph.vertexAt(2 * edge)]
          == blossoms.outermost[graph.vertexAt(2 * edge + 1)]) {
        continue;
      }
      between[kept++] = edge;
      long slack = slack(edge) / 2;
      if (slack < most) {
        most = slack;
        tight = edge;
      }
    }
    betweenCount = kept;
    int opening = NONE;
    for (int b = vertices; b < 2 * vertices; b++) {
      if (isOutermostBlossom(b) && label[b] == Label.INNER && price[b] < most) {
        most = price[b];
        opening = b;
      }
    }
    change(most);
    if (opening != NONE) {
      open(opening);
    } else if (tight != NONE) {
      queue[queued++] = outerEnd(tight);
    } else {
      giveUp(free);
      return true;
    }
    return false;
  }

  private boolean isOutermostBlossom(int node) {
    return blossoms.base[node] != NONE && blossoms.around[node] == NONE;
  }

  private int outerEnd(int edge) {
    int one = graph.vertexAt(2 * edge);
    return label[blossoms.outermost[one]] == Label.OUTER ? one : graph.vertexAt(2 * edge + 1);
  }

  private void change(long by) {
    if (by == 0) {
      return;
    }
    for (int v = 0; v < vertices; v++) {
      switch (label[blossoms.outermost[v]]) {
        case OUTER -> price[v] -= by;
        case INNER -> price[v] += by;
        case FREE -> {}
      }
    }
    for (int b = vertices; b < 2 * vertices; b++) {
      if (isOutermostBlossom(b)) {
        switch (label[b]) {
          case OUTER -> price[b] += by;
          case INNER -> price[b] -= by;
          case FREE -> {}
        }
      }
    }
  }

  /** Opens an inner blossom that costs nothing: the way through it stays in the tree. */
  private void open(int blossom) {
    int arriving = entry[blossom];
    int member = blossoms.memberWith(blossom, graph.vertexAt(arriving));
    int[] way = blossoms.wayToBase(blossom, blossoms.placeOf(blossom, member));
    for (int each : blossoms.members(blossom)) {
      label[each] = Label.FREE;
    }
    blossoms.open(blossom);
    label[blossom] = Label.FREE;
    label[member] = Label.INNER;
    entry[member] = arriving;
    for (int i = 0; i < way.length; i += 2) {
      outer(blossoms.outermost[graph.vertexAt(way[i])]);
      int next = blossoms.outermost[graph.vertexAt(way[i + 1])];
      label[next] = Label.INNER;
      entry[next] = way[i + 1];
    }
  }

  /** Arcs and vertices that were looked at. */
  long arcsSeen() {
    return arcsSeen + blossoms.seen();
  }

  /** Whether an edge is matched. */
  boolean isMatched(int edge) {
    int one = graph.vertexAt(2 * edge);
    return blossoms.mate[one] != NONE && blossoms.mate[one] >> 1 == edge;
  }

  /** The prices that prove the matching. */
  PairingPrices prices() {
    List<OddSet> sets = new ArrayList<>();
    for (int b = vertices; b < 2 * vertices; b++) {
      if (blossoms.base[b] != NONE && price[b] > 0) {
        IntList inside = new IntList();
        blossoms.eachVertex(b, inside::add);
        int[] sorted = inside.toArray();
        Arrays.sort(sorted);
        sets.add(new OddSet(sorted, 2 * price[b]));
      }
    }
    return new PairingPrices(Arrays.copyOf(price, vertices), List.copyOf(sets));
  }
}
