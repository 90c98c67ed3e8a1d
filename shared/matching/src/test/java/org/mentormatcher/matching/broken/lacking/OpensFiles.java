package org.mentormatcher.matching.broken.lacking;

import java.io.File;

/** Has a file. */
public record OpensFiles(File file) {}
