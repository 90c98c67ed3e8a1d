/**
 * The people of one run, as values by column name, and how their values are compared.
 *
 * {@snippet
 *  file="org/mentormatcher/matching/examples/ProgrammeExamplesTest.java" region="participants"}
 *
 * <p>Here belongs what is known of people once files are read, and how single answers are
 * understood: a {@link org.mentormatcher.matching.participants.Day day}, a number of places, a yes
 * or a no, several answers in a cell. Which column of a file is which stands in {@link
 * org.mentormatcher.matching.reading reading}; how two people's values are judged in {@link
 * org.mentormatcher.matching.rules rules}. An answer that is not understood is asked about and
 * never guessed.
 *
 * <p>Start with {@link org.mentormatcher.matching.participants.Participants}; {@link
 * org.mentormatcher.matching.participants.Decisions} is what was decided beforehand about them.
 * What prints itself says nothing about a person, because it may end in a log.
 */
package org.mentormatcher.matching.participants;
