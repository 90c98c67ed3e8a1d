package org.mentormatcher.jobs;

import java.time.Instant;

/**
 * How a job's end began.
 *
 * @param reason why, as whoever came first said
 * @param at when; from then on nothing is handed out
 * @param matching whether somebody was matching it then
 */
public record Ending(DeletionReason reason, Instant at, boolean matching) {}
