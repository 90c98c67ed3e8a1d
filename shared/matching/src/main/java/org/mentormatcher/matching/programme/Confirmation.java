package org.mentormatcher.matching.programme;

/**
 * People confirm from time to time that they still want to take part.
 *
 * @param column the column with the day of their last confirmation; a blank is none
 * @param months for how many months a confirmation holds, 1 and above
 */
public record Confirmation(String column, int months) {}
