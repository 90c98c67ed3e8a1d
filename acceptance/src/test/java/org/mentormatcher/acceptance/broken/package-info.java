/** Classes that break each wall between modules on purpose, so that it is seen to ring. */
package org.mentormatcher.acceptance.broken;
