package org.mentormatcher.local.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.local.serve.Browser.OpenJob;

/** The program as a process of its own, ended as by {@code kill -9}. */
@DisplayName("A service that is killed")
class KilledServiceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SOMEBODY = "somebody-who-is-nowhere";

  @TempDir private Path temporary;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatIsLeft() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  @DisplayName("MM-4: takes its functions along, and the next start removes what it left")
  void leavesNothing() throws IOException {
    String address = start();
    OpenJob job = openAndUpload(address);
    List<ProcessHandle> functions = started.getFirst().descendants().toList();
    started.getFirst().destroyForcibly();

    assertThat(started.getFirst().onExit()).succeedsWithin(PATIENCE);
    for (ProcessHandle function : functions) {
      assertThat(function.onExit()).succeedsWithin(PATIENCE);
    }
    List<Path> left = folders();
    assertThat(left).isNotEmpty();
    assertNobodyIn(temporary);

    String next = start();

    assertThat(folders()).isNotEmpty().doesNotContainAnyElementsOf(left);
    assertThat(statusOf(next, job)).isEqualTo(404);
  }

  private static OpenJob openAndUpload(String address) {
    byte[] people =
        """
        name,work email,department,role,consent
        %1$s,a@cabinetoffice.gov.uk,One,mentor,yes
        B,%1$s@cabinetoffice.gov.uk,Two,mentee,yes
        """
            .formatted(SOMEBODY)
            .getBytes(UTF_8);
    OpenJob job =
        new Browser(address)
            .open(
                Map.of("participants", people),
                body -> {
                  body.addProperty("programme", "seen");
                  body.remove("objective");
                });
    assertThat(job.upload("participants", people).statusCode()).isEqualTo(200);
    return job;
  }

  /** What the service has for itself where temporary files are. */
  private List<Path> folders() throws IOException {
    try (var files = Files.list(temporary)) {
      return files.filter(Files::isDirectory).toList();
    }
  }

  private static void assertNobodyIn(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.toString()).doesNotContain(SOMEBODY);
        assertThat(new String(Files.readAllBytes(file), UTF_8))
            .as(file.toString())
            .doesNotContain(SOMEBODY);
      }
    }
  }

  private static int statusOf(String address, OpenJob job) {
    return new Browser(address)
        .send(
            HttpRequest.newBuilder(URI.create(address + "api/jobs/" + job.id()))
                .header("Authorization", "Bearer " + job.secret())
                .build())
        .statusCode();
  }

  /** Starts the program and gives the address that it prints. */
  private String start() throws IOException {
    ServeProcess serve = ServeProcess.start(temporary);
    started.add(serve.process());
    return serve.address();
  }
}
