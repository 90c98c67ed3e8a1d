package org.mentormatcher.jobs;

/**
 * A new job with its secret, which exists nowhere else.
 *
 * @param job the row as stored
 * @param secret to be handed to the user, once
 */
public record OpenedJob(Job job, Secret secret) {}
