/** Who is eligible with whom, in rows that groups of mentors share. */
package org.mentormatcher.matching.assignment.rows;
