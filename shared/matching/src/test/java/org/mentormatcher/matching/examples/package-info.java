/**
 * The examples that the Javadoc shows, each a part of a test that runs.
 *
 * <p>A page includes a region by its file and name; what stands between {@code // @start} and
 * {@code // @end} is shown as it is. A region stands for itself: it says what it needs, uses no
 * library but the JDK and what the page is about, and what comes of it is asserted below it. Tests
 * of what the product does belong elsewhere.
 *
 * <p>Start with {@link org.mentormatcher.matching.examples.RunExamplesTest}.
 */
package org.mentormatcher.matching.examples;
