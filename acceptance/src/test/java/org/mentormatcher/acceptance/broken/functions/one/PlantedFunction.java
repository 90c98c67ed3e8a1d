package org.mentormatcher.acceptance.broken.functions.one;

/** A function. */
public record PlantedFunction(String name) {}
