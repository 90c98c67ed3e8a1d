package org.mentormatcher.local.jobstore;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobStore;
import org.mentormatcher.jobs.JobStores;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.jobs.StoredJob;

/**
 * Lends this process's job store to the functions' processes, over loopback HTTP and only to those
 * who know a random token that is theirs. A row's version is its entity tag: {@code PUT} with
 * {@code If-None-Match: *} creates a row, with {@code If-Match} replaces it.
 */
public final class JobStoreServer implements AutoCloseable {

  private static final Pattern PATH = Pattern.compile("/jobs/(?<id>[0-9a-f]{32})");
  private static final int TOKEN_BYTES = 32;
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int PRECONDITION_FAILED = 412;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final JobStore store;
  private final SecureRandom random = new SecureRandom();
  private final Set<Loan> loans = ConcurrentHashMap.newKeySet();

  private JobStoreServer(HttpServer server, JobStore store) {
    this.server = server;
    this.store = store;
  }

  /** Starts to lend that store. */
  public static JobStoreServer start(JobStore store) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      JobStoreServer jobs = new JobStoreServer(server, store);
      server.setExecutor(jobs.threads);
      server.createContext("/", jobs::answer);
      server.start();
      return jobs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lends it to one more process. */
  public Loan lend() {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    Loan loan = new Loan(HexFormat.of().formatHex(token));
    loans.add(loan);
    return loan;
  }

  /** One process's way to the rows, until it is closed. */
  public final class Loan implements AutoCloseable {

    private final String token;

    private Loan(String token) {
      this.token = token;
    }

    /** What the process needs to know to use the store. */
    public Map<String, String> environment() {
      return Map.of(
          JobStores.VARIABLE,
          "http://127.0.0.1:" + server.getAddress().getPort() + "/jobs",
          HttpJobStoreProvider.TOKEN_VARIABLE,
          token);
    }

    @Override
    public void close() {
      loans.remove(this);
    }

    private boolean opensWith(String authorization) {
      return MessageDigest.isEqual(
          authorization.getBytes(StandardCharsets.UTF_8),
          ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
      if (!isAuthorized(exchange)) {
        send(exchange, UNAUTHORIZED);
      } else if (!path.matches()) {
        send(exchange, NOT_FOUND);
      } else if (exchange.getRequestMethod().equals("PUT")) {
        put(exchange);
      } else {
        get(exchange, new JobId(path.group("id")));
      }
    }
  }

  private boolean isAuthorized(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given != null && loans.stream().anyMatch(loan -> loan.opensWith(given));
  }

  private void get(HttpExchange exchange, JobId id) throws IOException {
    Optional<StoredJob> row = store.find(id);
    if (row.isEmpty()) {
      send(exchange, NOT_FOUND);
      return;
    }
    byte[] body = Json.write(row.get().job()).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("ETag", HttpJobStore.entityTag(row.get().version()));
    exchange.sendResponseHeaders(OK, body.length);
    exchange.getResponseBody().write(body);
  }

  private void put(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Job next = Json.read(body);
    String expected = exchange.getRequestHeaders().getFirst("If-Match");
    boolean written =
        expected == null
            ? store.create(next)
            : store
                .find(next.id())
                .filter(row -> HttpJobStore.entityTag(row.version()).equals(expected))
                .map(row -> store.replace(row, next))
                .orElse(false);
    send(exchange, written ? NO_CONTENT : PRECONDITION_FAILED);
  }

  private static void send(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }
}
