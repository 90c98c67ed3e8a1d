/** Questions about a matching that was found, answered exactly from what proves it optimal. */
package org.mentormatcher.matching.answers;
