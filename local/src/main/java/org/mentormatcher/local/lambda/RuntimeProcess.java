package org.mentormatcher.local.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A process that runs a function under AWS's runtime interface client: the code that runs handlers
 * in the managed runtime. It knows the environment it is given and, of this process's, nothing but
 * the locale.
 */
final class RuntimeProcess {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** By these a JVM knows how file names are written; without any it finds no umlaut. */
  private static final List<String> LOCALE = List.of("LC_ALL", "LC_CTYPE", "LANG");

  private final Process process;

  /**
   * Starts it.
   *
   * @param handler the handler's class
   * @param environment its environment variables
   * @param library the client's native part
   * @param temporary a folder of its own
   * @param log where the function's log goes
   */
  RuntimeProcess(
      Class<?> handler,
      Map<String, String> environment,
      NativeLibrary library,
      Path temporary,
      LambdaLogger log) {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                // A signal ends it as it ends any program, with nothing run: the client's native
                // part may be in the middle of a request, and what it needs for that would be
                // taken down beneath it. A terminal's Ctrl+C is such a signal to every process.
                "-Xrs",
                // What a crash leaves behind might quote a participant: it goes with the folder.
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + temporary.resolve("crash"),
                library.jvmOption(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-classpath",
                System.getProperty("java.class.path"),
                CLIENT,
                handler.getName()));
    builder.environment().clear();
    builder.environment().putAll(lambdaEnvironment(handler, environment, temporary));
    builder.redirectErrorStream(true);
    try {
      this.process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Reading from a process keeps the carrier of a virtual thread: two silent processes on two
    // cores would hold up everything else that runs on such threads.
    Thread.ofPlatform().daemon().name("log of a function").start(() -> follow(log));
  }

  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /** Ends it at once, whatever it does. */
  void kill() {
    process.destroyForcibly();
  }

  /** Ends it at once, and waits until it is gone. */
  void end() {
    kill();
    process.onExit().join();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Passes on what the process writes, until it ends. */
  private void follow(LambdaLogger log) {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.log(line);
      }
    } catch (IOException e) {
      log.log("the function's log broke off");
    }
  }

  private static Map<String, String> lambdaEnvironment(
      Class<?> handler, Map<String, String> environment, Path temporary) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", "local");
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    variables.put("LAMBDA_TASK_ROOT", temporary.toString());
    variables.put("_HANDLER", handler.getName());
    // Credentials come from the environment alone, never from a person's own AWS settings.
    variables.put("AWS_CONFIG_FILE", temporary.resolve("no-config").toString());
    variables.put("AWS_SHARED_CREDENTIALS_FILE", temporary.resolve("no-credentials").toString());
    LOCALE.forEach(
        name ->
            Optional.ofNullable(System.getenv(name)).ifPresent(own -> variables.put(name, own)));
    return variables;
  }
}
