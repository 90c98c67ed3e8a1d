package org.mentormatcher.local.sending;

/** Notify could not be asked, or refused what was asked. */
public final class NotifyException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  NotifyException(int status, String reason) {
    super(reason);
    this.status = status;
  }

  /** The status of the answer, 0 where there was none. */
  public int status() {
    return status;
  }

  /** In Notify's words, "" where there was no answer. */
  public String reason() {
    return getMessage();
  }
}
