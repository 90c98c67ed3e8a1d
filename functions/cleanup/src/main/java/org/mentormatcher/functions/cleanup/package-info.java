/** Deletes, every minute, what no live job owns. */
package org.mentormatcher.functions.cleanup;
