/** From participants and rules to an assignment problem between types of people. */
package org.mentormatcher.matching.scoring;
