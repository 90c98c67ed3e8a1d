/**
 * Puts the page into its bucket when the stack is deployed, and empties the buckets when it is
 * deleted, which CloudFormation itself cannot do.
 *
 * <p>Here belongs the custom resource's protocol and filling and emptying whole buckets. What the
 * page is stands in the folder {@code page}; jobs and their deletion stand elsewhere, {@code
 * org.mentormatcher.jobs.deletion}.
 *
 * <p>Start with {@link org.mentormatcher.functions.publishpage.PublishPageHandler}.
 */
package org.mentormatcher.functions.publishpage;
