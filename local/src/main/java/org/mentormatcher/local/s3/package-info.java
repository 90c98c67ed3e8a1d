/**
 * Amazon S3's protocol in this process: objects in memory, signatures verified, events told.
 *
 * <p>S3Proxy answers the requests. Here belongs what it leaves out and Amazon does not: roles and
 * sessions, events, refusing headers that were not signed, and bounds on slow senders. Which keys
 * there are and when they go is not: see {@link org.mentormatcher.jobs.files jobs.files}.
 *
 * <p>Start with {@link org.mentormatcher.local.s3.EmbeddedS3}; {@code S3Servlet} has the checks,
 * {@code S3Role} who may do what, which a test compares with the template.
 */
package org.mentormatcher.local.s3;
