package org.mentormatcher.local.lambda;

/** An invocation that did not end well. Its message names what went wrong, nobody's data. */
public final class InvocationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvocationException(String message) {
    super(message);
  }
}
