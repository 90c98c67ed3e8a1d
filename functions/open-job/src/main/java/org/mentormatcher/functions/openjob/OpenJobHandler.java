package org.mentormatcher.functions.openjob;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.JobStores;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.OpenedJob;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.PresignedRequests;
import org.mentormatcher.jobs.files.PresignedUpload;
import org.mentormatcher.jobs.files.S3Clients;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.jobs.http.JsonBody;
import org.mentormatcher.jobs.http.RefusedException;
import org.mentormatcher.jobs.http.Request;
import org.mentormatcher.jobs.http.Responses;
import org.mentormatcher.jobs.receipts.DynamoDbReceiptKey;
import org.mentormatcher.jobs.receipts.PublicKeyText;

/**
 * Answers {@code GET /api/config}, {@code POST /api/programmes} and {@code POST /api/jobs}. It
 * signs uploads, it makes none.
 */
public final class OpenJobHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final Jobs jobs;
  private final Gate gate;
  private final PresignedRequests presigned;
  private final Supplier<Optional<PublicKeyText>> receiptKey;
  private final List<OfferedProgramme> programmes;

  /** As deployed: everything from the environment, once per process. */
  public OpenJobHandler() {
    this(System.getenv());
  }

  private OpenJobHandler(Map<String, String> environment) {
    this(
        JobStores.openLedger(environment),
        environment,
        new PresignedRequests(S3Clients.presigner(environment), Buckets.from(environment)));
  }

  private OpenJobHandler(
      Ledger ledger, Map<String, String> environment, PresignedRequests presigned) {
    this(
        Jobs.of(ledger, environment),
        Gate.from(environment, ledger),
        presigned,
        DynamoDbReceiptKey.from(environment)::readPublic);
  }

  /** In this process, with the shipped programmes. */
  public OpenJobHandler(
      Jobs jobs,
      Gate gate,
      PresignedRequests presigned,
      Supplier<Optional<PublicKeyText>> receiptKey) {
    this(jobs, gate, presigned, receiptKey, OfferedProgramme.shipped());
  }

  OpenJobHandler(
      Jobs jobs,
      Gate gate,
      PresignedRequests presigned,
      Supplier<Optional<PublicKeyText>> receiptKey,
      List<OfferedProgramme> programmes) {
    this.receiptKey = receiptKey;
    this.jobs = jobs;
    this.gate = gate;
    this.presigned = presigned;
    this.programmes = List.copyOf(programmes);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    Request request = new Request(event);
    try {
      return switch (request.line()) {
        case "GET /api/config" ->
            Responses.json(
                200, Config.of(programmes, gate.needsCode(), receiptKey.get(), request.language()));
        case "POST /api/programmes" -> Responses.json(200, described(request));
        case "POST /api/jobs" -> open(request, context);
        default -> throw new RefusedException(ApiProblem.NOT_FOUND);
      };
    } catch (RefusedException e) {
      return Responses.problem(e, request.language());
    }
  }

  /** Keeps nothing: whoever wrote a programme only wants to know what it says. */
  private static OfferedProgramme described(Request request) throws RefusedException {
    return ChosenProgramme.brought(request.body(JsonObject.class)).offered();
  }

  private APIGatewayV2HTTPResponse open(Request request, Context context) throws RefusedException {
    JsonBody body = request.body();
    JobRequest wanted = body.as(OpenJobBody.class).checked(programmes, body.as(ReadingBody.class));
    gate.check(request, jobs.now());
    OpenedJob opened = jobs.open(wanted);
    JobId id = opened.job().id();
    List<PresignedUpload> uploads =
        wanted.files().stream().map(file -> presigned.upload(id, file)).toList();
    context.getLogger().log("opened job " + id, LogLevel.INFO);
    return Responses.json(
        201, new Opened(id, opened.secret().value(), uploads, opened.job().deadline()));
  }

  /** The answer: all that the user needs to upload, and later to come back. */
  private record Opened(JobId id, String secret, List<PresignedUpload> uploads, Instant deadline) {}
}
