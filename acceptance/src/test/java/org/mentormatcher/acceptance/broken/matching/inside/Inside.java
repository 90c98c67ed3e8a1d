package org.mentormatcher.acceptance.broken.matching.inside;

/** Nobody's business. */
public record Inside(String secret) {}
