package org.mentormatcher.matching.broken.circle.hen;

import org.mentormatcher.matching.broken.circle.egg.Egg;

/** Comes from an egg. */
public record Hen(Egg from) {}
