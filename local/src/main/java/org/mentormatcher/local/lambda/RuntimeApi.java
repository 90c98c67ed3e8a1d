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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a> of
 * one function: its runtimes ask for their next invocation, which may take as long as it likes to
 * come, and post the response or the error. It listens on a loopback port; each runtime gets an
 * address of its own that nobody can guess, has one invocation at a time, and takes no other's with
 * it when it ends.
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
  private final Duration timeout;
  private final SecureRandom random = new SecureRandom();

  // Guarded by this.
  private final Deque<Invocation> waiting = new ArrayDeque<>();
  private final Map<String, AdmittedRuntime> admitted = new HashMap<>();

  private RuntimeApi(HttpServer server, InstantSource clock, Duration timeout) {
    this.server = server;
    this.clock = clock;
    this.timeout = timeout;
  }

  /**
   * Starts it.
   *
   * @param timeout how long an invocation may take from when a runtime has it
   */
  static RuntimeApi start(InstantSource clock, Duration timeout) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      RuntimeApi api = new RuntimeApi(server, clock, timeout);
      server.setExecutor(api.threads);
      server.createContext("/", api::answer);
      server.start();
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is behind an address that was admitted. */
  interface Worker {

    /** Whether it may have a further invocation after the one that just ended. */
    boolean reusable();

    /** It gets no further invocation, and what it does now counts no more. */
    void dismissed();
  }

  /**
   * Admits a runtime.
   *
   * @return its value for {@code AWS_LAMBDA_RUNTIME_API}: host, port and a path that is its key
   */
  String admit(Worker worker) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    synchronized (this) {
      admitted.put(token, new AdmittedRuntime(worker));
    }
    return address(token);
  }

  /** Hands an event to the first runtime that asks for one. */
  synchronized CompletableFuture<byte[]> invoke(String requestId, byte[] event) {
    Invocation invocation = new Invocation(requestId, event, new CompletableFuture<>());
    waiting.add(invocation);
    notifyAll();
    return invocation.answer();
  }

  /** How many invocations no runtime has yet. */
  synchronized int waiting() {
    return waiting.size();
  }

  /** How many runtimes are admitted and have nothing to do. */
  synchronized int idle() {
    return Math.toIntExact(
        admitted.values().stream().filter(each -> each.running.isEmpty()).count());
  }

  /**
   * A runtime has ended: what it was doing has failed, and nothing else. If it never came to ask
   * for anything, the oldest waiting invocation has failed: the next runtime might end like it, and
   * nobody waits for ever.
   *
   * @return whether it ever asked for an invocation
   */
  boolean ended(String address) {
    Optional<Invocation> lost;
    boolean asked;
    synchronized (this) {
      AdmittedRuntime ended = admitted.remove(address.substring(address.indexOf('/') + 1));
      if (ended == null) {
        return true;
      }
      asked = ended.asked;
      lost = asked ? ended.running : Optional.ofNullable(waiting.poll());
      notifyAll();
    }
    lost.ifPresent(invocation -> invocation.fail(ENDED));
    return asked;
  }

  @Override
  public void close() {
    List<Invocation> lost = new ArrayList<>();
    synchronized (this) {
      admitted.values().forEach(each -> each.running.ifPresent(lost::add));
      lost.addAll(waiting);
      admitted.clear();
      waiting.clear();
      notifyAll();
    }
    lost.forEach(invocation -> invocation.fail(ENDED));
    server.stop(0);
    threads.shutdownNow();
  }

  private String address(String token) {
    return "127.0.0.1:" + server.getAddress().getPort() + "/" + token;
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
        boolean success = path.group("outcome").equals("response");
        settle(exchange, path.group("runtime"), path.group("id"), success, body);
      }
    }
  }

  private synchronized boolean isAdmitted(String token) {
    return admitted.containsKey(token);
  }

  private void next(HttpExchange exchange, String token) throws IOException {
    Optional<Invocation> next = await(token);
    if (next.isEmpty()) {
      send(exchange, GONE, new byte[0]);
      return;
    }
    Invocation invocation = next.get();
    var _ =
        invocation
            .answer()
            .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((_, failure) -> dismissIfLate(token, failure));
    Instant deadline = clock.instant().plus(timeout);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline.toEpochMilli()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:local:000000000000:function:local");
    send(exchange, 200, invocation.event());
  }

  /** The next invocation for that runtime; empty once it is dismissed. */
  private synchronized Optional<Invocation> await(String token) {
    AdmittedRuntime asking = admitted.get(token);
    if (asking == null) {
      return Optional.empty();
    }
    asking.asked = true;
    try {
      while (asking == admitted.get(token) && waiting.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    if (asking != admitted.get(token)) {
      return Optional.empty();
    }
    asking.running = Optional.of(waiting.remove());
    return asking.running;
  }

  private void settle(
      HttpExchange exchange, String token, String requestId, boolean success, byte[] body)
      throws IOException {
    Optional<Invocation> settled;
    Optional<Worker> dismissed;
    synchronized (this) {
      Optional<AdmittedRuntime> admission = Optional.ofNullable(admitted.get(token));
      settled =
          admission.flatMap(each -> each.running).filter(it -> it.requestId().equals(requestId));
      settled.ifPresent(_ -> admission.get().running = Optional.empty());
      dismissed =
          admission
              .map(each -> each.worker)
              .filter(worker -> settled.isPresent() && !worker.reusable());
      dismissed.ifPresent(_ -> admitted.remove(token));
    }
    if (settled.isEmpty()) {
      send(exchange, NOT_FOUND, new byte[0]);
      return;
    }
    send(exchange, ACCEPTED, new byte[0]);
    dismissed.ifPresent(Worker::dismissed);
    if (success) {
      settled.get().answer().complete(body);
    } else {
      settled.get().fail("the function reported an error");
    }
  }

  private void dismissIfLate(String token, Throwable failure) {
    if (failure instanceof TimeoutException) {
      Optional<AdmittedRuntime> late;
      synchronized (this) {
        late = Optional.ofNullable(admitted.remove(token));
      }
      late.ifPresent(each -> each.worker.dismissed());
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** A runtime that was admitted, and what it has. */
  private static final class AdmittedRuntime {
    private final Worker worker;
    private boolean asked;
    private Optional<Invocation> running = Optional.empty();

    AdmittedRuntime(Worker worker) {
      this.worker = worker;
    }
  }

  private record Invocation(String requestId, byte[] event, CompletableFuture<byte[]> answer) {
    void fail(String reason) {
      answer.completeExceptionally(
          new InvocationException("Invocation " + requestId + ": " + reason));
    }
  }
}
