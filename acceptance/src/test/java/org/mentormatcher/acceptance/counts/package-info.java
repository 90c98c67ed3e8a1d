/**
 * How often a run calls what is paid for: the functions run over stores in memory, and each call of
 * a store is counted.
 *
 * <p>Here belongs what is counted. What it costs, and which limit it reaches first, is computed
 * from it by {@code .ci/costs.py}.
 *
 * <p>Start with {@code CountsTest}.
 */
package org.mentormatcher.acceptance.counts;
