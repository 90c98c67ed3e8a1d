/**
 * Goes through a whole job as a coordinator's browser would, with made-up people, and fails where
 * anything is not as it should be: above all where something is still there that a receipt calls
 * deleted.
 *
 * <p>Here belongs what can be seen from outside, by HTTP and with the job's secret. It has no right
 * to any bucket or table, and so knows no more than a coordinator.
 *
 * <p>Start with {@link org.mentormatcher.functions.canary.Flight}.
 */
package org.mentormatcher.functions.canary;
