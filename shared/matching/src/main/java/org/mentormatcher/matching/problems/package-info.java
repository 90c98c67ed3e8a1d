/**
 * What is told about an input: problems, with what to do about them, and notes of how it was
 * understood.
 *
 * {@snippet file="org/mentormatcher/matching/examples/RunExamplesTest.java" region="problems"}
 *
 * <p>Here belongs what can be wrong or worth a note, where ({@link
 * org.mentormatcher.matching.problems.Place}: file, row as the spreadsheet numbers it, column) and
 * what to do; the report for a terminal and as JSON; and the {@link
 * org.mentormatcher.matching.problems.MarkedCopy copy} of a file with a column of its problems.
 * Finding problems belongs to whoever reads, {@link org.mentormatcher.matching.reading reading} and
 * {@link org.mentormatcher.matching.programme programme}; the words belong to the catalogue, {@link
 * org.mentormatcher.words words}.
 *
 * <p>To add a sentence, write it into the catalogue of every language, {@code en.json} of the
 * module {@code words}, and name it where it is needed:
 *
 * <pre>{@code
 * "problem.too-many-columns": "This row has more than {most} columns.",
 * "problem.too-many-columns.remedy": "Delete what is not needed.",
 *
 * Problem.at(file).row(number).is("problem.too-many-columns").with("most", Limits.COLUMNS)
 * Sentence.of("note.hidden-rows").with("file", file).with("count", rows)
 * }</pre>
 *
 * <p>Whoever writes a file or answers says it in the language of the run: {@code
 * language.say(sentence)}.
 *
 * <p>Start with {@link org.mentormatcher.matching.problems.Problem}; {@code Problems} and {@code
 * Notes} have all there are.
 */
package org.mentormatcher.matching.problems;
