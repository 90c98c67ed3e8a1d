/** Who of the people in the files takes part, and who is left out and why. */
package org.mentormatcher.matching.admission;
