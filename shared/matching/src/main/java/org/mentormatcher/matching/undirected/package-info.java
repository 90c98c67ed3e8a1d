/**
 * Programmes in which a pair has no direction: from people who are on both sides to the problem of
 * pairing them, and back to matches. Start at {@code UndirectedSolver}.
 */
package org.mentormatcher.matching.undirected;
