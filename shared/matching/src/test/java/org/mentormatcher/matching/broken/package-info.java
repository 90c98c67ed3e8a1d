/** Classes that break each wall of the matching on purpose, so that it is seen to ring. */
package org.mentormatcher.matching.broken;
