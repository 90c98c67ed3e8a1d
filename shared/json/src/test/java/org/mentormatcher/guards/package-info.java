/** Conditions that something rests on, each broken once to see whether a test notices. */
package org.mentormatcher.guards;
