package org.mentormatcher.matching.files;

/**
 * A file as the coordinator gave it.
 *
 * @param name the name the coordinator knows it by, for messages; never part of a result
 * @param content the bytes, not copied: the caller must not change them afterwards
 */
public record SourceFile(String name, byte[] content) {}
