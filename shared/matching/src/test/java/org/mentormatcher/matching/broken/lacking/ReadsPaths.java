package org.mentormatcher.matching.broken.lacking;

import java.nio.file.Path;

/** Knows a path of the file system. */
public record ReadsPaths(Path path) {}
