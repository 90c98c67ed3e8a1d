/**
 * The end of a job: claimed, purged from both buckets, seen to be gone, and only then receipted.
 */
package org.mentormatcher.jobs.deletion;
