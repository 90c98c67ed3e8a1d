/** What is wrong with an input, in words for the person who can put it right. */
package org.mentormatcher.matching.problems;
