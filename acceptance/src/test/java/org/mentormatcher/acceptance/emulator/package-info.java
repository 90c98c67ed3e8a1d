/**
 * The AWS adapters and the match function against S3, SQS and DynamoDB as an emulator plays them.
 */
package org.mentormatcher.acceptance.emulator;
