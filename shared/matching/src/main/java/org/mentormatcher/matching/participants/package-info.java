/** The people of one run, as values by column name, and how their values are compared. */
package org.mentormatcher.matching.participants;
