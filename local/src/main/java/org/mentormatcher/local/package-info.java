/** Mentor Matcher on one machine: the entry point of the program. */
package org.mentormatcher.local;
