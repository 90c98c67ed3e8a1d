/**
 * Opens jobs: what the page has to know before, and the answer to somebody who wants people
 * matched.
 *
 * <p>Here belongs what has to be so before a job exists: a lawful basis, and an Article 9 condition
 * where special-category data is used; a programme; files that together are everybody; a sweep that
 * is alive. It signs uploads and makes none. What a job may become afterwards is decided in {@link
 * org.mentormatcher.jobs jobs}.
 *
 * <p>Start with {@link org.mentormatcher.functions.openjob.OpenJobHandler}; {@code Gate} says who
 * may open a job and when.
 */
package org.mentormatcher.functions.openjob;
