/**
 * From a function's start to its first answer, in each way to make that shorter.
 *
 * <p>Here belongs what measures it: the functions as they are deployed, in fresh processes under
 * AWS's runtime client, with a Runtime API and a table on the loopback interface. What a snapshot
 * takes to be loaded, and how long AWS keeps a process, is not measured: that only an account has.
 *
 * <p>Start with {@code ColdStarts}.
 */
package org.mentormatcher.benchmark.starts;
