package org.mentormatcher.matching.assignment.flow;

/**
 * What the solver does to be fast. None of it changes how good the result is.
 *
 * @param together whether interchangeable people share a node
 * @param exactPhases phases with exact costs before costs are scaled, 0 and above
 * @param denseFrom entries a node from which a problem of mostly distinct points is solved on a
 *     core of its arcs, 0 and above
 */
public record Tactics(boolean together, int exactPhases, int denseFrom) {

  /** What does best on programmes, on dense points and on the worst cases of the benchmark. */
  public static final Tactics USUAL = new Tactics(true, 128, 64);
}
