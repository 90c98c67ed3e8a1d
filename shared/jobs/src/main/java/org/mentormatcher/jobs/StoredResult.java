package org.mentormatcher.jobs;

/**
 * A file in the results bucket.
 *
 * @param name its fixed name, such as {@code pairs.csv}
 * @param mediaType its media type
 * @param bytes its length
 * @param sha256 its digest
 */
public record StoredResult(String name, String mediaType, long bytes, Sha256 sha256) {}
