package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.local.serve.ServeProcess;

class ServeCommandTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path temporary;
  private Process process;

  @AfterEach
  void endWhatIsLeft() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  @DisplayName("Serves the page to this machine, and leaves nothing behind when it is stopped")
  void servesAndStops() throws Exception {
    String address = start();

    HttpResponse<String> page = get(address);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(">Mentor Matcher</title>");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'")
        .doesNotContain("unsafe")
        .doesNotContain("*");
    assertThat(get(address + "nothing").statusCode()).isEqualTo(404);
    assertThat(get(address + "api/config").statusCode()).isEqualTo(200);
    assertThat(statusForHost(address, "rebound.example.org")).contains("421");

    List<ProcessHandle> functions = process.descendants().toList();
    process.destroy();

    assertThat(process.onExit()).succeedsWithin(PATIENCE);
    for (ProcessHandle function : functions) {
      assertThat(function.onExit()).succeedsWithin(PATIENCE);
    }
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  @DisplayName("A port that is taken is said to be taken")
  void portTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ProgramRun run = ProgramRun.of("serve", "--port", Integer.toString(taken.getLocalPort()));

      assertThat(run.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
      assertThat(run.err()).contains(Integer.toString(taken.getLocalPort()), "--port");
    }
  }

  @Test
  @DisplayName("There is no port 65536")
  void noSuchPort() {
    assertThat(ProgramRun.of("serve", "--port", "65536").exitStatus())
        .isEqualTo(ExitStatus.WRONG_USAGE);
  }

  /** Starts the program as a process and gives the address that it prints. */
  private String start() throws IOException {
    ServeProcess serve = ServeProcess.start(temporary);
    process = serve.process();
    return serve.address();
  }

  private static HttpResponse<String> get(String address) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
          BodyHandlers.ofString());
    }
  }

  /** The status line for a request that names another host, as a rebound name would. */
  private static String statusForHost(String address, String host) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(address).getPort())) {
      OutputStream request = socket.getOutputStream();
      request.write(
          ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      request.flush();
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), StandardCharsets.US_ASCII).lines().findFirst().get();
    }
  }
}
