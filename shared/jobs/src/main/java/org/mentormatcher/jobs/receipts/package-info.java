/** Receipts as their readers get them: signed, and checked without anybody's help. */
package org.mentormatcher.jobs.receipts;
