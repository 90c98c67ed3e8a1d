/**
 * The part that only checks: given a problem, a matching and prices, whether no matching is better.
 * It imports nothing of the search.
 */
package org.mentormatcher.matching.assignment.proof;
