/** From a coordinator's files to participants, or to a report of what is wrong with the files. */
package org.mentormatcher.matching.reading;
