/** Shows a job to the holder of its secret, hands out its results, and deletes it. */
package org.mentormatcher.functions.job;
