package org.mentormatcher.acceptance.broken.shapes;

/** A side that is told by true or false. */
record SideAsBoolean(boolean isMentor) {

  boolean isOnLeftSide() {
    boolean mentee = !isMentor;
    return mentee;
  }
}
