package org.mentormatcher.jobs.http;

import org.mentormatcher.words.Language;

/** Every way in which the HTTP interface refuses, by its key in the catalogue of words. */
public enum ApiProblem {
  NOT_FOUND(404, "api.not-found"),
  JOB_NOT_FOUND(404, "api.job-not-found"),
  FOREIGN_ORIGIN(403, "api.foreign-origin"),
  NOT_JSON(415, "api.not-json"),
  TOO_MANY_JOBS(503, "api.too-many-jobs"),
  MALFORMED(400, "api.malformed-request"),
  LAWFUL_BASIS_REQUIRED(400, "api.lawful-basis-required"),
  SPECIAL_CATEGORY_CONDITION_REQUIRED(400, "api.special-category-condition-required"),
  UNKNOWN_PROGRAMME(400, "api.unknown-programme"),
  PROGRAMME_TOO_LARGE(413, "api.programme-too-large"),
  PROGRAMME_INVALID(422, "api.programme-invalid"),
  HEADINGS_INVALID(400, "api.headings-invalid"),
  CONSENT_UNKNOWN(400, "api.consent-unknown"),
  ANSWERS_INVALID(400, "api.answers-invalid"),
  UNKNOWN_OBJECTIVE(400, "api.unknown-objective"),
  FILES_REQUIRED(400, "api.files-required"),
  FILE_EMPTY(400, "api.file-empty"),
  FILE_TOO_LARGE(413, "api.file-too-large"),
  JOB_ENDED(409, "api.job-ended"),
  SERVICE_PAUSED(503, "api.service-paused"),
  ACCESS_CODE_REQUIRED(403, "api.access-code-required"),
  NOT_MATCHED(409, "api.not-matched"),
  CHECKSUMS_DIFFER(422, "api.checksums-differ"),
  DELETION_UNFINISHED(503, "api.deletion-unfinished");

  private static final String SECTION = "api.";
  private static final String REMEDY = ".remedy";

  private final int status;
  private final String key;

  ApiProblem(int status, String key) {
    this.status = status;
    this.key = key;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The name that programs tell problems apart by. */
  public String code() {
    return key.substring(SECTION.length());
  }

  /** What is wrong. */
  public String title(Language language) {
    return language.say(key);
  }

  /** What to do. */
  public String detail(Language language) {
    return language.say(key + REMEDY);
  }
}
