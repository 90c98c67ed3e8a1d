package org.mentormatcher.local.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody on this machine is slow, or many. */
@DisplayName("The web server")
class WebServerTest {

  /** More than may be open at once. */
  private static final int MANY = 300;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SECOND = 1000;
  private static final AtomicInteger handled = new AtomicInteger();

  private static WebServer server;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    server = WebServer.bind(0);
    port = URI.create(server.origins().getFirst()).getPort();
    APIGatewayV2HTTPResponse done =
        APIGatewayV2HTTPResponse.builder()
            .withStatusCode(200)
            .withHeaders(Map.of())
            .withBody("{}")
            .build();
    server.start(
        new ApiFunctions(
            (event, context) -> {
              handled.incrementAndGet();
              return done;
            },
            (event, context) -> done),
        URI.create("http://127.0.0.1:1"),
        new Silent());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName("closes a request whose headers never end, though bytes keep coming")
  void endlessHeaders() throws IOException {
    assertThat(closes("GET / HTTP/1.1\r\nX-Slow: ")).isTrue();
  }

  @Test
  @DisplayName("closes a request whose body never ends, and no function sees it")
  void endlessBody() throws IOException {
    int before = handled.get();

    assertThat(
            closes(
                "POST /api/jobs HTTP/1.1\r\nHost: 127.0.0.1:"
                    + port
                    + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"))
        .isTrue();

    assertThat(handled).hasValue(before);
  }

  @Test
  @DisplayName("answers again soon after more connections than it takes, none of which says much")
  void manyConnections() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int each = 0; each < MANY; each++) {
        Socket socket = open();
        slow.add(socket);
        write(socket, "GET / HT");
      }
      Instant begun = Instant.now();
      String answer = get();
      while (answer.isEmpty() && Instant.now().isBefore(begun.plus(PATIENCE))) {
        answer = get();
      }

      assertThat(answer).contains("200");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Begins a request, goes on with a byte a second, and says whether that was ended. */
  private static boolean closes(String begin) throws IOException {
    try (Socket socket = open()) {
      write(socket, begin);
      socket.setSoTimeout(SECOND);
      for (Instant begun = Instant.now(); Instant.now().isBefore(begun.plus(PATIENCE)); ) {
        try {
          socket.getOutputStream().write('x');
          if (socket.getInputStream().read() < 0) {
            return true;
          }
        } catch (SocketTimeoutException e) {
          // Still open.
        } catch (IOException e) {
          return true;
        }
      }
      return false;
    }
  }

  private static void write(Socket socket, String text) {
    try {
      socket.getOutputStream().write(text.getBytes(US_ASCII));
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // One connection too many: closed at once.
    }
  }

  /** The status line; nothing if the connection is closed instead. */
  private static String get() {
    try (Socket socket = open()) {
      socket.setSoTimeout(SECOND);
      write(socket, "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n");
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return "";
    }
  }

  private static Socket open() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  private static final class Silent implements LambdaLogger {
    @Override
    public void log(String message) {}

    @Override
    public void log(byte[] message) {}
  }
}
