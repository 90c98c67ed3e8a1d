/**
 * The matching in a browser: the same code, compiled to JavaScript.
 *
 * <p>Here belongs what stands between a page and {@link org.mentormatcher.matching}: a call as JSON
 * and bytes in, findings as JSON and files out, the same on the JVM, where tests hold one against
 * the other. What is found and how it is worded belongs to the matching; what is done with it
 * belongs to the page.
 *
 * <p>Start with {@link org.mentormatcher.browser.Desk}, what can be asked; {@link
 * org.mentormatcher.browser.Engine} hands it to JavaScript. How it is compiled stands in {@code
 * compiler}, and what browsers lack of the JDK in {@code jdk}.
 */
package org.mentormatcher.browser;
