package org.mentormatcher.matching.broken.lacking;

/** Has a thread. */
public record StartsThreads(Thread thread) {}
