package org.mentormatcher.benchmark.starts;

import java.nio.file.Path;

/** What a function is asked for first, as somebody at the page comes by. */
enum FirstCall {
  /** The page's first question. */
  CONFIGURATION("open-job", "openjob.OpenJobHandler", "PrimedOpenJob"),
  /** A look at a job that waits for its files. */
  POLL("job", "job.JobHandler", "PrimedJob"),
  /** The first of a job's files has come: no matching yet. */
  UPLOAD("match", "match.MatchHandler", "PrimedMatch");

  private final String function;
  private final String handler;
  private final String primed;

  FirstCall(String function, String handler, String primed) {
    this.function = function;
    this.handler = handler;
    this.primed = primed;
  }

  /** The jar as it is deployed. */
  Path jar() {
    return Path.of("functions", function, "target", function + "-lambda.jar");
  }

  /** The class that is named to Lambda's runtime. */
  String handler(StartWay way) {
    return way == StartWay.PRIMED_SNAPSHOT
        ? "org.mentormatcher.benchmark.starts." + primed
        : "org.mentormatcher.functions." + handler;
  }

  /** The event of somebody who comes by. */
  String event(OpenedForStarts job) {
    return switch (this) {
      case CONFIGURATION -> StartEvents.http("GET", "/api/config", "", "");
      case POLL -> StartEvents.http("GET", "/api/jobs/" + job.id(), job.secret(), "");
      case UPLOAD -> StartEvents.upload(job.id());
    };
  }

  /** What the same function can be asked that changes nothing and needs nobody's job. */
  String idleEvent() {
    return switch (this) {
      case CONFIGURATION -> StartEvents.http("GET", "/api/config", "", "");
      case POLL ->
          StartEvents.http("GET", "/api/jobs/" + StartEvents.NOBODY, StartEvents.NO_SECRET, "");
      case UPLOAD -> StartEvents.upload(StartEvents.NOBODY);
    };
  }
}
