/**
 * How written text is compared, what may have been meant, and what a spreadsheet takes for text.
 *
 * {@snippet file="org/mentormatcher/matching/examples/ListExamplesTest.java" region="text"}
 *
 * <p>Here belongs what is true of any text: when two spellings are the same ({@link
 * org.mentormatcher.matching.text.Folding}), what an e-mail address is ({@link
 * org.mentormatcher.matching.text.Address}), what is near to a word ({@link
 * org.mentormatcher.matching.text.Suggestion}, by the distance of Damerau and Levenshtein; {@link
 * org.mentormatcher.matching.text.Likeness} and {@link org.mentormatcher.matching.text.Nearest}
 * among very many words, in bounded work), and how a cell is kept from being run as a formula
 * ({@link org.mentormatcher.matching.text.PlainText}). What a word means belongs elsewhere: {@link
 * org.mentormatcher.matching.participants participants} for answers, {@link
 * org.mentormatcher.matching.reading reading} for headings. What is near is only ever told, never
 * applied.
 *
 * <p>Start with {@link org.mentormatcher.matching.text.Folding}, which nearly everything else here
 * uses.
 */
package org.mentormatcher.matching.text;
