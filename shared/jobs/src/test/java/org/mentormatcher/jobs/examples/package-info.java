/**
 * The examples that the Javadoc shows, each a part of a test that runs.
 *
 * <p>A page includes a region by its file and name; what stands between {@code // @start} and
 * {@code // @end} is shown as it is, and what comes of it is asserted below it. Tests of what the
 * product does belong elsewhere.
 *
 * <p>Start with {@link org.mentormatcher.jobs.examples.JobExamplesTest}.
 */
package org.mentormatcher.jobs.examples;
