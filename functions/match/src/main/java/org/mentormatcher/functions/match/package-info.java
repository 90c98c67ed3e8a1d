/** Matches a job once all its files are there. */
package org.mentormatcher.functions.match;
