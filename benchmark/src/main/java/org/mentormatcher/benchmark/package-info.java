/**
 * The solver beside other people's on the same problems, and how work grows with people.
 *
 * <p>Here belongs what measures: contenders run alternately in fresh processes, so that only ratios
 * mean anything, and growth is counted in steps, so that it is the same on every machine. Nothing
 * here is deployed, and nothing that the product does may depend on it. Whether results are right
 * is tested where they are made.
 *
 * <p>Start with {@code Contest} for times and {@code Growth} for shapes; how soon a deployed
 * function answers is in the package {@code starts}; {@code README.md} of this module says how to
 * run them.
 */
package org.mentormatcher.benchmark;
