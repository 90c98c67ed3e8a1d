package org.mentormatcher.local.web;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mentormatcher.local.web.PageFiles.ServedFile;

/**
 * Serves the page and the HTTP interface to this machine only. Requests that name another host are
 * refused: a page of somebody else's, whose name was made to point here (DNS rebinding), reads
 * nothing.
 */
public final class WebServer implements AutoCloseable {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int MISDIRECTED = 421;
  private static final int INTERNAL_ERROR = 500;

  static {
    // Of the JDK's server, which reads them once: nobody holds it up by being slow or many.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    System.setProperty("sun.net.httpserver.idleInterval", "30");
    System.setProperty("jdk.httpserver.maxConnections", "256");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private WebServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Takes a port, without answering there yet.
   *
   * @param port 0 for any that is free
   * @throws java.net.BindException if it is taken
   */
  public static WebServer bind(int port) throws IOException {
    return new WebServer(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
  }

  /** The addresses of the page, the one to show first. */
  public List<String> origins() {
    int port = server.getAddress().getPort();
    return List.of("http://127.0.0.1:" + port, "http://localhost:" + port);
  }

  /** Starts to answer. */
  public void start(ApiFunctions functions, URI s3, LambdaLogger log) {
    ApiGateway api = new ApiGateway(functions, log);
    SecurityHeaders headers = new SecurityHeaders(s3);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            headers.addTo(exchange.getResponseHeaders());
            answerOrFail(exchange, api, log);
          }
        });
    server.setExecutor(threads);
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answerOrFail(HttpExchange exchange, ApiGateway api, LambdaLogger log)
      throws IOException {
    try {
      answer(exchange, api);
    } catch (RuntimeException | Error e) {
      // Its message may quote the request: only its type is fit for a log.
      log.log("request failed, " + e.getClass().getName(), LogLevel.ERROR);
      exchange.sendResponseHeaders(INTERNAL_ERROR, -1);
    }
  }

  private void answer(HttpExchange exchange, ApiGateway api) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (host == null || !origins().contains("http://" + host)) {
      exchange.sendResponseHeaders(MISDIRECTED, -1);
    } else if (exchange.getRequestURI().getPath().startsWith("/api/")) {
      answer(exchange, api.answer(exchange));
    } else {
      answerPage(exchange);
    }
  }

  private static void answer(HttpExchange exchange, APIGatewayV2HTTPResponse response)
      throws IOException {
    byte[] body =
        Optional.ofNullable(response.getBody()).orElse("").getBytes(StandardCharsets.UTF_8);
    response.getHeaders().forEach(exchange.getResponseHeaders()::set);
    send(exchange, response.getStatusCode(), body);
  }

  private static void answerPage(HttpExchange exchange) throws IOException {
    if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
      return;
    }
    List<String> accepted =
        Optional.ofNullable(exchange.getRequestHeaders().get("Accept-Encoding")).orElse(List.of());
    Optional<ServedFile> file =
        PageFiles.find(exchange.getRequestURI().getPath(), String.join(",", accepted));
    if (file.isEmpty()) {
      exchange.sendResponseHeaders(NOT_FOUND, -1);
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", file.get().mediaType());
    headers.set("Cache-Control", file.get().cacheControl());
    headers.set("Vary", "Accept-Encoding");
    file.get().body().coding().ifPresent(coding -> headers.set("Content-Encoding", coding));
    send(exchange, OK, file.get().body().content());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }
}
