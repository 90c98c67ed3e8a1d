/** The search: a minimum-cost flow between groups, by the primal-dual method. */
package org.mentormatcher.matching.assignment.flow;
