package org.mentormatcher.benchmark.starts;

/** A job that a round of samples is about. */
record OpenedForStarts(String id, String secret) {}
