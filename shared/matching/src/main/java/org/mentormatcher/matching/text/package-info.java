/**
 * How written text is compared, what may have been meant, and what a spreadsheet takes for text.
 */
package org.mentormatcher.matching.text;
