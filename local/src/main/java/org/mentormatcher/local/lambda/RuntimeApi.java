package org.mentormatcher.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a> of
 * one function: a runtime asks for its next invocation, which may take as long as it likes to come,
 * and posts the response or the error. It listens on a loopback port; each admitted runtime gets an
 * address of its own that nobody can guess, and only the last one that was admitted is served.
 */
final class RuntimeApi implements AutoCloseable {

  /** As long as the deployed function may run. */
  static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final Pattern PATH =
      Pattern.compile(
          "/(?<runtime>[0-9a-f]+)/2018-06-01/runtime/"
              + "(?:(?<next>invocation/next)|(?<init>init/error)"
              + "|invocation/(?<id>[^/]+)/(?<outcome>response|error))");
  private static final String ENDED = "the runtime ended";
  private static final int TOKEN_BYTES = 16;
  private static final int ACCEPTED = 202;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  // Guarded by this.
  private final Deque<Invocation> waiting = new ArrayDeque<>();
  private final Map<String, Invocation> running = new LinkedHashMap<>();
  private String admitted = "";

  private RuntimeApi(HttpServer server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
  }

  static RuntimeApi start(InstantSource clock) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      RuntimeApi api = new RuntimeApi(server, clock);
      server.setExecutor(api.threads);
      server.createContext("/", api::answer);
      server.start();
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Admits a runtime, in place of the one before it; what that was doing has failed.
   *
   * @return its value for {@code AWS_LAMBDA_RUNTIME_API}: host, port and a path that is its key
   */
  String admit() {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    List<Invocation> lost;
    String address;
    synchronized (this) {
      lost = List.copyOf(running.values());
      running.clear();
      admitted = HexFormat.of().formatHex(token);
      address = address();
      notifyAll();
    }
    lost.forEach(invocation -> invocation.fail(ENDED));
    return address;
  }

  /** Hands an event to the runtime as soon as that asks for one. */
  synchronized CompletableFuture<byte[]> invoke(String requestId, byte[] event) {
    Invocation invocation = new Invocation(requestId, event, new CompletableFuture<>());
    waiting.add(invocation);
    notifyAll();
    return invocation.answer();
  }

  /**
   * The process of a runtime has ended: whatever it was doing, or should have done next, has
   * failed, unless another has been admitted since.
   */
  void ended(String address) {
    List<Invocation> lost = new ArrayList<>();
    synchronized (this) {
      if (!address.equals(address())) {
        return;
      }
      admitted = "";
      lost.addAll(running.values());
      lost.addAll(waiting);
      running.clear();
      waiting.clear();
      notifyAll();
    }
    lost.forEach(invocation -> invocation.fail(ENDED));
  }

  @Override
  public void close() {
    ended(address());
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
      if (!path.matches()) {
        send(exchange, NOT_FOUND, new byte[0]);
      } else if (!isAdmitted(path.group("runtime"))) {
        send(exchange, FORBIDDEN, new byte[0]);
      } else if (path.group("next") != null) {
        next(exchange, path.group("runtime"));
      } else if (path.group("init") != null) {
        // Its process ends by itself now, and whoever watches that says so.
        send(exchange, ACCEPTED, new byte[0]);
      } else {
        settle(exchange, path.group("id"), path.group("outcome").equals("response"), body);
      }
    }
  }

  private synchronized String address() {
    return "127.0.0.1:" + server.getAddress().getPort() + "/" + admitted;
  }

  private synchronized boolean isAdmitted(String runtime) {
    return runtime.equals(admitted);
  }

  private void next(HttpExchange exchange, String runtime) throws IOException {
    Invocation invocation = await(runtime);
    if (invocation == null) {
      send(exchange, GONE, new byte[0]);
      return;
    }
    invocation.answer().orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    Instant deadline = clock.instant().plus(TIMEOUT);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline.toEpochMilli()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:local:000000000000:function:local");
    send(exchange, 200, invocation.event());
  }

  /** The next invocation for that runtime, or null once it is no longer the admitted one. */
  private synchronized Invocation await(String runtime) {
    try {
      while (runtime.equals(admitted) && waiting.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
    if (!runtime.equals(admitted)) {
      return null;
    }
    Invocation invocation = waiting.remove();
    running.put(invocation.requestId(), invocation);
    return invocation;
  }

  private void settle(HttpExchange exchange, String requestId, boolean success, byte[] body)
      throws IOException {
    Invocation invocation;
    synchronized (this) {
      invocation = running.remove(requestId);
    }
    if (invocation == null) {
      send(exchange, NOT_FOUND, new byte[0]);
      return;
    }
    send(exchange, ACCEPTED, new byte[0]);
    if (success) {
      invocation.answer().complete(body);
    } else {
      invocation.fail("the function reported an error");
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private record Invocation(String requestId, byte[] event, CompletableFuture<byte[]> answer) {
    void fail(String reason) {
      answer.completeExceptionally(
          new InvocationException("Invocation " + requestId + ": " + reason));
    }
  }
}
