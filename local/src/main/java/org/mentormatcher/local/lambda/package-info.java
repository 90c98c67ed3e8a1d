/**
 * What AWS Lambda does around a handler, on one machine: the Runtime API, the runtime's process,
 * asynchronous invocations with their retries.
 *
 * <p>Here belongs how a function is invoked, not what it does. Handlers run in AWS's own runtime
 * interface client where that runs, in a process of their own, and in this process elsewhere; what
 * they are told is the same. What fails is told by name, never with anybody's data.
 *
 * <p>Start with {@link org.mentormatcher.local.lambda.LambdaFunction} and its two kinds; {@link
 * org.mentormatcher.local.lambda.AsynchronousInvocations} repeats what fails, as Lambda does.
 */
package org.mentormatcher.local.lambda;
