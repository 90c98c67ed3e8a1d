/**
 * The deployed functions in simulated weather: many schedules of events, failures and people, each
 * from a seed, in virtual time.
 *
 * <p>Here belong models of what the functions stand on (rows, buckets, clocks, users), what can go
 * wrong, and what must never be. {@code Truth} keeps its own account and believes nothing that the
 * code under test computes. A rule of a job's life is tested by itself in {@code shared/jobs}; here
 * all of them meet. {@code guards.txt} breaks each once, and the simulation must notice.
 *
 * <p>Start with {@link org.mentormatcher.simulation.SimulationTest} and {@code World}, one run;
 * {@code docs/jobs.md} says what is proved by it.
 */
package org.mentormatcher.simulation;
