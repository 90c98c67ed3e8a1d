package org.mentormatcher.functions.publishpage;

/**
 * The answer that CloudFormation waits for; the names are CloudFormation's, in camel case.
 *
 * @param status {@code SUCCESS} or {@code FAILED}
 * @param reason why it failed, for the stack's events; empty if it did not
 * @param physicalResourceId what the resource is called from now on
 * @param stackId as in the request
 * @param requestId as in the request
 * @param logicalResourceId as in the request
 */
record CustomResourceResponse(
    String status,
    String reason,
    String physicalResourceId,
    String stackId,
    String requestId,
    String logicalResourceId) {}
