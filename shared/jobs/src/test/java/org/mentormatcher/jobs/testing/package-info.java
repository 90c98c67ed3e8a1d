/** What tests of jobs stand on: a clock that is set by hand, buckets in memory, example jobs. */
package org.mentormatcher.jobs.testing;
