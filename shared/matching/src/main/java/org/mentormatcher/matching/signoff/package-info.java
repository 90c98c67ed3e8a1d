/**
 * Matches that stand because a named person accepted each: read from a shortlist, written as a
 * list.
 */
package org.mentormatcher.matching.signoff;
