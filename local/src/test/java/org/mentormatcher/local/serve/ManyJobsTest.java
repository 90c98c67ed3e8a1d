package org.mentormatcher.local.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.SteadyClock;
import org.mentormatcher.local.serve.Browser.OpenJob;
import org.mentormatcher.local.web.WebServer;

/** As many jobs as a day's use and more, all at once, on one machine. */
@DisplayName("Of 200 jobs at once")
class ManyJobsTest {

  private static final int JOBS = 200;
  private static final int MANY_PEOPLE = 4_000;
  private static final int SLOW_CONNECTIONS = 24;
  private static final byte[] FEW = people(1);

  private LocalService service;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    service =
        LocalService.start(
            WebServer.bind(0),
            new ServiceLog(new PrintWriter(Writer.nullWriter()), false),
            MatchRuntime.inProcess(),
            SteadyClock.watched());
    browser = new Browser(service.address());
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  @DisplayName("none is lost or comes to its deadline, though three do what they should not")
  void noneIsLost() throws IOException {
    OpenJob slow = open(FEW);
    OpenJob huge = open(people(MANY_PEOPLE));
    OpenJob broken = open(new byte[] {'P', 'K', 3, 4, 0, 0});
    List<Socket> dripping = IntStream.range(0, SLOW_CONNECTIONS).mapToObj(_ -> drip(slow)).toList();
    try {
      upload(huge, people(MANY_PEOPLE));
      upload(broken, new byte[] {'P', 'K', 3, 4, 0, 0});
      List<OpenJob> others =
          IntStream.range(0, JOBS - 3).parallel().mapToObj(_ -> matchedSoon()).toList();

      for (OpenJob job : others) {
        var end = job.awaitEnd();
        assertThat(end.get("state").getAsString()).isEqualTo("matched");
        assertThat(Instant.parse(end.get("deadline").getAsString()))
            .isAfter(Instant.now().plus(Duration.ofMinutes(20)));
        assertThat(job.received(job.downloads()).statusCode()).isEqualTo(200);
      }
      assertThat(huge.awaitEnd().get("state").getAsString()).isEqualTo("matched");
      assertThat(broken.awaitEnd().get("state").getAsString()).isIn("rejected", "failed");
      assertThat(slow.status().get("state").getAsString()).isEqualTo("awaiting-upload");
    } finally {
      for (Socket socket : dripping) {
        socket.close();
      }
    }
  }

  private OpenJob matchedSoon() {
    OpenJob job = open(FEW);
    upload(job, FEW);
    return job;
  }

  private OpenJob open(byte[] people) {
    return browser.open(
        Map.of("participants", people),
        body -> {
          body.addProperty("programme", "seen");
          body.remove("objective");
        });
  }

  private static void upload(OpenJob job, byte[] people) {
    assertThat(job.upload("participants", people).statusCode()).isEqualTo(200);
  }

  /** Begins the upload as it was signed, and never ends it. */
  private static Socket drip(OpenJob job) {
    URI url = URI.create(job.uploadUrl("participants"));
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort());
      OutputStream out = socket.getOutputStream();
      out.write(
          "PUT %s?%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: %d\r\n%s\r\nn"
              .formatted(
                  url.getRawPath(),
                  url.getRawQuery(),
                  url.getPort(),
                  FEW.length,
                  job.uploadHeaders("participants"))
              .getBytes(UTF_8));
      out.flush();
      return socket;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** So many of each role. */
  private static byte[] people(int pairs) {
    StringBuilder text = new StringBuilder("name,work email,department,role,consent\n");
    for (int each = 0; each < pairs; each++) {
      for (String role : List.of("mentor", "mentee")) {
        text.append(
            "N%1$d,%2$s%1$d@cabinetoffice.gov.uk,%2$s department,%2$s,yes%n".formatted(each, role));
      }
    }
    return text.toString().getBytes(UTF_8);
  }
}
