/**
 * What a coordinator gets back: lists, pairs, the unmatched with reasons, and the summary.
 *
 * <p>Here belongs what each result file says, a class a file, and who may read which column:
 * outputs are made from the columns that matches may see, and never from the others. How a cell is
 * kept from being run as a formula, and how archives and workbooks are written, stands in {@link
 * org.mentormatcher.matching.files files}; what a caller is told besides the files in {@link
 * org.mentormatcher.matching.outcome outcome}; the pages of a report are built from {@link
 * org.mentormatcher.matching.results.html results.html}.
 *
 * <p>Small counts are suppressed where figures may be published ({@code DisclosureControl}: primary
 * and complementary suppression). The same people give the same bytes, so nothing here may read a
 * clock or the order of a hash table.
 *
 * <p>Start with {@link org.mentormatcher.matching.results.ResultFiles}, which has a line for each
 * file; {@link org.mentormatcher.matching.results.Explanation} puts {@link
 * org.mentormatcher.matching.answers answers} into sentences.
 */
package org.mentormatcher.matching.results;
