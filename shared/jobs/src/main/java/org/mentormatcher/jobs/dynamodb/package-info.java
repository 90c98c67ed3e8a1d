/**
 * The job store in DynamoDB.
 *
 * <p>A row is an item with the job as JSON, its version, and what the index of unfinished rows
 * needs; every write is conditional on the version, and a conflict is told by the write itself.
 * Reads are strongly consistent but for the index, which may be late: what is found there is looked
 * up before anything is decided. Time-to-live is a backstop that nothing relies on.
 *
 * <p>Here belongs what is DynamoDB's own. What a row may become is decided in {@link
 * org.mentormatcher.jobs.Job}, and nothing outside names a class of this package: {@link
 * org.mentormatcher.jobs.JobStores} finds it by {@code dynamodb:TABLE}.
 *
 * <p>Start with {@link org.mentormatcher.jobs.dynamodb.DynamoDbJobStore}, which passes the contract
 * test of every store.
 */
package org.mentormatcher.jobs.dynamodb;
