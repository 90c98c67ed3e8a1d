package org.mentormatcher.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.mentormatcher.local.MentorMatcher;

/**
 * The program as a process of its own, which serves.
 *
 * @param process whoever started it ends it
 * @param address where it is, as it prints it
 */
public record ServeProcess(Process process, String address) {
  private static final String TOLD = "Mentor Matcher is at http://127.0.0.1:";

  /**
   * Starts it, and waits until it says where it is.
   *
   * @param temporary for its temporary files
   * @param classPath where its classes are
   */
  public static ServeProcess start(Path temporary, String classPath) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-classpath",
                classPath,
                MentorMatcher.class.getName(),
                "serve",
                "--port",
                "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = process.inputReader().readLine();
    if (line == null || !line.startsWith(TOLD)) {
      process.destroyForcibly();
    }
    assertThat(line).startsWith(TOLD);
    return new ServeProcess(process, line.substring(line.indexOf("http")));
  }

  /** With the classes of this process. */
  public static ServeProcess start(Path temporary) throws IOException {
    return start(temporary, System.getProperty("java.class.path"));
  }
}
