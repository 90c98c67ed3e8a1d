/**
 * The whole service on one machine: the parts, and how they are put together.
 *
 * <p>Here belongs which part gets what: page and API on one port, S3 on another, the match function
 * in processes that end after each file, the sweep every minute, a bound on what fits into memory,
 * and nothing left readable in it. The parts themselves stand beside: {@link
 * org.mentormatcher.local.web local.web}, {@link org.mentormatcher.local.s3 local.s3}, {@link
 * org.mentormatcher.local.lambda local.lambda}, {@link org.mentormatcher.local.jobstore
 * local.jobstore}, {@link org.mentormatcher.local.temporary local.temporary}.
 *
 * <p>Start with {@link org.mentormatcher.local.serve.LocalService}.
 */
package org.mentormatcher.local.serve;
