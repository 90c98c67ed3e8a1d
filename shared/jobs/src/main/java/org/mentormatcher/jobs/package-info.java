/**
 * A job's life: its row, its states and their moves, its deadline, its deletion. Knows nothing of
 * mentors.
 */
package org.mentormatcher.jobs;
