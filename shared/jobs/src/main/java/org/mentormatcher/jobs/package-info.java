/**
 * A job's life: its row, its states and their moves, its deadline, its deletion.
 *
 * {@snippet file="org/mentormatcher/jobs/examples/JobExamplesTest.java" region="life"}
 *
 * <h2>What belongs here</h2>
 *
 * <p>One job is one row, an immutable {@link org.mentormatcher.jobs.Job} that decides what may
 * become of it from nothing but itself and the time it is told. {@link org.mentormatcher.jobs.Jobs}
 * reads a row, lets it decide, and writes if nobody wrote in between: the conditional write is the
 * only lock (optimistic concurrency). The moves are a table, {@link org.mentormatcher.jobs.State};
 * a move that is not in it does not happen. An attempt's number fences: whoever holds a job no
 * longer can neither store nor finish.
 *
 * <p>Times stand in one place, {@link org.mentormatcher.jobs.Policy}; every deadline is computed in
 * {@link org.mentormatcher.jobs.Job#deadline} and compared with one clock, {@link
 * org.mentormatcher.jobs.Jobs#now}. A secret is stored as its hash, {@link
 * org.mentormatcher.jobs.Secret}; unknown, wrong and expired are one answer.
 *
 * <h2>What does not</h2>
 *
 * <p>Nothing here knows of mentors or of what stands in a file, which a test holds: a function
 * joins this with {@code org.mentormatcher.matching}. Where files are is {@link
 * org.mentormatcher.jobs.files jobs.files}; how they go is {@link org.mentormatcher.jobs.deletion
 * jobs.deletion}; what proves it is {@link org.mentormatcher.jobs.receipts jobs.receipts}; how
 * requests are read and answered is {@link org.mentormatcher.jobs.http jobs.http}; a store that
 * outlives a process is {@link org.mentormatcher.jobs.dynamodb jobs.dynamodb}. Nothing of a person
 * or of a user's words is in an id, a key, a log or a {@link org.mentormatcher.jobs.Receipt}.
 *
 * <h2>Where to start reading</h2>
 *
 * <p>With {@link org.mentormatcher.jobs.Job}, then {@link org.mentormatcher.jobs.Jobs}. Every
 * {@link org.mentormatcher.jobs.JobStore} passes the same contract test; {@link
 * org.mentormatcher.jobs.InMemoryJobStore} is the smallest. {@code docs/jobs.md} tells the same in
 * prose, with the proof of it.
 */
package org.mentormatcher.jobs;
