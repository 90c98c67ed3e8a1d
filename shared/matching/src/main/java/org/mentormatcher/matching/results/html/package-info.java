/**
 * A page of HTML that asks nobody for anything: elements, tables, bar charts.
 *
 * <p>Here belongs how a page is put together so that it can be opened from a disk and printed: no
 * script, no picture, no font and no address is fetched, and whatever people wrote is escaped by
 * being a text and not HTML. What a report says belongs to {@link
 * org.mentormatcher.matching.results results}.
 *
 * <p>Start with {@code Html}, the elements; {@code HtmlTable} and {@code BarChart} are made of
 * them.
 */
package org.mentormatcher.matching.results.html;
