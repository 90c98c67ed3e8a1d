/**
 * Sweeps once per event, every minute: the function that keeps the promise of deletion.
 *
 * <p>Here belongs what the sweep needs of AWS: the schedule's event, starting a match whose event
 * was lost, and what the alarms of the sweep watch. What a sweep does is {@link
 * org.mentormatcher.jobs.deletion.Sweep}.
 *
 * <p>Start with {@link org.mentormatcher.functions.cleanup.CleanupHandler}.
 */
package org.mentormatcher.functions.cleanup;
