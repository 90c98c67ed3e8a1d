/**
 * The page in a real browser: what it says, keeps, asks for and looks like.
 *
 * <p>Here belongs what only a browser can tell; functions of the page by themselves are tested in
 * {@code page-tests}. Where no Chromium is at hand the tests are skipped and say why.
 *
 * <p>Start with {@link org.mentormatcher.acceptance.page.PageTest}; {@link
 * org.mentormatcher.acceptance.page.ServeTest} is the whole product as people run it.
 */
package org.mentormatcher.acceptance.page;
