package org.mentormatcher.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("isSupported")
class RuntimeProcessTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path temporary;
  private RuntimeProcess function;

  static boolean isSupported() {
    return RuntimeProcess.isSupported();
  }

  @BeforeEach
  void start() {
    function =
        new RuntimeProcess(
            Example.class, Map.of("GREETING", "Good morning"), temporary, new Silence());
  }

  @AfterEach
  void stop() {
    function.close();
  }

  @Test
  @DisplayName("AWS's client runs the handler with the environment it was given, and no other")
  void runsTheHandler() {
    assertThat(invoke("GREETING")).succeedsWithin(PATIENCE).isEqualTo("\"Good morning\"");
    assertThat(invoke("PATH")).succeedsWithin(PATIENCE).isEqualTo("\"nothing\"");
  }

  @Test
  @DisplayName("A handler that throws fails the invocation, and the process goes on")
  void handlerThrows() {
    assertThat(invoke("throw")).failsWithin(PATIENCE);
    assertThat(invoke("GREETING")).succeedsWithin(PATIENCE);
  }

  @Test
  @DisplayName("A process that dies fails its invocation; the next invocation has another process")
  void processDies() {
    assertThat(invoke("die")).failsWithin(PATIENCE);
    assertThat(function.process().onExit()).succeedsWithin(PATIENCE);

    assertThat(invoke("GREETING")).succeedsWithin(PATIENCE).isEqualTo("\"Good morning\"");
  }

  @Test
  @DisplayName("Nothing of it runs once it is closed")
  void closes() {
    Process process = function.process();

    function.close();

    assertThat(process.isAlive()).isFalse();
  }

  private CompletableFuture<String> invoke(String wish) {
    return function
        .invoke("request", ("\"" + wish + "\"").getBytes(UTF_8))
        .thenApply(answer -> new String(answer, UTF_8));
  }

  /** Does what the event says. */
  public static final class Example implements RequestHandler<String, String> {
    @Override
    public String handleRequest(String wish, Context context) {
      return switch (wish) {
        case "throw" -> throw new IllegalStateException("as told");
        case "die" -> {
          Runtime.getRuntime().halt(1);
          yield "dead";
        }
        default -> System.getenv().getOrDefault(wish, "nothing");
      };
    }
  }

  private static final class Silence implements LambdaLogger {
    @Override
    public void log(String message) {}

    @Override
    public void log(byte[] message) {}
  }
}
