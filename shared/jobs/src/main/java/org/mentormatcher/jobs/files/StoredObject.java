package org.mentormatcher.jobs.files;

/**
 * An object as a listing shows it.
 *
 * @param area the bucket
 * @param key its whole key, whoever made it
 * @param bytes its length
 */
public record StoredObject(Area area, String key, long bytes) {}
