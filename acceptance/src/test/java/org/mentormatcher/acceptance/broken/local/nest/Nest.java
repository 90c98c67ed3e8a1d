package org.mentormatcher.acceptance.broken.local.nest;

import java.util.List;
import org.mentormatcher.acceptance.broken.local.chicken.Chicken;

/** Has chickens. */
public record Nest(List<Chicken> chickens) {}
