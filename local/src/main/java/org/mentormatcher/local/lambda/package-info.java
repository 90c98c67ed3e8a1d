/**
 * What AWS Lambda does around a handler, on one machine: the Runtime API, the runtime's process,
 * asynchronous invocations with their retries.
 */
package org.mentormatcher.local.lambda;
