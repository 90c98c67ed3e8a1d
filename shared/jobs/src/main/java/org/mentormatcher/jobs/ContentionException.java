package org.mentormatcher.jobs;

/** Others kept changing the same row. Whoever asked may ask again. */
public final class ContentionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ContentionException(JobId id) {
    super("Too many writers at once on job " + id);
  }
}
