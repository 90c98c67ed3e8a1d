/**
 * The jobs of one machine, for functions that run in a process of their own.
 *
 * <p>The rows live in the service's process; here belongs how others read and write them over
 * loopback HTTP, with the same conditional writes, known by a random token. What a row may become
 * is decided in {@link org.mentormatcher.jobs jobs}, and no store knows.
 *
 * <p>Start with {@link org.mentormatcher.local.jobstore.JobStoreServer} and {@code HttpJobStore},
 * its client, which passes the contract test of every store.
 */
package org.mentormatcher.local.jobstore;
