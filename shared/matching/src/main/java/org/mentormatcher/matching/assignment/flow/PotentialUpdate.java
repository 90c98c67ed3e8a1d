package org.mentormatcher.matching.assignment.flow;

/**
 * First half of a phase: raises prices until every node with excess reaches a node that lacks units
 * along arcs of reduced cost 0.
 *
 * <p>One {@link BackwardSearch} from all nodes that lack units at once gives each node's distance
 * {@code d} in reduced costs; it ends when it has the last node with excess, at distance {@code D}.
 * Adding {@code min(d, D)} to each price keeps all reduced costs non-negative (Ahuja, Magnanti,
 * Orlin, lemma 9.11). Takes the time and memory of one {@link ResidualSearch}.
 */
public final class PotentialUpdate {

  private final Residual residual;
  private final BackwardSearch search;

  PotentialUpdate(Residual residual) {
    this.residual = residual;
    search = new BackwardSearch(residual);
  }

  /** The nodes that the last search settled, nearest to what lacks units first. */
  int[] line() {
    return search.line;
  }

  /** How many those are. */
  int settled() {
    return search.settled();
  }

  /** Place of each node in the order in which the last search settled it, −1 if it did not. */
  int[] rank() {
    return search.rank;
  }

  /** Raises the prices; false if there is no excess left and nothing was done. */
  boolean run() {
    search.clear();
    for (int node = 0; node < residual.excess.length; node++) {
      if (residual.excess[node] > 0) {
        search.want(node);
      }
    }
    if (search.missing() == 0) {
      return false;
    }
    search.flowChanged();
    for (int node = 0; node < residual.excess.length; node++) {
      if (residual.excess[node] < 0) {
        search.reach(node, 0, -1);
      }
    }
    search.walk();
    for (int node = 0; node < residual.price.length; node++) {
      residual.price[node] += Math.min(search.distance[node], search.current);
    }
    return true;
  }
}
