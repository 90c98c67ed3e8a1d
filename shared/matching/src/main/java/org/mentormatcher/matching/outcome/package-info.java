/**
 * How a run ended: the result files, what was counted and proved, and what to heed before sharing.
 */
package org.mentormatcher.matching.outcome;
