/**
 * Who is eligible with whom, in rows that groups of mentors share.
 *
 * <p>Most rules that give points concern few pairs, so that many groups of mentors have the same
 * arcs but for a few. They share a row, and say only how they differ from it: a search that has
 * scanned a row for one of them need not scan it for most others. In the field's words, this is a
 * compressed adjacency structure (rows and, turned, columns) with shared, delta-coded rows.
 *
 * <p>Here belongs how arcs are kept, and who shares a row; prices, flow and searching do not: see
 * {@link org.mentormatcher.matching.assignment.flow assignment.flow}.
 *
 * <p>Start with {@link org.mentormatcher.matching.assignment.rows.Rows}, which says what each array
 * holds; then {@link org.mentormatcher.matching.assignment.rows.SharedRows}, which decides who
 * shares. Time is linear in arcs between types.
 */
package org.mentormatcher.matching.assignment.rows;
