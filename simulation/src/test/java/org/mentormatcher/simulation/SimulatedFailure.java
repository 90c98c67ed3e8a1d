package org.mentormatcher.simulation;

/** A call failed because the weather is bad. */
final class SimulatedFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SimulatedFailure(Mishap fault) {
    super(fault.name(), null, false, false);
  }
}
