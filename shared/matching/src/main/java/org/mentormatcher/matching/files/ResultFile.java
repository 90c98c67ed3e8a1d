package org.mentormatcher.matching.files;

/**
 * A file for the coordinator.
 *
 * @param name a fixed name, such as {@code mentors-list.csv}
 * @param mediaType its media type, such as {@code text/csv; charset=utf-8}
 * @param content the bytes, not copied: receivers must not change them
 */
public record ResultFile(String name, String mediaType, byte[] content) {}
