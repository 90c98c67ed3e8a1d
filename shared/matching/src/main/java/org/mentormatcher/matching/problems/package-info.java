/**
 * What is told about an input: problems, with what to do about them, and notes of how it was
 * understood.
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
 * Whoever writes a file or answers says it in the language of the run: {@code
 * language.say(sentence)}. See {@link org.mentormatcher.words} for plural forms and formats.
 */
package org.mentormatcher.matching.problems;
