package org.mentormatcher.functions.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentormatcher.jobs.testing.TestClock.START;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.FileFormat;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.JobStore;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.ReadingChoices;
import org.mentormatcher.jobs.ReadingChoices.FileAnswers;
import org.mentormatcher.jobs.ReadingChoices.UnknownPeople;
import org.mentormatcher.jobs.ReadingChoices.WhoseFile;
import org.mentormatcher.jobs.Run;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredJob;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.deletion.Deletion;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.InMemoryObjectStore;
import org.mentormatcher.jobs.testing.SampleEvents;
import org.mentormatcher.jobs.testing.TestClock;
import org.mentormatcher.jobs.testing.TestContext;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.LevelWeights;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.outcome.Proof;
import org.mentormatcher.matching.outcome.Sharing;
import org.mentormatcher.matching.outcome.Summary;
import org.mentormatcher.matching.outcome.Turnout;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.programme.Roles;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Language;

@DisplayName("The match function")
class MatchHandlerTest {

  private static final String SOMEBODY = "somebody@example.org";
  private static final byte[] PAIRS = "a,b\n".getBytes(StandardCharsets.UTF_8);

  private final TestClock clock = new TestClock();
  private final InMemoryJobStore store = new InMemoryJobStore(clock);
  private Jobs jobs = new Jobs(store, clock, new SecureRandom());
  private final InMemoryObjectStore objects = new InMemoryObjectStore(clock);
  private final TestContext context = new TestContext("request-1");
  private final List<Input> runs = new ArrayList<>();
  private final List<String> stages = new ArrayList<>();

  @BeforeEach
  void jobOfTheSampleEvents() {
    store.create(ExampleJobs.opened());
    objects.put(
        new ObjectKey.Upload(ExampleJobs.ID, InputFile.MENTORS), "text/csv", ExampleJobs.MENTORS);
    objects.put(
        new ObjectKey.Upload(ExampleJobs.ID, InputFile.MENTEES), "text/csv", ExampleJobs.MENTEES);
    clock.pass(Duration.ofMinutes(1));
  }

  @Nested
  @DisplayName("told of an upload")
  class Events {
    @Test
    @DisplayName("waits while a file is missing")
    void oneFile() {
      handle("put.json", matching());

      assertThat(runs).isEmpty();
      assertThat(job().state()).isEqualTo(State.AWAITING_UPLOAD);
      assertThat(job().arrived()).containsExactly(InputFile.MENTORS);
    }

    @Test
    @DisplayName("matches once the last file has come, also where its key arrives encoded")
    void bothFiles() {
      handle("put.json", matching());
      handle("put-encoded-key.json", matching());

      assertThat(runs).hasSize(1);
      assertThat(runs.getFirst().files())
          .extracting(SourceFile::name)
          .containsExactly("mentors", "mentees");
      assertThat(runs.getFirst().files().getFirst().content()).isEqualTo(ExampleJobs.MENTORS);
      assertThat(job().state()).isEqualTo(State.MATCHED);
    }

    @Test
    @DisplayName("gives the matching every file for what it is, and the day of the opening")
    void furtherFiles() {
      Job opened = job();
      List<ExpectedFile> files = new ArrayList<>(opened.request().files());
      files.add(
          new ExpectedFile(InputFile.OPT_OUTS, FileFormat.CSV, PAIRS.length, Sha256.of(PAIRS)));
      store.replace(row(), Job.opened(opened.id(), opened.secretHash(), asking(files), START));
      objects.put(new ObjectKey.Upload(opened.id(), InputFile.OPT_OUTS), "text/csv", PAIRS);

      handle("put-two-records.json", matching());
      assertThat(runs).isEmpty();
      jobs.arrived(opened.id(), InputFile.OPT_OUTS, clock.instant(), "an event that got lost");
      clock.pass(Run.LEASE);
      handle("put.json", matching());

      Input input = runs.getFirst();
      assertThat(input.files()).extracting(SourceFile::name).containsExactly("mentors", "mentees");
      assertThat(input.further().keySet()).containsExactly(FurtherFile.OPT_OUTS);
      assertThat(input.told().acceptsUnknown()).containsExactly(FurtherFile.OPT_OUTS);
      assertThat(input.told().mapping().columns(Whose.MENTEES))
          .containsExactly(Map.entry("grade", List.of("Your grade")));
      assertThat(input.today()).contains(LocalDate.ofInstant(START, ZoneId.systemDefault()));
      assertThat(objects.keys()).noneMatch(key -> key.startsWith("UPLOADS"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("knows every file that a job may have")
    void everyFile(FurtherFile file) {
      assertThat(Labelled.find(InputFile.class, file.label()))
          .get()
          .matches(part -> !part.holdsParticipants());
    }

    @Test
    @DisplayName("matches once where both files come in one event")
    void twoRecords() {
      handle("put-two-records.json", matching());

      assertThat(runs).hasSize(1);
      assertThat(job().state()).isEqualTo(State.MATCHED);
    }

    @Test
    @DisplayName("takes a record that comes twice for one upload")
    void twiceInOneEvent() {
      handle("put-duplicate.json", matching());

      assertThat(runs).isEmpty();
      assertThat(job().state()).isEqualTo(State.AWAITING_UPLOAD);
    }

    @Test
    @DisplayName("changes nothing when the whole event comes again")
    void wholeEventAgain() {
      handle("put-two-records.json", matching());
      StoredJob before = row();
      List<String> keys = objects.keys();

      handle("put-two-records.json", matching());

      assertThat(runs).hasSize(1);
      assertThat(row()).isEqualTo(before);
      assertThat(objects.keys()).isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"put-unknown-prefix.json", "s3-test-event.json"})
    @DisplayName("ignores what is not about a job's upload")
    void notAboutJobs(String event) {
      StoredJob before = row();

      handle(event, matching());

      assertThat(runs).isEmpty();
      assertThat(row()).isEqualTo(before);
    }

    @Test
    @DisplayName("ignores a bucket that is not the uploads'")
    void otherBucket() {
      StoredJob before = row();

      new MatchHandler(jobs, objects, new Buckets("another", "results"), matching())
          .handleRequest(SampleEvents.read("put-two-records.json", S3Event.class), context);

      assertThat(row()).isEqualTo(before);
    }

    @Test
    @DisplayName("ignores the upload of a job that nobody opened")
    void unknownJob() {
      Jobs empty = new Jobs(new InMemoryJobStore(clock), clock, new SecureRandom());

      new MatchHandler(empty, objects, buckets(), matching())
          .handleRequest(SampleEvents.read("put-two-records.json", S3Event.class), context);

      assertThat(runs).isEmpty();
    }

    @Test
    @DisplayName("counts the deadline from the upload's own time")
    void eventTime() {
      clock.pass(Duration.ofMinutes(10));

      handle("put.json", matching());

      assertThat(job().deadline())
          .isEqualTo(TestClock.START.plusMillis(20_123).plus(Policy.INACTIVITY));
    }
  }

  @Nested
  @DisplayName("when it matches")
  class Results {
    @Test
    @DisplayName("MM-3: stores the results, marks the job, and removes the uploads at once")
    void stored() {
      handle("put-two-records.json", matching());

      ObjectKey pairs = new ObjectKey.Result(ExampleJobs.ID, 1, "pairs.csv");
      assertThat(objects.keys())
          .containsExactly(
              "RESULTS jobs/" + ExampleJobs.ID + "/1/findings.json", "RESULTS " + pairs.text());
      assertThat(objects.seals()).isEmpty();
      assertThat(job().run().lease()).isEmpty();
      assertThat(objects.get(pairs)).isEqualTo(PAIRS);
      assertThat(objects.mediaType(pairs)).contains("text/csv; charset=utf-8");
      assertThat(job().run().results())
          .filteredOn(StoredResult::isHandedOut)
          .containsExactly(
              new StoredResult(
                  "pairs.csv", "text/csv; charset=utf-8", PAIRS.length, Sha256.of(PAIRS)));
      assertThat(findings()).contains("\"summary\":{", "\"points\"");
    }

    @Test
    @DisplayName("reports each stage to whoever waits")
    void stagesAreReported() {
      handle("put-two-records.json", matching());

      assertThat(stages).containsExactly("reading", "writing");
    }

    @Test
    @DisplayName("keeps the report of a bad input out of the row and out of the log")
    void rejected() {
      handle("put-two-records.json", rejecting());

      assertThat(job().state()).isEqualTo(State.REJECTED);
      assertThat(objects.keys())
          .containsExactly(
              "RESULTS jobs/" + ExampleJobs.ID + "/1/findings.json",
              "RESULTS jobs/" + ExampleJobs.ID + "/1/mentors-problems.csv");
      assertThat(findings()).contains(SOMEBODY, "\"understood\":[\"Swapped.\"]");
      assertThat(row().toString()).doesNotContain(SOMEBODY);
      assertThat(context.log()).allSatisfy(line -> assertThat(line).doesNotContain(SOMEBODY));
    }

    @Test
    @DisplayName("LGBT-3: keeps what to heed before sharing beside the results, not in the row")
    void beforeSharing() {
      Sharing sharing = new Sharing(Optional.empty(), List.of("Row 7 repeats it."), List.of());

      handle(
          "put-two-records.json",
          (request, input, watcher) ->
              new Outcome.Matched(List.of(file("pairs.csv")), summary(), sharing));

      assertThat(findings()).contains("\"beforeSharing\":[\"Row 7 repeats it.\"]");
      assertThat(row().toString()).doesNotContain("Row 7");
    }

    @Test
    @DisplayName("stops when the job was deleted meanwhile, and ends the deletion that waited")
    @Tag("stored-after-the-receipt")
    void deletedMeanwhile() {
      objects.afterNextPut(this::delete);

      handle(
          "put-two-records.json",
          (request, input, watcher) ->
              new Outcome.Matched(
                  List.of(file("mentors-list.csv"), file("pairs.csv")), summary(), Sharing.FREELY));

      assertThat(objects.keys()).isEmpty();
      assertThat(job().state()).isEqualTo(State.DELETED);
      assertThat(job().receipt().orElseThrow().matching()).isTrue();
      assertThat(job().receipt().orElseThrow().files())
          .extracting(JobFile::name)
          .containsExactly("mentees", "mentors", "findings.json");
    }

    @Test
    @DisplayName("spends no more time on a job that was deleted while it was matched")
    @Tag("stored-after-the-receipt")
    void noMoreStages() {
      handle(
          "put-two-records.json",
          (request, input, watcher) -> {
            reach(Stage.READING, watcher);
            delete();
            reach(Stage.MATCHING, watcher);
            throw new AssertionError("went on");
          });

      assertThat(stages).containsExactly("reading");
      assertThat(objects.keys()).isEmpty();
      assertThat(job().state()).isEqualTo(State.DELETED);
    }

    @Test
    @DisplayName("reads nothing of a job whose time is over")
    void notRead() {
      objects.afterNextGet(() -> clock.pass(Policy.INACTIVITY));

      handle("put-two-records.json", matching());

      assertThat(runs).isEmpty();
      assertThat(job().run().results()).isEmpty();
    }

    @Test
    @DisplayName("stores nothing where the job was deleted just before")
    void deletedBefore() {
      handle(
          "put-two-records.json",
          (request, input, watcher) -> {
            delete();
            objects.afterNextPut(
                () -> {
                  throw new AssertionError("stored");
                });
            return new Outcome.Matched(List.of(file("pairs.csv")), summary(), Sharing.FREELY);
          });

      assertThat(job().state()).isEqualTo(State.DELETED);
      assertThat(job().receipt().orElseThrow().files())
          .extracting(JobFile::name)
          .containsExactly("mentees", "mentors");
    }

    @Test
    @DisplayName(
        "lists what it stores in the row before it stores anything, and marks the job after")
    void announced() {
      objects.afterNextPut(
          () -> {
            assertThat(job().state()).isEqualTo(State.MATCHING);
            assertThat(job().run().results())
                .extracting(StoredResult::name)
                .containsExactly("findings.json", "pairs.csv");
          });

      handle("put-two-records.json", matching());

      assertThat(job().state()).isEqualTo(State.MATCHED);
    }

    @Test
    @DisplayName("leaves to the sweep uploads that it cannot remove, and keeps its lease for that")
    void uploadsNotRemoved() {
      objects.refuseToDelete(key -> true);

      handle("put-two-records.json", matching());

      assertThat(job().state()).isEqualTo(State.MATCHED);
      assertThat(job().due()).isEqualTo(clock.instant().plus(Run.LEASE));
    }

    @Test
    @DisplayName("removes the uploads also where the answer to its last word got lost")
    void answerLost() {
      jobs = new Jobs(new Deaf(State.MATCHED), clock, new SecureRandom());

      handle("put-two-records.json", matching());

      assertThat(job().state()).isEqualTo(State.MATCHED);
      assertThat(objects.list(Area.UPLOADS, "")).isEmpty();
    }

    @Test
    @DisplayName("puts an empty object over an upload that comes when it is of no use any more")
    void cameLate() {
      handle("put-two-records.json", matching());
      objects.put(
          new ObjectKey.Upload(ExampleJobs.ID, InputFile.MENTORS), "text/csv", ExampleJobs.MENTORS);

      handle("put.json", matching());

      assertThat(runs).hasSize(1);
      assertThat(objects.keys()).noneMatch(key -> key.startsWith("UPLOADS"));
      assertThat(objects.seals()).containsExactly("UPLOADS jobs/" + ExampleJobs.ID + "/mentors");
    }

    private void delete() {
      new Deletion(jobs, objects).delete(ExampleJobs.ID, DeletionReason.REQUESTED);
    }
  }

  @Nested
  @DisplayName("when it fails")
  class Failures {
    @Test
    @DisplayName("throws so that Lambda tries again, and the next attempt may succeed")
    void retried() {
      failOnce();
      assertThat(job().state()).isEqualTo(State.MATCHING);

      handle("put-two-records.json", matching());

      assertThat(job().state()).isEqualTo(State.MATCHED);
      assertThat(job().run().attempt()).isEqualTo(2);
    }

    @Test
    @DisplayName("three times, the job has failed and its uploads are gone")
    void givenUp() {
      failOnce();
      failOnce();
      failOnce();

      assertThat(job().state()).isEqualTo(State.FAILED);
      assertThat(objects.keys()).isEmpty();
    }

    @Test
    @DisplayName("also where the answer to that got lost")
    void givenUpUnheard() {
      failOnce();
      failOnce();
      jobs = new Jobs(new Deaf(State.FAILED), clock, new SecureRandom());

      handle("put-two-records.json", failing());

      assertThat(job().state()).isEqualTo(State.FAILED);
      assertThat(objects.list(Area.UPLOADS, "")).isEmpty();
    }

    @Test
    @DisplayName("MM-2: says nothing of a participant, neither in the log nor to Lambda")
    void silent() {
      assertThatThrownBy(() -> handle("put-two-records.json", failing()))
          .satisfies(
              thrown -> {
                assertThat(thrown).hasNoCause();
                assertThat(thrown.getMessage()).doesNotContain(SOMEBODY);
              });
      assertThat(context.log())
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).doesNotContain(SOMEBODY));
    }

    @Test
    @DisplayName("also where an upload is not the announced file")
    void notTheAnnouncedFile() {
      objects.put(new ObjectKey.Upload(ExampleJobs.ID, InputFile.MENTORS), "text/csv", new byte[1]);

      assertThatThrownBy(() -> handle("put-two-records.json", matching()))
          .isInstanceOf(FailedAttemptException.class);
      assertThat(runs).isEmpty();
    }

    private void failOnce() {
      assertThatThrownBy(() -> handle("put-two-records.json", failing()))
          .isInstanceOf(FailedAttemptException.class);
    }
  }

  private void handle(String event, Matcher matcher) {
    new MatchHandler(jobs, objects, buckets(), matcher)
        .handleRequest(SampleEvents.read(event, S3Event.class), context);
  }

  /** Writes that state, and does not hear that it did. */
  private final class Deaf implements JobStore {
    private final State state;
    private boolean heard;

    Deaf(State state) {
      this.state = state;
    }

    @Override
    public boolean create(Job job) {
      return store.create(job);
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
      return store.find(id);
    }

    @Override
    public boolean replace(StoredJob expected, Job next) {
      boolean replaced = store.replace(expected, next);
      if (next.state() == state && !heard) {
        heard = true;
        if (state == State.FAILED) {
          return false;
        }
        throw new IllegalStateException("The answer got lost");
      }
      return replaced;
    }
  }

  private static JobRequest asking(List<ExpectedFile> files) {
    JobRequest asked = ExampleJobs.request();
    return new JobRequest(
        asked.lawfulBasis(),
        asked.specialCategoryCondition(),
        asked.programme(),
        asked.programmeDocument(),
        asked.objective(),
        new ReadingChoices(
            Map.of(),
            Map.of(WhoseFile.MENTEES, Map.of("grade", List.of("Your grade"))),
            false,
            List.of(UnknownPeople.OPT_OUTS),
            List.of(),
            FileAnswers.NONE),
        files);
  }

  /** What is shown with the job. */
  private String findings() {
    StoredResult found = job().run().results().getFirst();
    assertThat(found.isHandedOut()).isFalse();
    return new String(new JobFiles(objects).result(job(), found), StandardCharsets.UTF_8);
  }

  private static Buckets buckets() {
    return new Buckets(SampleEvents.UPLOADS_BUCKET, "results");
  }

  private Job job() {
    return row().job();
  }

  private StoredJob row() {
    return store.find(ExampleJobs.ID).orElseThrow();
  }

  private Matcher matching() {
    return (request, input, watcher) -> {
      runs.add(input);
      reach(Stage.READING, watcher);
      reach(Stage.WRITING, watcher);
      return new Outcome.Matched(List.of(file("pairs.csv")), summary(), Sharing.FREELY);
    };
  }

  private void reach(Stage stage, Consumer<Stage> watcher) {
    watcher.accept(stage);
    stages.add(job().run().stage());
  }

  private static Matcher rejecting() {
    return (request, input, watcher) ->
        new Outcome.Rejected(
            new ProblemReport(
                List.of(
                    Problem.at("mentors")
                        .row(2)
                        .column("email")
                        .value(SOMEBODY)
                        .is("problem.blank")),
                List.of(file("mentors-problems.csv")),
                Language.ENGLISH),
            List.of("Swapped."));
  }

  private static Matcher failing() {
    return (request, input, watcher) -> {
      throw new IllegalStateException(SOMEBODY);
    };
  }

  private static ResultFile file(String name) {
    return new ResultFile(name, "text/csv; charset=utf-8", PAIRS);
  }

  private static Summary summary() {
    Certificate certificate =
        new Certificate(
            Totals.of(9, 1, 1),
            1,
            new LevelWeights(4, 2, 1, 0, 0, 0),
            BigInteger.valueOf(39),
            BigInteger.valueOf(39));
    return new Summary(
        "civil-service",
        "0".repeat(16),
        Map.of(Role.MENTOR, new Turnout(1, 1), Role.MENTEE, new Turnout(1, 1)),
        1,
        9,
        new Proof(
            Roles.Pairs.DIRECTED,
            Objective.BEST_MATCHES.goals(),
            0,
            certificate,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Map.of(),
        List.of(),
        Optional.empty());
  }
}
