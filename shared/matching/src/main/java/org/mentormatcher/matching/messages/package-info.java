/**
 * Messages to people who have a match, read from a mail-merge list that a run wrote.
 *
 * {@snippet file="org/mentormatcher/matching/examples/ListExamplesTest.java" region="messages"}
 *
 * <p>Here belongs reading such a list, with what is wrong where somebody changed it. The list
 * itself is written in {@link org.mentormatcher.matching.results results}; who sends the messages,
 * and how, is no business of the matching.
 *
 * <p>Start with {@link org.mentormatcher.matching.messages.MessageReader}: every message, or none.
 */
package org.mentormatcher.matching.messages;
