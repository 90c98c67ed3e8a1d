package org.mentormatcher.matching.programme;

/**
 * What a programme's coordinator gets.
 *
 * @param lists the shape of the lists
 * @param outputs the kinds of result
 * @param retention by when what is kept has to be deleted
 */
public record ProgrammeResults(Lists lists, Outputs outputs, Retention retention) {}
