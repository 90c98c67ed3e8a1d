/** What a coordinator gets back: lists, pairs, the unmatched with reasons, and the summary. */
package org.mentormatcher.matching.results;
