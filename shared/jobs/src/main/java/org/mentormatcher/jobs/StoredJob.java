package org.mentormatcher.jobs;

/**
 * A job as the store had it.
 *
 * @param job the whole row
 * @param version grows with every write; a write names the version it saw
 */
public record StoredJob(Job job, long version) {}
