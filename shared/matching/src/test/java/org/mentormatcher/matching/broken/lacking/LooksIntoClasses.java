package org.mentormatcher.matching.broken.lacking;

import java.lang.reflect.Method;

/** Calls what it does not know. */
public record LooksIntoClasses(Method method) {}
