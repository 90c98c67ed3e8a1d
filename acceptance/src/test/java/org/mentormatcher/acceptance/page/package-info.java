/** The page in a real browser: what a coordinator sees, sends, receives and leaves behind. */
package org.mentormatcher.acceptance.page;
