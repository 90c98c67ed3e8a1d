/** The door: a problem in, a proved solution out. */
package org.mentormatcher.matching.assignment.solver;
