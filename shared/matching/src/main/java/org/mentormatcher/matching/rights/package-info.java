/**
 * The rights of one person on a coordinator's copy of a run: what is held of them, whom it was
 * given to, and what changes when they ask for it.
 */
package org.mentormatcher.matching.rights;
