package org.mentormatcher.acceptance.broken.elsewhere;

import org.mentormatcher.acceptance.broken.functions.one.PlantedFunction;

/** Uses a function. */
public record UsesAFunction(PlantedFunction function) {}
