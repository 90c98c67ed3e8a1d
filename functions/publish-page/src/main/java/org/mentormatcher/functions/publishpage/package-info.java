/** Carries the page's files into their bucket on deploy, and empties the buckets before they go. */
package org.mentormatcher.functions.publishpage;
