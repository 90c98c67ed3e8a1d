package org.mentormatcher.acceptance.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.FileFormat;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.ReadingChoices;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.SpecialCategoryCondition;
import org.mentormatcher.jobs.files.PresignedUpload;

/** A coordinator's browser: the made-up participants, and HTTP without an SDK. */
final class CoordinatorsBrowser {

  static final ExpectedFile MENTORS = expected(InputFile.MENTORS);
  static final ExpectedFile MENTEES = expected(InputFile.MENTEES);

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private CoordinatorsBrowser() {}

  /** A job for the made-up participants, opened just now. */
  static Job opensJob(Jobs jobs) {
    return jobs.open(
            new JobRequest(
                LawfulBasis.CONSENT,
                Optional.of(SpecialCategoryCondition.EXPLICIT_CONSENT),
                "civil-service",
                Optional.empty(),
                "best-matches",
                ReadingChoices.NONE,
                List.of(MENTORS, MENTEES)))
        .job();
  }

  /** The bytes of a file of the made-up participants. */
  static byte[] content(InputFile file) {
    String resource = "/page/demo/" + file.label() + ".csv";
    try (InputStream participants = CoordinatorsBrowser.class.getResourceAsStream(resource)) {
      return participants.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExpectedFile expected(InputFile file) {
    byte[] content = content(file);
    return new ExpectedFile(file, FileFormat.CSV, content.length, Sha256.of(content));
  }

  /** Uploads a file as it was signed; the status. */
  static int uploads(PresignedUpload upload, InputFile file) {
    return uploads(upload.url(), upload.headers(), content(file));
  }

  /** Uploads anything anyhow; the status. */
  static int uploads(URI url, Map<String, String> headers, byte[] content) {
    HttpRequest.Builder put = HttpRequest.newBuilder(url).PUT(BodyPublishers.ofByteArray(content));
    headers.forEach(put::header);
    return send(put.build()).statusCode();
  }

  /** Downloads; the bytes. */
  static byte[] downloads(URI url) {
    HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(url).build());
    if (answer.statusCode() != 200) {
      throw new AssertionError("The download was refused with " + answer.statusCode());
    }
    return answer.body();
  }

  /** The headers without one of them. */
  static Map<String, String> without(Map<String, String> headers, String name) {
    Map<String, String> rest = new HashMap<>(headers);
    rest.remove(name);
    return rest;
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
