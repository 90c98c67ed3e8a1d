package org.mentormatcher.jobs.deletion;

/**
 * What a sweep did about rows, in numbers.
 *
 * @param live rows that were not finished
 * @param due rows that somebody had to look at
 * @param deleted jobs that ended with a receipt
 * @param waiting jobs whose end waits for whoever matched them
 * @param givenUp jobs that nobody matched any more
 * @param started jobs whose match function was started again
 */
public record SweptJobs(int live, int due, int deleted, int waiting, int givenUp, int started) {}
