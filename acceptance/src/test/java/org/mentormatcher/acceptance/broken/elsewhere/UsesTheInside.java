package org.mentormatcher.acceptance.broken.elsewhere;

import org.mentormatcher.acceptance.broken.matching.inside.Inside;

/** Uses what is not exported. */
public record UsesTheInside(Inside inside) {}
