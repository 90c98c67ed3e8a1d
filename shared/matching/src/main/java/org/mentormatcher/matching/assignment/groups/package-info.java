/** The people who are interchangeable put together, before anything is solved. */
package org.mentormatcher.matching.assignment.groups;
