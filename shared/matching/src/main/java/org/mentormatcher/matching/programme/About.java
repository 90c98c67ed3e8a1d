package org.mentormatcher.matching.programme;

/**
 * How a programme is called and described.
 *
 * @param name short name, such as {@code civil-service}
 * @param title name for people
 * @param description one sentence
 */
public record About(String name, String title, String description) {}
