package org.mentormatcher.benchmark.starts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's Runtime API for one process at a time, with what it has for snapshots: a process that is
 * to be one asks {@code /restore/next} once it is ready, and gets its answer where, in the cloud, a
 * copy of it would go on.
 */
final class LoopbackRuntimeApi implements AutoCloseable {

  private static final String RUNTIME = "/2018-06-01/runtime/";
  private static final int SECONDS = 180;

  private final HttpServer server;
  private volatile BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<AnsweredAt> answers = new LinkedBlockingQueue<>();
  private final Semaphore snapshotReady = new Semaphore(0);
  private final Semaphore goOn = new Semaphore(0);
  private volatile long handedOut;

  private LoopbackRuntimeApi(HttpServer server) {
    this.server = server;
  }

  /** An answer, and when it was here. */
  record AnsweredAt(String body, long nanoseconds) {}

  /** Starts it on a free port. */
  static LoopbackRuntimeApi start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LoopbackRuntimeApi api = new LoopbackRuntimeApi(server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", api::answer);
    server.start();
    return api;
  }

  /** What {@code AWS_LAMBDA_RUNTIME_API} is set to. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * From here on another process asks: one that was ended may still wait, and gets nothing more.
   */
  void begin() {
    events = new LinkedBlockingQueue<>();
  }

  /** The next invocation is with this event. */
  void event(String event) {
    events.add(event);
  }

  /** Waits for an answer. */
  AnsweredAt answered() throws InterruptedException {
    AnsweredAt answer = answers.poll(SECONDS, TimeUnit.SECONDS);
    if (answer == null || answer.body().contains("errorMessage")) {
      throw new IllegalStateException("The function did not answer, but " + answer);
    }
    return answer;
  }

  /** When the last event was handed out, as {@link System#nanoTime()} had it. */
  long handedOutAt() {
    return handedOut;
  }

  /** Waits until the process is what a snapshot is taken of. */
  void awaitSnapshot() throws InterruptedException {
    if (!snapshotReady.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The function was never ready for a snapshot");
    }
  }

  /** Lets it go on, as its copy would. */
  void restore() {
    goOn.release();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(RUNTIME.length());
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      if (path.equals("invocation/next")) {
        next(exchange);
      } else if (path.equals("restore/next")) {
        snapshotReady.release();
        goOn.acquire();
        exchange.sendResponseHeaders(200, -1);
      } else {
        answers.add(new AnsweredAt(body, System.nanoTime()));
        exchange.sendResponseHeaders(202, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    byte[] event = events.take().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "request");
    exchange
        .getResponseHeaders()
        .set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
    exchange
        .getResponseHeaders()
        .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-2:1:function:measured");
    handedOut = System.nanoTime();
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
