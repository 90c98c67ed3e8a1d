package org.mentormatcher.matching.broken.participants;

/** Somebody. */
public record Somebody(String name) {}
