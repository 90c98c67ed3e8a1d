package org.mentormatcher.jobs;

import java.time.Duration;

/** The privacy notice in figures: which version applies and how long anything may live. */
public final class Policy {

  /** The version of the privacy notice that every receipt names. */
  public static final String VERSION = "2026-11";

  /** The product's version, for receipts; a test holds it against the build's. */
  public static final String PRODUCT = "0.1.0";

  /** What users are promised: nothing readable this long after their last action. */
  public static final Duration RETENTION = Duration.ofMinutes(30);

  /** A job's deadline after its last action; two missed sweeps still end before the promise. */
  public static final Duration INACTIVITY = Duration.ofMinutes(25);

  /** No job is readable longer than this after it was opened, whatever its user does. */
  public static final Duration HARD_CAP = Duration.ofMinutes(60);

  /** How long an upload may begin after the job was opened. */
  public static final Duration UPLOAD_VALIDITY = Duration.ofMinutes(5);

  /** How long an upload may take that began in time: so long its place is kept closed. */
  public static final Duration UPLOAD_DURATION = Duration.ofMinutes(10);

  /** How long a download may begin after it was offered; every look at the job offers it anew. */
  public static final Duration DOWNLOAD_VALIDITY = Duration.ofSeconds(60);

  /** How long after its end a job's receipt can be fetched again. */
  public static final Duration RECEIPT_VALIDITY = Duration.ofDays(1);

  /**
   * Between two looks of the sweep for uploads in parts that nobody finished. With {@link
   * #MISSED_SWEEPS} none of them is as old as {@link #RETENTION}.
   */
  public static final Duration UNFINISHED_UPLOADS = Duration.ofMinutes(20);

  /** Without a pass of the sweep for so long, no new job is opened. */
  public static final Duration MISSED_SWEEPS = Duration.ofMinutes(3);

  /** How long the sweep may need until it notices what became due. */
  public static final Duration SWEEP_SLACK = Duration.ofMinutes(3);

  /** The largest file, in bytes. */
  public static final long MAX_FILE_BYTES = 10L * 1024 * 1024;

  /** The largest programme that a user may bring, in bytes; ours have a tenth of that. */
  public static final int MAX_PROGRAMME_BYTES = 64 * 1024;

  /**
   * The most that a user may say about which headings stand for which columns, in characters, each
   * heading and each column counted with one more.
   */
  public static final int MAX_HEADING_CHARACTERS = 16 * 1024;

  private Policy() {}
}
