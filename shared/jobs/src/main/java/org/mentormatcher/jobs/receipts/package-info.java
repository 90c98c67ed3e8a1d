/**
 * Receipts as their readers get them: signed, and checked without anybody's help.
 *
 * {@snippet file="org/mentormatcher/jobs/examples/JobExamplesTest.java" region="receipts"}
 *
 * <p>Here belongs how a receipt is written so that it can be checked for ever: a canonical form of
 * JSON, an Ed25519 signature (RFC 8032) over it, the deployment's key and its public half. What a
 * receipt says is {@link org.mentormatcher.jobs.Receipt}; when there is one is decided in {@link
 * org.mentormatcher.jobs.deletion jobs.deletion}. A receipt holds enumerations, numbers and
 * digests, and nothing of a person.
 *
 * <p>Start with {@link org.mentormatcher.jobs.receipts.SignedReceipt}: {@code of} signs and {@code
 * verify} tells genuine from unchanged.
 */
package org.mentormatcher.jobs.receipts;
