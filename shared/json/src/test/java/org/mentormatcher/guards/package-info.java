/**
 * Conditions that something rests on, each broken once to see whether a test notices.
 *
 * <p>Here belongs how a condition is broken and the code run once more with it, for the tests of
 * any module. Which conditions there are stands in the lists of those modules, and what has to
 * notice in their tests.
 *
 * <p>Start with {@link org.mentormatcher.guards.BrokenGuards}, then {@link
 * org.mentormatcher.guards.Guard} and {@link org.mentormatcher.guards.BrokenCode}.
 */
package org.mentormatcher.guards;
