package org.mentormatcher.local.sending;

/** What became of a message that was to be handed over. */
public sealed interface Handover {

  /** Notify took it, and will send it. */
  record Taken() implements Handover {}

  /**
   * Notify did not take this one, and never will as it is.
   *
   * @param reason in Notify's words
   */
  record Refused(String reason) implements Handover {}

  /** Notify takes none for now: nothing was handed over. */
  record Halted(Halt halt) implements Handover {}

  /** There was no answer, or none that tells: it may have been taken. */
  record Unanswered() implements Handover {}

  /** An earlier run was handing it over so lately that Notify cannot tell yet. */
  record Unsettled() implements Handover {}

  /** What became of it could not be written down, so nothing more is handed over. */
  record Unrecorded() implements Handover {}

  /** Why Notify takes no message. */
  enum Halt {
    /** The key, or what it may do. */
    KEY,
    /** As many were sent as may be for now, or for today. */
    LIMIT
  }
}
