/**
 * What tests about jobs share, in this module and others: a clock, buckets and a table in memory,
 * made-up jobs and events.
 *
 * <p>Here belongs what stands still until it is told otherwise and fails when it is told to. A test
 * that needs a helper of its own keeps it beside itself; the examples of pages are in {@link
 * org.mentormatcher.jobs.examples jobs.examples}.
 *
 * <p>Start with {@link org.mentormatcher.jobs.testing.ExampleJobs} and {@link
 * org.mentormatcher.jobs.testing.TestClock}.
 */
package org.mentormatcher.jobs.testing;
