/**
 * The files of jobs in S3: where they are, and who may reach them how.
 *
 * {@snippet file="org/mentormatcher/jobs/examples/JobExamplesTest.java" region="files"}
 *
 * <p>Here belongs every key ({@link org.mentormatcher.jobs.files.ObjectKey}, the one place that
 * derives keys), what jobs need of an object store, the requests that are signed for a browser
 * (length, type, checksum and "only where nothing is yet" are part of what is signed), and which
 * objects are a job's: those that its row lists, whatever their names look like. What is in a file
 * is nobody's business here; when a file must go is {@link org.mentormatcher.jobs.deletion
 * jobs.deletion}.
 *
 * <p>Start with {@link org.mentormatcher.jobs.files.ObjectKey}, then {@link
 * org.mentormatcher.jobs.files.JobFiles}; {@link org.mentormatcher.jobs.files.S3ObjectStore} is the
 * port's one implementation that runs, in the cloud and on one machine.
 */
package org.mentormatcher.jobs.files;
