package org.mentormatcher.local.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function in a process of its own, run by AWS's runtime interface client: the code that runs
 * handlers in the managed runtime. A process that dies fails what it was doing; the next invocation
 * starts another. It knows the environment it is given and nothing of this process's.
 */
public final class RuntimeProcess implements LambdaFunction {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final Set<String> ARCHITECTURES = Set.of("amd64", "x86_64", "aarch64");
  private static final int GRACE_SECONDS = 2;

  private final RuntimeApi api = RuntimeApi.start(InstantSource.system());
  private final String handler;
  private final Map<String, String> environment;
  private final Path temporary;
  private final LambdaLogger log;

  // Guarded by this.
  private Process process;
  private boolean closed;

  /**
   * Starts the process, so that the first event finds it ready.
   *
   * @param handler the handler's class
   * @param environment its environment variables
   * @param temporary a folder for what the client extracts; the caller deletes it
   * @param log where the function's log goes
   */
  public RuntimeProcess(
      Class<?> handler, Map<String, String> environment, Path temporary, LambdaLogger log) {
    this.handler = handler.getName();
    this.environment = Map.copyOf(environment);
    this.temporary = temporary;
    this.log = log;
    synchronized (this) {
      this.process = start();
    }
  }

  /** Whether AWS's client has its native library for this platform. */
  public static boolean isSupported() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).equals("linux")
        && ARCHITECTURES.contains(System.getProperty("os.arch"));
  }

  @Override
  public CompletableFuture<byte[]> invoke(String requestId, byte[] event) {
    CompletableFuture<byte[]> answer;
    synchronized (this) {
      if (!closed && !process.isAlive()) {
        process = start();
      }
      answer = api.invoke(requestId, event);
    }
    return answer.whenComplete((response, failure) -> endIfLate(failure));
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      end(process);
    }
    api.close();
  }

  /** The running process, or the last one. */
  synchronized Process process() {
    return process;
  }

  private synchronized void endIfLate(Throwable failure) {
    if (failure instanceof TimeoutException) {
      process.destroyForcibly();
    }
  }

  private Process start() {
    String runtimeApi = api.admit();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-classpath",
                System.getProperty("java.class.path"),
                CLIENT,
                handler));
    builder.environment().clear();
    builder.environment().putAll(lambdaEnvironment(runtimeApi));
    builder.redirectErrorStream(true);
    try {
      Process started = builder.start();
      Thread.ofVirtual()
          .start(
              () -> {
                follow(started);
                api.ended(runtimeApi);
              });
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Passes on what the process writes, until it ends. */
  private void follow(Process running) {
    try (BufferedReader lines = running.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.log(line);
      }
    } catch (IOException e) {
      log.log("the function's log broke off");
    }
  }

  private Map<String, String> lambdaEnvironment(String runtimeApi) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", "local");
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    variables.put("LAMBDA_TASK_ROOT", temporary.toString());
    variables.put("_HANDLER", handler);
    // Credentials come from the environment alone, never from a person's own AWS settings.
    variables.put("AWS_CONFIG_FILE", temporary.resolve("no-config").toString());
    variables.put("AWS_SHARED_CREDENTIALS_FILE", temporary.resolve("no-credentials").toString());
    return variables;
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
