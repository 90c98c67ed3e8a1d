/**
 * Matches a job when its last file has come: the only place where jobs and mentors meet.
 *
 * <p>Here belongs the order in which an attempt claims a job, matches, announces, stores, marks and
 * lets go. Events may come twice, late and in any order; whoever no longer holds the job stops
 * ({@code Hold}). The rules of a job's life stand in {@link org.mentormatcher.jobs jobs}, the
 * matching in {@link org.mentormatcher.matching matching}, and neither is repeated here. An
 * exception that leaves this package says nothing about anybody, because Lambda logs it whole.
 *
 * <p>Start with {@link org.mentormatcher.functions.match.MatchHandler}, then {@code MatchRun}, one
 * attempt from claim to letting go.
 */
package org.mentormatcher.functions.match;
