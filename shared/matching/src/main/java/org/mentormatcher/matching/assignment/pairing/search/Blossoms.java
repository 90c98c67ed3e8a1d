package org.mentormatcher.matching.assignment.pairing.search;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.mentormatcher.matching.assignment.pairing.PairingGraph;

/**
 * A matching and its blossoms: odd circles of vertices, or of smaller blossoms, in which every
 * second edge is matched and one member, the base, has its partner outside or none.
 *
 * <p>A node is a vertex, 0 to {@code n - 1}, or a blossom, {@code n} to {@code 2n - 1}. An endpoint
 * {@code 2k} or {@code 2k + 1} stands for edge {@code k} as it arrives at that end; {@code p ^ 1}
 * is the same edge at its other end.
 */
final class Blossoms {
  static final int NONE = -1;

  final PairingGraph graph;
  final int vertices;

  /** The endpoint at which a vertex's matched edge arrives at its partner, or NONE. */
  final int[] mate;

  /** The outermost blossom of each vertex, or the vertex. */
  final int[] outermost;

  /** The vertex of a node that its other members leave free to be matched outside. */
  final int[] base;

  /** The blossom around a node, or NONE. */
  final int[] around;

  private final int[][] members;

  /** The endpoint at which the edge from a member arrives at the next one. */
  private final int[][] onward;

  private final int[] unused;
  private int unusedCount;
  private long seen;

  Blossoms(PairingGraph graph) {
    this.graph = graph;
    this.vertices = graph.vertices();
    this.mate = filled(vertices, NONE);
    this.outermost = new int[vertices];
    Arrays.setAll(outermost, v -> v);
    this.base = filled(2 * vertices, NONE);
    for (int v = 0; v < vertices; v++) {
      base[v] = v;
    }
    this.around = filled(2 * vertices, NONE);
    this.members = new int[2 * vertices][];
    this.onward = new int[2 * vertices][];
    this.unused = new int[vertices];
    for (int b = 2 * vertices - 1; b >= vertices; b--) {
      unused[unusedCount++] = b;
    }
  }

  private static int[] filled(int length, int value) {
    int[] array = new int[length];
    Arrays.fill(array, value);
    return array;
  }

  boolean isBlossom(int node) {
    return node >= vertices;
  }

  int[] members(int blossom) {
    return members[blossom];
  }

  /** Calls with each vertex in a node. */
  void eachVertex(int node, IntConsumer action) {
    seen++;
    if (!isBlossom(node)) {
      action.accept(node);
      return;
    }
    for (int member : members[node]) {
      eachVertex(member, action);
    }
  }

  /**
   * Closes a circle into a blossom.
   *
   * @param circle its members, the base first; an odd number of outermost nodes
   * @param edges the endpoint at which the edge from each member arrives at the next, from the last
   *     at the first
   */
  int close(int[] circle, int[] edges) {
    int blossom = unused[--unusedCount];
    members[blossom] = circle;
    onward[blossom] = edges;
    base[blossom] = base[circle[0]];
    around[blossom] = NONE;
    for (int member : circle) {
      around[member] = blossom;
    }
    eachVertex(blossom, v -> outermost[v] = blossom);
    return blossom;
  }

  /** Takes an outermost blossom apart; its members are outermost then. */
  void open(int blossom) {
    for (int member : members[blossom]) {
      around[member] = NONE;
      eachVertex(member, v -> outermost[v] = member);
    }
    members[blossom] = null;
    onward[blossom] = null;
    base[blossom] = NONE;
    unused[unusedCount++] = blossom;
  }

  /** The member of a blossom in which a vertex is. */
  int memberWith(int blossom, int vertex) {
    int node = vertex;
    while (around[node] != blossom) {
      node = around[node];
    }
    return node;
  }

  /** The place of a member in its blossom. */
  int placeOf(int blossom, int member) {
    for (int i = 0; i < members[blossom].length; i++) {
      if (members[blossom][i] == member) {
        return i;
      }
    }
    throw new IllegalStateException("a member is in its blossom");
  }

  /**
   * The way within a blossom from a member to its base along an even number of edges: the endpoints
   * at which each edge arrives at the member that is nearer to the base.
   */
  int[] wayToBase(int blossom, int place) {
    int length = members[blossom].length;
    boolean isForward = place % 2 == 1;
    int[] way = new int[isForward ? length - place : place];
    for (int i = 0; i < way.length; i++) {
      way[i] = isForward ? onward[blossom][place + i] : onward[blossom][place - 1 - i] ^ 1;
    }
    return way;
  }

  /**
   * Makes a vertex the base of its node, so that it can be matched outside: along the way from it
   * to the old base, edges that were matched are not, and the others are.
   */
  void rebase(int node, int vertex) {
    if (!isBlossom(node)) {
      return;
    }
    int member = memberWith(node, vertex);
    rebase(member, vertex);
    int place = placeOf(node, member);
    int[] way = wayToBase(node, place);
    for (int i = 0; i < way.length; i += 2) {
      int arriving = way[i + 1]; // The first of each two edges was matched, the second will be.
      rebase(memberWith(node, graph.vertexAt(arriving ^ 1)), graph.vertexAt(arriving ^ 1));
      rebase(memberWith(node, graph.vertexAt(arriving)), graph.vertexAt(arriving));
      match(arriving);
    }
    rotate(node, place);
    base[node] = base[members[node][0]];
  }

  private void rotate(int blossom, int place) {
    members[blossom] = rotated(members[blossom], place);
    onward[blossom] = rotated(onward[blossom], place);
  }

  private static int[] rotated(int[] array, int by) {
    int[] turned = new int[array.length];
    System.arraycopy(array, by, turned, 0, array.length - by);
    System.arraycopy(array, 0, turned, array.length - by, by);
    return turned;
  }

  /** Matches the two ends of an edge. */
  void match(int endpoint) {
    mate[graph.vertexAt(endpoint ^ 1)] = endpoint;
    mate[graph.vertexAt(endpoint)] = endpoint ^ 1;
  }

  /** Vertices and blossoms that were gone through. */
  long seen() {
    return seen;
  }

  /** Whether a node has no partner outside. */
  boolean isExposed(int node) {
    return mate[base[node]] == NONE;
  }
}
