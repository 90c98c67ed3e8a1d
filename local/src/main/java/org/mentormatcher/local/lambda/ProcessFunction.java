package org.mentormatcher.local.lambda;

import static com.amazonaws.services.lambda.runtime.logging.LogLevel.ERROR;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mentormatcher.local.temporary.TemporaryFolder;

/**
 * A function in processes of its own, several beside each other. A process that has read somebody's
 * file is ended after that invocation, however it went: its memory goes back to the system, and no
 * later job shares it. One that dies, or is over its time, fails what it was doing and nothing
 * else.
 */
public final class ProcessFunction implements LambdaFunction {

  /** Started before they are needed: a job's files come in twos. */
  private static final int READY = 2;

  private final List<Instance> instances = new CopyOnWriteArrayList<>();
  private final Class<?> handler;
  private final ExecutionRole role;
  private final TemporaryFolder temporary;
  private final ProcessLimits limits;
  private final LambdaLogger log;
  private final NativeLibrary library;
  private final RuntimeApi api;

  // Guarded by this.
  private boolean closed;

  /**
   * How much at once, and how long.
   *
   * @param processes the most at a time
   * @param timeout how long an invocation may take
   */
  public record ProcessLimits(int processes, Duration timeout) {

    /** As many as there are processors, and as long as the deployed function may run. */
    public static ProcessLimits ofThisMachine() {
      return new ProcessLimits(Runtime.getRuntime().availableProcessors(), RuntimeApi.TIMEOUT);
    }
  }

  /**
   * Starts the first processes, so that the first event finds one ready.
   *
   * @param handler the handler's class
   * @param role what its processes may do; each gets a session of its own
   * @param temporary for what the client extracts; the caller closes it
   * @param log where the function's log goes
   */
  public ProcessFunction(
      Class<?> handler,
      ExecutionRole role,
      TemporaryFolder temporary,
      ProcessLimits limits,
      LambdaLogger log) {
    this.handler = handler;
    this.role = role;
    this.temporary = temporary;
    this.limits = limits;
    this.log = log;
    this.library = NativeLibrary.in(temporary.newFolder());
    this.api = RuntimeApi.start(InstantSource.system(), limits.timeout());
    startNeeded();
  }

  /** Whether AWS's client has its native library for this platform. */
  public static boolean isSupported() {
    return NativeLibrary.isSupported();
  }

  @Override
  public CompletableFuture<byte[]> invoke(String requestId, byte[] event) {
    CompletableFuture<byte[]> answer = api.invoke(requestId, event);
    startNeeded();
    return answer;
  }

  /** Its processes end first: one whose API is gone would say so at length. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    instances.parallelStream().forEach(Instance::end);
    api.close();
  }

  /** The processes that run now. */
  List<ProcessHandle> processes() {
    return instances.stream().map(instance -> instance.process.handle()).toList();
  }

  /** One more for each invocation that waits, and some that are ready for the next. */
  private synchronized void startNeeded() {
    int wanted = Math.max(READY, api.waiting());
    while (!closed && instances.size() < limits.processes() && api.idle() < wanted) {
      try {
        instances.add(new Instance());
      } catch (RuntimeException e) {
        log.log("a process of the function did not start, " + e.getClass().getName(), ERROR);
        if (!instances.isEmpty() || api.waiting() == 0) {
          return;
        }
      }
    }
  }

  private void ended(Instance instance) {
    synchronized (this) {
      instances.remove(instance);
    }
    boolean started = api.ended(instance.address);
    // One that could not even start is not tried again until somebody needs it.
    if (started || api.waiting() > 0) {
      startNeeded();
    }
  }

  /** A process with its session and its folder; all three end together. */
  private final class Instance implements RuntimeApi.Worker {
    private final ExecutionRole.Session session = role.assume();
    private final Path folder = temporary.newFolder();
    private final String address = api.admit(this);
    private final RuntimeProcess process;

    Instance() {
      Map<String, String> environment = new HashMap<>(session.environment());
      environment.put("AWS_LAMBDA_RUNTIME_API", address);
      try {
        process = new RuntimeProcess(handler, environment, library, folder, log);
      } catch (RuntimeException e) {
        session.close();
        api.ended(address);
        throw e;
      }
      var _ = process.onExit().thenRunAsync(this::clear);
    }

    @Override
    public boolean reusable() {
      return !session.hasRead();
    }

    @Override
    public void dismissed() {
      process.kill();
    }

    void end() {
      process.end();
    }

    private void clear() {
      session.close();
      try {
        TemporaryFolder.remove(folder);
      } finally {
        ended(this);
      }
    }
  }
}
