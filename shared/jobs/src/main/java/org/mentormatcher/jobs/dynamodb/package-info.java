/** Jobs in a DynamoDB table. */
package org.mentormatcher.jobs.dynamodb;
