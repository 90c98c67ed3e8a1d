/**
 * Bytes to cells: workbooks and CSV in any encoding and dialect, as headings and rows. Knows
 * nothing of people.
 */
package org.mentormatcher.matching.tables;
