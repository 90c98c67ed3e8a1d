/** A programme as data: its columns, ladders, rules, capacities and objective, read from JSON. */
package org.mentormatcher.matching.programme;
