package org.mentormatcher.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.FileFormat;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.ReadingChoices;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.PresignedRequests;
import org.mentormatcher.jobs.files.PresignedUpload;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Somebody has an upload that was signed for them, and asks for more than that. */
class S3EdgeTest {

  private static final Buckets BUCKETS = new Buckets("some-uploads", "some-results");
  private static final String PAGE = "http://127.0.0.1:8080";
  private static final JobId FOREIGN = new JobId("f".repeat(32));
  private static final String FOREIGN_RESULT = "jobs/" + FOREIGN + "/1/pairs.csv";
  private static final byte[] CONTENT = "email address\nada@example.org\n".getBytes(UTF_8);
  private static final int FORBIDDEN = 403;
  private static final int NOT_IMPLEMENTED = 501;
  private static final int SLOW_CONNECTIONS = 3 * S3Server.MOST_CONNECTIONS;

  private static EmbeddedS3 s3;
  private static int jobs;

  private final JobId own = new JobId("%032x".formatted(jobs++));
  private PresignedUpload upload;

  @BeforeAll
  static void start() {
    s3 = EmbeddedS3.start(BUCKETS, List.of(PAGE));
    try (S3Client match = s3.session(S3Role.MATCH).client()) {
      match.putObject(
          put -> put.bucket(BUCKETS.results()).key(FOREIGN_RESULT), RequestBody.fromString("x"));
    }
  }

  @AfterAll
  static void stop() {
    s3.close();
  }

  @BeforeEach
  void openJob() {
    try (var presigner = s3.session(S3Role.OPEN_JOB).presigner()) {
      upload = new PresignedRequests(presigner, BUCKETS).upload(own, announced(InputFile.MENTORS));
    }
  }

  @Test
  @DisplayName("The upload itself is taken, once")
  void asSigned() {
    assertThat(put(upload.url(), Map.of(), "")).isEqualTo(200);
    assertThat(put(upload.url(), Map.of(), "")).isEqualTo(412);
  }

  @Test
  @DisplayName("A signed upload does not become a copy of another job's result, nor public")
  @Tag("upload-becomes-a-copy")
  void copiesNothing() {
    Map<String, String> more =
        Map.of(
            "x-amz-copy-source",
            "/" + BUCKETS.results() + "/" + FOREIGN_RESULT,
            "x-amz-acl",
            "public-read");

    assertThat(put(upload.url(), more, "")).isEqualTo(FORBIDDEN);
    assertThat(uploads()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.mentormatcher.local.s3.S3Documentation#headers")
  @DisplayName("A header that was not signed is refused, in whatever letters")
  void unsignedHeader(String header) {
    String value = S3Documentation.value(header, BUCKETS.results(), FOREIGN_RESULT);
    for (String spelling : List.of(header, header.toUpperCase(Locale.ROOT))) {
      int status = put(upload.url(), Map.of(spelling, value), "");

      assertThat(status).as(spelling).isEqualTo(FORBIDDEN);
    }
    assertThat(uploads()).isEmpty();
  }

  @Test
  @DisplayName("A header that was not signed is refused with a download, or changes nothing")
  void unsignedHeaderOfADownload() {
    URI download = download();
    String asSigned = lasting(answer("GET", download, List.of(), ""));
    assertThat(asSigned).startsWith("HTTP/1.1 200").endsWith("\r\n\r\nmine");

    for (String header : S3Documentation.headersOfADownload()) {
      String value = S3Documentation.value(header, BUCKETS.results(), FOREIGN_RESULT);
      String answer = lasting(answer("GET", download, List.of(header + ": " + value), ""));

      assertThat(answer)
          .as(header)
          .satisfiesAnyOf(
              refused -> assertThat(refused).matches("(?s)HTTP/1.1 (?:304|4[0-9]{2}) .*"),
              taken -> assertThat(taken).isEqualTo(asSigned));
    }
  }

  /** An answer without what is another one each time. */
  private static String lasting(String answer) {
    return answer.replaceAll("(?m)^(?:Date|x-amz-request-id): .*\\R", "");
  }

  /** A result of one's own, as it is offered. */
  private URI download() {
    StoredResult result = new StoredResult("pairs.csv", "text/csv", 4, Sha256.of(CONTENT));
    try (S3Client match = s3.session(S3Role.MATCH).client();
        var presigner = s3.session(S3Role.JOB).presigner()) {
      match.putObject(
          put -> put.bucket(BUCKETS.results()).key("jobs/" + own + "/1/pairs.csv"),
          RequestBody.fromString("mine"));
      Job job =
          Job.opened(
                  own,
                  Sha256.of(CONTENT),
                  new JobRequest(
                      LawfulBasis.CONSENT,
                      Optional.empty(),
                      "seen",
                      Optional.empty(),
                      "",
                      ReadingChoices.NONE,
                      List.of()),
                  Instant.EPOCH)
              .claim("somebody", Instant.EPOCH);
      return URI.create(new PresignedRequests(presigner, BUCKETS).download(job, result).toString());
    }
  }

  @ParameterizedTest
  @MethodSource("org.mentormatcher.local.s3.S3Documentation#signedTwice")
  @DisplayName("A signed header that comes a second time is refused")
  void secondValue(String header) {
    int status = put(upload.url(), Map.of(header.toUpperCase(Locale.ROOT), "*"), "");

    assertThat(status).isEqualTo(FORBIDDEN);
    assertThat(uploads()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.mentormatcher.local.s3.S3Documentation#queryParameters")
  @DisplayName("A query parameter that was not signed is refused, before or after the signature")
  void unsignedQueryParameter(String parameter) {
    String url = upload.url().toString();

    List<URI> changed =
        List.of(
            URI.create(url + "&" + parameter), URI.create(url.replace("?", "?" + parameter + "&")));

    for (URI each : changed) {
      assertThat(put(each, Map.of(), "")).as(parameter).isIn(FORBIDDEN, NOT_IMPLEMENTED);
    }
    assertThat(uploads()).isEmpty();
  }

  @Test
  @DisplayName("Neither a second signature nor the look of one makes headers signed")
  void pretendedSignature() {
    String source = "/" + BUCKETS.results() + "/" + FOREIGN_RESULT;
    for (String scheme : List.of("Bearer", "AWS4-HMAC-SHA256", "AWS")) {
      Map<String, String> more =
          Map.of(
              "x-amz-copy-source",
              source,
              "Authorization",
              scheme + " Credential=a/b, SignedHeaders=host;x-amz-copy-source, Signature=c");

      assertThat(put(upload.url(), more, "")).as(scheme).isEqualTo(FORBIDDEN);
    }
    URI twice = URI.create(upload.url() + "&X-Amz-SignedHeaders=host%3Bx-amz-copy-source");
    assertThat(put(twice, Map.of("x-amz-copy-source", source), "")).isEqualTo(FORBIDDEN);
    assertThat(uploads()).isEmpty();
  }

  @Test
  @DisplayName("A signed upload is no other method, and no other key")
  void otherMethods() {
    for (String method : List.of("GET", "HEAD", "DELETE", "POST", "OPTIONS")) {
      assertThat(send(method, upload.url(), Map.of(), "")).as(method).isIn(400, FORBIDDEN);
    }
    URI other = URI.create(upload.url().toString().replace(own.value(), FOREIGN.value()));
    assertThat(put(other, Map.of(), "")).isEqualTo(FORBIDDEN);
    assertThat(uploads()).isEmpty();
  }

  @Test
  @DisplayName("A page of another origin is refused, whatever it has")
  void otherOrigin() {
    assertThat(put(upload.url(), Map.of("Origin", "http://example.org"), "")).isEqualTo(FORBIDDEN);
    assertThat(put(upload.url(), Map.of("Origin", "null"), "")).isEqualTo(FORBIDDEN);
    assertThat(put(upload.url(), Map.of("Origin", PAGE), "")).isEqualTo(200);
  }

  @Test
  @DisplayName("What a session signed ends with it")
  void sessionEnds() {
    S3Session session = s3.session(S3Role.OPEN_JOB);
    PresignedUpload signed =
        new PresignedRequests(session.presigner(), BUCKETS)
            .upload(own, announced(InputFile.MENTEES));

    session.close();

    assertThat(put(signed.url(), Map.of(), "")).isEqualTo(FORBIDDEN);
  }

  @Test
  @DisplayName("However many slow uploads there are, the functions reach S3 and see none of them")
  @Tag("slow-uploads-stop-the-rest")
  void slowUploads() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int each = 0; each < SLOW_CONNECTIONS; each++) {
        Socket socket = open();
        slow.add(socket);
        socket
            .getOutputStream()
            .write(head("PUT", upload.url(), headers(Map.of())).getBytes(UTF_8));
        socket.getOutputStream().write(CONTENT[0]);
      }

      assertThat(uploads()).isEmpty();
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  @DisplayName("A request whose headers never end is closed, though bytes keep coming")
  void endlessHeaders() throws IOException {
    try (Socket socket = open()) {
      OutputStream out = socket.getOutputStream();
      out.write("PUT / HTTP/1.1\r\n".getBytes(UTF_8));
      socket.setSoTimeout(Math.toIntExact(Duration.ofSeconds(1).toMillis()));
      int answer = -2;
      for (int second = 0; answer == -2 && second < 60; second++) {
        answer = drip(socket);
      }

      assertThat(answer).as("closed").isNotEqualTo(-2);
    }
  }

  /** Sends one more byte and waits a second for an answer: -2 if there is none. */
  private static int drip(Socket socket) {
    try {
      socket.getOutputStream().write('x');
      return socket.getInputStream().read();
    } catch (SocketTimeoutException e) {
      return -2;
    } catch (IOException e) {
      return -1;
    }
  }

  private int put(URI url, Map<String, String> more, String body) {
    return send("PUT", url, more, body.isEmpty() ? new String(CONTENT, UTF_8) : body);
  }

  /** Written by hand: no client sends what this must. */
  private int send(String method, URI url, Map<String, String> more, String body) {
    return Integer.parseInt(answer(method, url, headers(more), body).substring(9, 12));
  }

  private static String answer(String method, URI url, List<String> headers, String body) {
    try (Socket socket = open()) {
      OutputStream out = socket.getOutputStream();
      out.write((head(method, url, headers) + body).getBytes(UTF_8));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Socket open() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), s3.endpoint().getPort());
  }

  private static String head(String method, URI url, List<String> headers) {
    return "%s %s?%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n%s\r\n\r\n"
        .formatted(
            method,
            url.getRawPath(),
            url.getRawQuery(),
            url.getPort(),
            String.join("\r\n", headers));
  }

  /** The signed headers, then the others: the same name may come twice. */
  private List<String> headers(Map<String, String> more) {
    List<String> lines = new ArrayList<>();
    Map<String, String> signed = new TreeMap<>(upload.headers());
    signed.put("Content-Length", Integer.toString(CONTENT.length));
    signed.forEach((name, value) -> lines.add(name + ": " + value));
    more.forEach((name, value) -> lines.add(name + ": " + value));
    return lines;
  }

  private static ExpectedFile announced(InputFile file) {
    return new ExpectedFile(file, FileFormat.CSV, CONTENT.length, Sha256.of(CONTENT));
  }

  private Set<String> uploads() {
    Set<String> keys = new HashSet<>();
    try (S3Client cleanup = s3.session(S3Role.CLEANUP).client()) {
      cleanup
          .listObjectsV2(list -> list.bucket(BUCKETS.uploads()).prefix("jobs/" + own))
          .contents()
          .stream()
          .map(S3Object::key)
          .forEach(keys::add);
    }
    return keys;
  }
}
