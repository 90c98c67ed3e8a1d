package org.mentormatcher.acceptance.broken.local.chicken;

import org.mentormatcher.acceptance.broken.local.nest.Nest;

/** Lives in a nest. */
public record Chicken(Nest nest) {}
