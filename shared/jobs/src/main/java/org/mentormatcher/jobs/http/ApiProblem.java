package org.mentormatcher.jobs.http;

/** Every way in which the HTTP interface refuses, worded once. */
public enum ApiProblem {
  NOT_FOUND(404, "not-found", "There is no such page.", "Check the address."),
  JOB_NOT_FOUND(
      404,
      "job-not-found",
      "There is no such job.",
      "It was never opened, its time is over, or this is not its key. Start again."),
  FOREIGN_ORIGIN(
      403,
      "foreign-origin",
      "This page may not use the service.",
      "Use the service's own page, or a program that is not a page."),
  NOT_JSON(
      415,
      "not-json",
      "The request does not say that it is JSON.",
      "Send it with the header Content-Type: application/json."),
  TOO_MANY_JOBS(
      503,
      "too-many-jobs",
      "There are as many open jobs as this service can hold. Nothing was opened.",
      "Finish or delete a job, or try again in half an hour."),
  MALFORMED(
      400,
      "malformed-request",
      "The request cannot be read.",
      "Send one JSON object, as documented."),
  LAWFUL_BASIS_REQUIRED(
      400,
      "lawful-basis-required",
      "No lawful basis is named.",
      "Name the Article 6 basis on which you use the participants' data."),
  SPECIAL_CATEGORY_CONDITION_REQUIRED(
      400,
      "special-category-condition-required",
      "This programme uses special-category data and no condition for that is named.",
      "Name the Article 9 condition on which you use the participants' special-category data."),
  UNKNOWN_PROGRAMME(
      400, "unknown-programme", "There is no programme of that name.", "Choose one of the list."),
  PROGRAMME_TOO_LARGE(
      413,
      "programme-too-large",
      "The programme is too large.",
      "Send a programme of 64 kilobytes or less."),
  PROGRAMME_INVALID(
      422,
      "programme-invalid",
      "The programme cannot be used as it is.",
      "Change what is listed, and try again."),
  HEADINGS_INVALID(
      400,
      "headings-invalid",
      "It is not clear which headings stand for which columns.",
      "Send each heading with one column, 16,000 characters in all or less."),
  CONSENT_UNKNOWN(
      400,
      "consent-unknown",
      "It is not clear which file may name people who take no part.",
      "Name opt-outs, do-not-match or previous-pairs."),
  UNKNOWN_OBJECTIVE(
      400, "unknown-objective", "There is no objective of that name.", "Choose one of the list."),
  FILES_REQUIRED(
      400,
      "files-required",
      "The files are not a set that can be matched.",
      "Send mentors and mentees, or participants in one file, and none twice, each with its length"
          + " and SHA-256."),
  FILE_EMPTY(400, "file-empty", "A file is empty.", "Choose the file with the participants."),
  FILE_TOO_LARGE(
      413, "file-too-large", "A file is too large.", "Send files of 10 megabytes or less."),
  JOB_ENDED(
      409,
      "job-ended",
      "The time of this job is over.",
      "Nothing of it is handed out any more. Start again."),
  SERVICE_PAUSED(
      503,
      "service-paused",
      "No files are taken just now.",
      "The service cannot be sure that it deletes in time, so it takes nothing. Jobs that are"
          + " open go on. Try again in a few minutes."),
  ACCESS_CODE_REQUIRED(
      403,
      "access-code-required",
      "This service is for those who have its access code.",
      "Enter the code that you were given."),
  NOT_MATCHED(
      409,
      "not-matched",
      "There are no results to acknowledge.",
      "Wait until the job is matched, or delete it."),
  CHECKSUMS_DIFFER(
      422,
      "checksums-differ",
      "What arrived is not what was sent. Nothing was deleted.",
      "Download every result again."),
  DELETION_UNFINISHED(
      503,
      "deletion-unfinished",
      "Nothing is handed out any more, but not everything is deleted yet.",
      "Try again; the service itself tries again every minute.");

  private final int status;
  private final String code;
  private final String title;
  private final String detail;

  ApiProblem(int status, String code, String title, String detail) {
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The name that programs tell problems apart by. */
  public String code() {
    return code;
  }

  /** What is wrong. */
  public String title() {
    return title;
  }

  /** What to do. */
  public String detail() {
    return detail;
  }
}
