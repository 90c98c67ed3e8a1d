/**
 * Answers about one job to whoever has its secret: where it is, its downloads, more time, received,
 * deleted.
 *
 * <p>Here belongs how a job is shown and what its user can do with it. A look prolongs nothing.
 * Whether something may happen is decided in {@link org.mentormatcher.jobs.Job}, and how a job goes
 * in {@link org.mentormatcher.jobs.deletion jobs.deletion}.
 *
 * <p>Start with {@link org.mentormatcher.functions.job.JobHandler}.
 */
package org.mentormatcher.functions.job;
