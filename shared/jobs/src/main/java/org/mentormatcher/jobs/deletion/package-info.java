/**
 * How everything of a job goes: at once when its user is done, and by the sweep in any case.
 *
 * {@snippet file="org/mentormatcher/jobs/examples/JobExamplesTest.java" region="deletion"}
 *
 * <p>First the job is claimed, so that nothing is handed out any more; then its objects go, then
 * both buckets must be seen empty, and only then is there a receipt. Every step can be repeated by
 * anybody. The sweep, once a minute, keeps the promise where no user and no event does: it starts
 * from the rows that are due and from the objects that no row owns.
 *
 * {@snippet file="org/mentormatcher/jobs/examples/JobExamplesTest.java" region="sweep"}
 *
 * <p>Here belongs the order of those steps and whatever is needed so that one job's failure or size
 * never stops another's. When a job is due is decided by {@link org.mentormatcher.jobs.Job#due},
 * which objects are its own by {@link org.mentormatcher.jobs.files.Inventory}. Lifecycle rules and
 * time-to-live are backstops of the template, not of this package.
 *
 * <p>Start with {@link org.mentormatcher.jobs.deletion.Deletion}, then {@link
 * org.mentormatcher.jobs.deletion.Sweep}. A sweep costs a listing of both buckets and of the rows
 * that are not finished, and for each job that is due a few requests; what a crew does at once,
 * {@link org.mentormatcher.jobs.deletion.ThreadCrew} bounds.
 */
package org.mentormatcher.jobs.deletion;
