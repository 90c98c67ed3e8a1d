/** A job's files in S3: where they are, how the user reaches them, how the functions do. */
package org.mentormatcher.jobs.files;
