package org.mentormatcher.matching.assignment.pairing.search;

import java.util.Optional;
import org.mentormatcher.matching.assignment.pairing.Pairing;

/**
 * The best pairs, and of all that are as good those that serve people as they were drawn.
 *
 * @param best the best, whoever is served among equals
 * @param lottery those that were drawn, with the proof that none as good serves people in a better
 *     order; empty where numbers do not hold a lottery
 */
public record DrawnPairing(FoundPairing best, Optional<Pairing> lottery) {}
