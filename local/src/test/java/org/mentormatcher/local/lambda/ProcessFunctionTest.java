package org.mentormatcher.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.mentormatcher.local.lambda.ProcessFunction.ProcessLimits;
import org.mentormatcher.local.temporary.TemporaryFolder;

@EnabledIf("isSupported")
class ProcessFunctionTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int AT_ONCE = 200;

  private final TemporaryFolder temporary = TemporaryFolder.create();
  private final AtomicBoolean readers = new AtomicBoolean();
  private final List<AnySession> sessions = new CopyOnWriteArrayList<>();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private ProcessFunction function;

  static boolean isSupported() {
    return ProcessFunction.isSupported();
  }

  @BeforeEach
  void start() {
    function =
        new ProcessFunction(
            Example.class, this::assume, temporary, new ProcessLimits(2, TIMEOUT), new Told(log));
  }

  @AfterEach
  void stop() {
    function.close();
    temporary.close();
  }

  @Test
  @DisplayName("AWS's client runs the handler with the environment it was given, and no other")
  void runsTheHandler() {
    assertThat(invoke("GREETING")).succeedsWithin(PATIENCE).isEqualTo("\"Good morning\"");
    assertThat(invoke("PATH")).succeedsWithin(PATIENCE).isEqualTo("\"nothing\"");
  }

  @Test
  @DisplayName("A handler that throws fails the invocation, and the function goes on")
  void handlerThrows() {
    assertThat(invoke("throw")).failsWithin(PATIENCE);
    assertThat(invoke("GREETING")).succeedsWithin(PATIENCE);
  }

  @Test
  @DisplayName("A process that dies fails its invocation; the next invocation has another process")
  void processDies() {
    assertThat(invoke("die")).failsWithin(PATIENCE);
    assertThat(invoke("die")).failsWithin(PATIENCE);

    assertThat(invoke("GREETING")).succeedsWithin(PATIENCE).isEqualTo("\"Good morning\"");
  }

  @Test
  @DisplayName("Two invocations run beside each other: each waits until the other has begun")
  void besideEachOther() {
    CompletableFuture<String> one = invoke(Example.MEET + temporary.path());
    CompletableFuture<String> other = invoke(Example.MEET + temporary.path());

    assertThat(one).succeedsWithin(PATIENCE);
    assertThat(other).succeedsWithin(PATIENCE);
  }

  @Test
  @DisplayName("Of 200 invocations at once one hangs and two kill their process: no other is lost")
  @Tag("one-job-ends-those-that-wait")
  void hostileAmongMany() {
    CompletableFuture<String> hanging = invoke("hang");
    List<CompletableFuture<String>> others = new ArrayList<>();
    for (int each = 0; each < AT_ONCE / 2; each++) {
      others.add(invoke("GREETING"));
    }
    List<CompletableFuture<String>> dying = List.of(invoke("die"), invoke("die"));
    while (others.size() < AT_ONCE - 1 - dying.size()) {
      others.add(invoke("GREETING"));
    }

    for (CompletableFuture<String> other : others) {
      assertThat(other).succeedsWithin(PATIENCE).isEqualTo("\"Good morning\"");
    }
    assertThat(hanging).failsWithin(PATIENCE);
    assertThat(dying).allSatisfy(each -> assertThat(each).failsWithin(PATIENCE));
  }

  @Test
  @DisplayName("A process that read somebody's file has no further invocation, and is gone")
  void onceRead() {
    String first = invoke("pid").join();
    assertThat(invoke("pid").join()).as("it may be used again").isNotEmpty();
    readers.set(true);

    String reader = invoke("pid").join();
    String next = invoke("pid").join();

    assertThat(first).isNotEmpty();
    assertThat(next).isNotEqualTo(reader);
    ProcessHandle.of(Long.parseLong(reader.replace("\"", "")))
        .ifPresent(process -> assertThat(process.onExit()).succeedsWithin(PATIENCE));
  }

  @Test
  @DisplayName("Each process has a session of its own, which ends with it, and so does its folder")
  void sessionsEnd() throws IOException {
    invoke("GREETING").join();

    function.close();

    assertThat(sessions).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    assertThat(sessions).allSatisfy(each -> assertThat(each.end()).succeedsWithin(PATIENCE));
    try (var left = Files.walk(temporary.path()).filter(Files::isRegularFile)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .hasSize(2)
          .contains("in-use")
          .anyMatch(name -> name.startsWith("libaws-lambda-jni"));
    }
  }

  @Test
  @DisplayName("A function that cannot even start fails every invocation")
  void cannotStart() {
    try (ProcessFunction broken =
        new ProcessFunction(
            Broken.class, this::assume, temporary, new ProcessLimits(2, TIMEOUT), new Told(log))) {
      assertThat(broken.invoke("1", "\"\"".getBytes(UTF_8))).failsWithin(PATIENCE);
      assertThat(broken.invoke("2", "\"\"".getBytes(UTF_8))).failsWithin(PATIENCE);
    }
  }

  @Test
  @DisplayName("Nothing of it runs once it is closed, and no process complains of its end")
  void closes() {
    invoke("GREETING").join();
    List<ProcessHandle> processes = function.processes();

    function.close();

    assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    assertThat(log).isEmpty();
  }

  @Test
  @DisplayName("A signal, as of Ctrl+C, ends a process at once: nothing of it runs on its way out")
  void endedBySignal() {
    String pid = invoke(Example.WRITE_AT_END + temporary.path()).join().replace("\"", "");
    ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();

    process.destroy();

    assertThat(process.onExit()).succeedsWithin(PATIENCE);
    assertThat(temporary.path().resolve("ran-" + pid)).doesNotExist();
  }

  private CompletableFuture<String> invoke(String wish) {
    return function
        .invoke("request-" + wish.hashCode() + "-" + System.nanoTime(), json(wish))
        .thenApply(answer -> new String(answer, UTF_8));
  }

  private static byte[] json(String wish) {
    return ("\"" + wish + "\"").getBytes(UTF_8);
  }

  private ExecutionRole.Session assume() {
    AnySession session = new AnySession(readers);
    sessions.add(session);
    return session;
  }

  /** Does what the event says. */
  public static final class Example implements RequestHandler<String, String> {
    private static final String MEET = "meet at ";
    private static final String WRITE_AT_END = "write at the end to ";

    @Override
    public String handleRequest(String wish, Context context) {
      if (wish.startsWith(MEET)) {
        return meet(Path.of(wish.substring(MEET.length())));
      }
      if (wish.startsWith(WRITE_AT_END)) {
        return writeAtEnd(Path.of(wish.substring(WRITE_AT_END.length())));
      }
      return switch (wish) {
        case "throw" -> throw new IllegalStateException("as told");
        case "die" -> {
          Runtime.getRuntime().halt(1);
          yield "dead";
        }
        case "hang" -> {
          while (true) {
            Thread.onSpinWait();
          }
        }
        case "pid" -> Long.toString(ProcessHandle.current().pid());
        default -> System.getenv().getOrDefault(wish, "nothing");
      };
    }

    /** What runs when a JVM is asked to end, as the native part's own end does. */
    private static String writeAtEnd(Path place) {
      String pid = Long.toString(ProcessHandle.current().pid());
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    try {
                      Files.createFile(place.resolve("ran-" + pid));
                    } catch (IOException e) {
                      throw new IllegalStateException(e);
                    }
                  }));
      return pid;
    }

    /** Waits until as many have come to that folder as can meet there. */
    private static String meet(Path place) {
      try {
        Files.createFile(place.resolve("met-" + ProcessHandle.current().pid()));
        while (count(place) < 2) {
          Thread.onSpinWait();
        }
        return "met";
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static long count(Path place) throws IOException {
      try (var all = Files.list(place)) {
        return all.filter(each -> each.getFileName().toString().startsWith("met-")).count();
      }
    }
  }

  /** Has no way to begin. */
  public static final class Broken implements RequestHandler<String, String> {
    public Broken() {
      throw new IllegalStateException("as told");
    }

    @Override
    public String handleRequest(String wish, Context context) {
      return wish;
    }
  }

  /** A session that remembers whether it ended. */
  private static final class AnySession implements ExecutionRole.Session {
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final AtomicBoolean read;

    AnySession(AtomicBoolean read) {
      this.read = read;
    }

    @Override
    public Map<String, String> environment() {
      return Map.of("GREETING", "Good morning");
    }

    @Override
    public boolean hasRead() {
      return read.get();
    }

    @Override
    public void close() {
      end.complete(true);
    }

    CompletableFuture<Boolean> end() {
      return end;
    }
  }
}
