package org.mentormatcher.functions.job;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobStores;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.jobs.Secret;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.deletion.Deleted;
import org.mentormatcher.jobs.deletion.Deletion;
import org.mentormatcher.jobs.deletion.IncompleteDeletionException;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.PresignedRequests;
import org.mentormatcher.jobs.files.S3Clients;
import org.mentormatcher.jobs.files.S3ObjectStore;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.jobs.http.RefusedException;
import org.mentormatcher.jobs.http.Request;
import org.mentormatcher.jobs.http.Responses;
import org.mentormatcher.jobs.receipts.DynamoDbReceiptKey;
import org.mentormatcher.jobs.receipts.SignedReceipt;
import org.mentormatcher.jobs.receipts.SigningKey;

/**
 * Answers {@code GET} and {@code DELETE /api/jobs/ID}, {@code POST /api/jobs/ID/received} and
 * {@code POST /api/jobs/ID/more-time}. Only the last prolongs a job.
 */
public final class JobHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private static final Pattern LINE =
      Pattern.compile(
          "(?<method>GET|DELETE|POST) /api/jobs/(?<id>[^/]+)(?<rest>/received|/more-time)?");

  private final Jobs jobs;
  private final JobFiles files;
  private final PresignedRequests presigned;
  private final Deletion deletion;
  private final Supplier<SigningKey> key;

  /** As deployed: everything from the environment, once per process. */
  public JobHandler() {
    this(System.getenv());
  }

  private JobHandler(Map<String, String> environment) {
    this(
        Jobs.of(JobStores.open(environment), environment),
        new S3ObjectStore(S3Clients.client(environment), Buckets.from(environment)),
        new PresignedRequests(S3Clients.presigner(environment), Buckets.from(environment)),
        DynamoDbReceiptKey.from(environment)::read);
  }

  /** In this process. */
  public JobHandler(
      Jobs jobs, ObjectStore objects, PresignedRequests presigned, Supplier<SigningKey> key) {
    this.key = key;
    this.jobs = jobs;
    this.files = new JobFiles(objects);
    this.presigned = presigned;
    this.deletion = new Deletion(jobs, objects);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    Request request = new Request(event);
    try {
      return answer(request, context);
    } catch (RefusedException e) {
      return Responses.problem(e, request.language());
    }
  }

  private APIGatewayV2HTTPResponse answer(Request request, Context context)
      throws RefusedException {
    Matcher line = LINE.matcher(request.line());
    if (!line.matches()) {
      throw new RefusedException(ApiProblem.NOT_FOUND);
    }
    String rest = line.group("rest") == null ? "" : line.group("rest");
    return switch (line.group("method") + rest) {
      case "GET" -> Responses.json(200, view(job(line.group("id"), request)));
      case "DELETE" -> delete(job(line.group("id"), request), DeletionReason.REQUESTED, context);
      case "POST/received" -> received(job(line.group("id"), request), request, context);
      case "POST/more-time" -> moreTime(job(line.group("id"), request));
      default -> throw new RefusedException(ApiProblem.NOT_FOUND);
    };
  }

  private Job job(String id, Request request) throws RefusedException {
    Optional<Secret> secret = request.secret();
    return JobId.parse(id)
        .flatMap(known -> secret.flatMap(given -> jobs.find(known, given)))
        .orElseThrow(() -> new RefusedException(ApiProblem.JOB_NOT_FOUND));
  }

  private JobView view(Job job) {
    if (job.receipt().isPresent()) {
      return JobView.deleted(job.receipt().get(), key.get());
    }
    if (job.ended(jobs.now())) {
      return JobView.ending(Optional.of(jobs.goneBy(job)).filter(jobs.now()::isBefore));
    }
    Optional<Job> read =
        Optional.of(job)
            .filter(each -> each.state() == State.MATCHED || each.state() == State.REJECTED);
    return new JobView(
        job.state(),
        job.run().stage(),
        read.flatMap(this::findings),
        read.map(this::downloads),
        Optional.empty(),
        Optional.of(job.deadline()),
        Optional.of(job.hardCap()),
        Optional.empty());
  }

  private Optional<JsonObject> findings(Job job) {
    return job.run().results().stream()
        .filter(result -> !result.isHandedOut())
        .findFirst()
        .map(result -> new String(files.result(job, result), StandardCharsets.UTF_8))
        .map(json -> Json.HTTP.fromJson(json, JsonObject.class));
  }

  private List<JobView.Download> downloads(Job job) {
    return job.run().results().stream()
        .filter(StoredResult::isHandedOut)
        .map(
            result ->
                new JobView.Download(
                    result.name(),
                    result.mediaType(),
                    presigned.download(job, result),
                    result.bytes(),
                    result.sha256()))
        .toList();
  }

  private APIGatewayV2HTTPResponse received(Job job, Request request, Context context)
      throws RefusedException {
    if (job.state() == State.MATCHED || job.state() == State.REJECTED) {
      Received body = request.body(Received.class);
      if (!expectedChecksums(job).equals(body.sha256())) {
        throw new RefusedException(ApiProblem.CHECKSUMS_DIFFER);
      }
    } else if (job.state() != State.DELETING && job.state() != State.DELETED) {
      throw new RefusedException(ApiProblem.NOT_MATCHED);
    }
    return delete(job, DeletionReason.RECEIVED, context);
  }

  private APIGatewayV2HTTPResponse moreTime(Job job) throws RefusedException {
    Job now = jobs.extend(job.id()).orElseThrow();
    if (now.ended(jobs.now())) {
      throw new RefusedException(ApiProblem.JOB_ENDED);
    }
    return Responses.json(200, new MoreTime(now.deadline(), now.hardCap()));
  }

  private static Map<String, String> expectedChecksums(Job job) {
    return job.run().results().stream()
        .filter(StoredResult::isHandedOut)
        .collect(Collectors.toMap(StoredResult::name, result -> result.sha256().hex()));
  }

  private APIGatewayV2HTTPResponse delete(Job job, DeletionReason reason, Context context)
      throws RefusedException {
    try {
      return switch (deletion.delete(job.id(), reason).orElseThrow()) {
        case Deleted.Whole whole -> {
          context.getLogger().log("deleted job " + job.id(), LogLevel.INFO);
          yield Responses.json(200, SignedReceipt.of(whole.receipt(), key.get()));
        }
        case Deleted.Waiting waiting -> {
          context.getLogger().log("deletion waits, job " + job.id(), LogLevel.INFO);
          yield Responses.json(202, JobView.ending(Optional.of(waiting.goneBy())));
        }
        case Deleted.Not not -> throw new IllegalStateException("Nobody refuses a deletion");
      };
    } catch (IncompleteDeletionException e) {
      context.getLogger().log("deletion unfinished, job " + job.id(), LogLevel.WARN);
      throw new RefusedException(ApiProblem.DELETION_UNFINISHED);
    }
  }

  /** What the client says it received: the digest of each file by its name. */
  private record Received(Map<String, String> sha256) {}

  /** Until when the job now lives, and could live at most. */
  private record MoreTime(Instant deadline, Instant latestDeadline) {}
}
