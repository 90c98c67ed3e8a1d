package org.mentormatcher.simulation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentormatcher.functions.match.Matcher;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.ReadingChoices;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;

/** Gives outcomes that were matched once and for all, and takes its virtual time for it. */
final class SimulatedMatcher implements Matcher {

  private static final Outcome MATCHED =
      outcome(
          """
          name,work email,department,role,consent
          A,a@cabinetoffice.gov.uk,One,mentor,yes
          B,b@cabinetoffice.gov.uk,Two,mentee,yes
          """);
  private static final Outcome REJECTED = outcome("name\nA\n");

  private final World world;

  SimulatedMatcher(World world) {
    this.world = world;
  }

  @Override
  public Outcome match(JobRequest request, Input input, Consumer<Stage> watcher) {
    boolean slow = world.weather.happens(Mishap.MATCH_IS_SLOW);
    for (Stage stage : Stage.values()) {
      watcher.accept(stage);
      world.timeline.sleep(slow ? 1 + world.weather.upTo(13_000) : world.weather.latency());
    }
    if (world.weather.happens(Mishap.MATCH_HANGS)) {
      world.timeline.sleep(World.MINUTE * 60);
    }
    if (world.weather.happens(Mishap.MATCH_FAILS)) {
      throw new SimulatedFailure(Mishap.MATCH_FAILS);
    }
    if (world.weather.happens(Mishap.MATCH_RUNS_OUT_OF_MEMORY)) {
      throw new OutOfMemoryError();
    }
    return world.weather.upTo(4) == 0 ? REJECTED : MATCHED;
  }

  /** Whether the shipped matching took the example for what it is. */
  static boolean examplesAreGood() {
    return MATCHED instanceof Outcome.Matched && REJECTED instanceof Outcome.Rejected;
  }

  private static Outcome outcome(String csv) {
    return Matcher.SHIPPED.match(
        new JobRequest(
            LawfulBasis.CONSENT,
            Optional.empty(),
            "seen",
            Optional.empty(),
            "best-matches",
            ReadingChoices.NONE,
            List.of()),
        Input.of(List.of(new SourceFile("participants", csv.getBytes(StandardCharsets.UTF_8)))),
        Stage.UNWATCHED);
  }
}
