/**
 * The search: a minimum-cost flow between groups, by the primal-dual method.
 *
 * <p>All excess at once: each phase finds shortest paths under reduced costs (Dijkstra), raises the
 * potentials, and sends a blocking flow along the arcs that are then tight (Ahuja, Magnanti, Orlin,
 * <i>Network Flows</i>, section 9.8). Where nearly every unit would take a phase of its own, costs
 * are scaled (Gabow, 1985). Where points are mostly distinct, only a sparse core of arcs is solved
 * and the others are priced (column generation), exactly. The same network answers questions later,
 * by searches from one node: see {@link org.mentormatcher.matching.answers answers}.
 *
 * <p>Here belongs what works on nodes and arcs. People, types and the meaning of weights do not;
 * nor does any check of the outcome, which {@link org.mentormatcher.matching.assignment.proof
 * assignment.proof} makes without this package.
 *
 * <p>Start with {@link org.mentormatcher.matching.assignment.flow.PrimalDual}, which says how many
 * phases there are and why; then {@link org.mentormatcher.matching.assignment.flow.Network} and
 * {@link org.mentormatcher.matching.assignment.flow.Residual}, the arrays that all of it works on.
 * A phase takes {@code O(E + V log V)} for {@code E} arcs and {@code V} nodes.
 */
package org.mentormatcher.matching.assignment.flow;
