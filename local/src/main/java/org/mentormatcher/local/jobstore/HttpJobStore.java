package org.mentormatcher.local.jobstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobStore;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.jobs.StoredJob;

/** The rows that {@link JobStoreServer} lends. */
final class HttpJobStore implements JobStore {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final URI jobs;
  private final String token;

  /**
   * The rows under that address.
   *
   * @param token who may read and write them
   */
  HttpJobStore(URI jobs, String token) {
    this.jobs = jobs;
    this.token = token;
  }

  @Override
  public boolean create(Job job) {
    return put(job, "If-None-Match", "*");
  }

  @Override
  public Optional<StoredJob> find(JobId id) {
    HttpResponse<String> response = send(request(id).GET().build());
    return switch (response.statusCode()) {
      case 200 -> Optional.of(new StoredJob(Json.read(response.body()), version(response)));
      case 404 -> Optional.empty();
      default -> throw refused(response);
    };
  }

  @Override
  public boolean replace(StoredJob expected, Job next) {
    return put(next, "If-Match", entityTag(expected.version()));
  }

  static String entityTag(long version) {
    return "\"" + version + "\"";
  }

  private static long version(HttpResponse<?> response) {
    String tag = response.headers().firstValue("ETag").orElseThrow();
    return Long.parseLong(tag.replace("\"", ""));
  }

  private boolean put(Job job, String condition, String value) {
    HttpResponse<String> response =
        send(
            request(job.id())
                .header(condition, value)
                .PUT(BodyPublishers.ofString(Json.write(job)))
                .build());
    return switch (response.statusCode()) {
      case 204 -> true;
      case 412 -> false;
      default -> throw refused(response);
    };
  }

  private HttpRequest.Builder request(JobId id) {
    return HttpRequest.newBuilder(URI.create(jobs + "/" + id))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the job store", e);
    }
  }

  private static IllegalStateException refused(HttpResponse<?> response) {
    return new IllegalStateException("The job store answered " + response.statusCode());
  }
}
