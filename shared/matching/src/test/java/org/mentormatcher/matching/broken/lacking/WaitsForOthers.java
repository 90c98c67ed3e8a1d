package org.mentormatcher.matching.broken.lacking;

import java.util.concurrent.CountDownLatch;

/** Waits for another thread. */
public record WaitsForOthers(CountDownLatch others) {}
