/**
 * Bytes to cells: workbooks and CSV in any encoding and dialect, as headings and rows.
 *
 * {@snippet file="org/mentormatcher/matching/examples/ListExamplesTest.java" region="tables"}
 *
 * <p>What a file is, its bytes decide and not its name; which {@link
 * org.mentormatcher.matching.tables.Encoding encoding}, separator and row of headings it has is
 * found out or asked, never guessed. Everything is read within {@link
 * org.mentormatcher.matching.files.Limits} and a {@link org.mentormatcher.matching.tables.Budget}
 * of the run, so that what a file makes us keep and look at does not depend on what was put into
 * it; the reader of workbooks is our own for that reason, and because a browser has none.
 *
 * <p>Here belongs what is true of any table. That a column holds addresses, or a row a person, is
 * nobody's business here: {@link org.mentormatcher.matching.reading reading} knows, and says by
 * which {@link org.mentormatcher.matching.tables.KnownHeadings headings} a table can be told.
 *
 * <p>Start with {@link org.mentormatcher.matching.tables.TableReader}; {@code TextFile} reads CSV
 * and {@code XlsxFile} workbooks. Work is linear in bytes and in cells looked at.
 */
package org.mentormatcher.matching.tables;
