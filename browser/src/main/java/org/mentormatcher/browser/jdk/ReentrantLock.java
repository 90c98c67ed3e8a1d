package org.mentormatcher.browser.jdk;

/** Stands for {@link java.util.concurrent.locks.ReentrantLock} where nobody else is. */
public final class ReentrantLock {

  /** As {@link java.util.concurrent.locks.ReentrantLock#lock}. */
  public void lock() {
    // Nobody else is here.
  }

  /** As {@link java.util.concurrent.locks.ReentrantLock#unlock}. */
  public void unlock() {
    // Nobody was kept waiting.
  }
}
