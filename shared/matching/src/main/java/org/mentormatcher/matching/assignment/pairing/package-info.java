/**
 * The problem of pairing people of one group, where no pair has a direction: each pair is made once
 * and uses up one place of both. How it is solved stands in {@code search}; {@code proof} only
 * checks.
 */
package org.mentormatcher.matching.assignment.pairing;
