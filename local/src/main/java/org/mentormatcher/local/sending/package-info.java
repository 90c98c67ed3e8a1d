/**
 * Handing messages over to GOV.UK Notify, each once.
 *
 * <p>Here belongs what is asked of Notify and what its answers mean, the file in which a run writes
 * down what it is about to hand over and what became of it, and how the next run goes on from
 * there. What a message says is the matching's ({@link org.mentormatcher.matching.messages
 * messages}).
 *
 * <p>Start with {@code Sending}; {@code Notify} is the service, {@code SendingRecord} the file.
 */
package org.mentormatcher.local.sending;
