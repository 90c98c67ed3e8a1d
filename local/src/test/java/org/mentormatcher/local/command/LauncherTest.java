package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With programs in the place of Java and Maven that say what they were asked. */
@DisplayName("The launcher of a checkout")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "is a shell script")
class LauncherTest {
  private static final Path SOURCES = Path.of("..");
  private static final String RELEASE = "JAVA_VERSION=\"25.0.1\"\n";

  @TempDir private Path folder;

  private Path checkout;
  private Path jdk;

  @BeforeEach
  void checkout() throws IOException {
    checkout = folder.resolve("Ämter & Co's (50 %)");
    for (String part :
        List.of("release", "shared", "functions", "browser", "bundle", "local", "page")) {
      Files.createDirectories(checkout.resolve(part));
    }
    Files.copy(SOURCES.resolve("mentor-matcher"), checkout.resolve("mentor-matcher"));
    Files.copy(SOURCES.resolve("release/jdk-25"), checkout.resolve("release/jdk-25"));
    Files.writeString(checkout.resolve("pom.xml"), "");
    jdk = folder.resolve("a jdk");
    program(jdk.resolve("bin/java"), "for last; do :; done; echo \"ran $last\"");
    program(jdk.resolve("bin/javac"), ":");
    Files.writeString(jdk.resolve("release"), RELEASE);
    maven("");
  }

  @Test
  @DisplayName("builds it once, with the JDK that it runs on, in a folder of whatever name")
  void builds() throws IOException, InterruptedException {
    Process first = start("one");
    assertThat(first.waitFor()).isZero();
    Process second = start("two");

    assertThat(text(first)).isEqualTo("ran one\n");
    assertThat(errors(first)).contains("building it, once");
    assertThat(text(second)).isEqualTo("ran two\n");
    assertThat(errors(second)).isEmpty();
    assertThat(jdksOfBuilds()).containsExactly(jdk.toString());
  }

  @Test
  @DisplayName("builds it once where it is started twice, and the second waits for the first")
  void startedTwice() throws IOException, InterruptedException {
    maven("read -r until_somebody_says_so || :");
    Process first = start("one");
    assertThat(first.errorReader().readLine()).contains("building it, once");

    Process second = start("two");
    assertThat(second.errorReader().readLine()).contains("another start is building it");
    first.outputWriter().close();

    assertThat(first.waitFor() + second.waitFor()).isZero();
    assertThat(text(second)).isEqualTo("ran two\n");
    assertThat(jdksOfBuilds()).hasSize(1);
  }

  @Test
  @DisplayName("does not wait for a build that was ended before it was done")
  void endedBefore() throws IOException, InterruptedException {
    Process ended = new ProcessBuilder("true").start();
    assertThat(ended.waitFor()).isZero();
    Path lock = Files.createDirectories(checkout.resolve("local/target/building"));
    Files.writeString(lock.resolve("builder"), ended.pid() + "\n");

    Process run = start("one");

    assertThat(run.waitFor()).isZero();
    assertThat(text(run)).isEqualTo("ran one\n");
    assertThat(checkout.resolve("local/target/building")).doesNotExist();
  }

  @Test
  @DisplayName("says that a build failed, and builds again the next time")
  void fails() throws IOException, InterruptedException {
    maven("exit 1");
    Process failed = start("one");
    assertThat(failed.waitFor()).isEqualTo(70);
    assertThat(errors(failed)).contains("the build failed");

    maven("");
    Process run = start("two");

    assertThat(run.waitFor()).isZero();
    assertThat(text(run)).isEqualTo("ran two\n");
  }

  @Test
  @DisplayName("says what to do where it has to be built and nothing can be written there")
  void readOnly() throws IOException, InterruptedException {
    // Root writes where nobody may: a file stands where the folder would be.
    Files.writeString(checkout.resolve("local/target"), "");

    Process run = start("one");

    assertThat(run.waitFor()).isEqualTo(70);
    assertThat(errors(run)).contains("it cannot write in " + checkout.toRealPath());
    assertThat(text(run)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".sdkman/candidates/java/25.0.1-tem",
        ".jdks/temurin-25.0.1",
        ".local/share/mise/installs/java/25",
        ".asdf/installs/java/temurin-25.0.1",
        ".jabba/jdk/temurin@25",
        "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home"
      })
  @DisplayName("finds a JDK where version managers put one")
  void finds(String place) throws IOException, InterruptedException {
    Path home = folder.resolve("somebody's home");
    Path wanted = Files.createDirectories(home.resolve(place));
    String asked =
        """
        . ./release/jdk-25
        is_jdk_25() { [ "$1" = "$WANTED" ]; }
        find_jdk_25 && printf %s "$jdk"
        """;
    ProcessBuilder shell = new ProcessBuilder("sh", "-u", "-c", asked).directory(checkout.toFile());
    shell.environment().putAll(Map.of("HOME", home.toString(), "WANTED", wanted.toString()));
    shell.environment().keySet().removeAll(List.of("MISE_DATA_DIR", "ASDF_DATA_DIR"));

    Process found = shell.start();

    assertThat(text(found)).isEqualTo(wanted.toString());
    assertThat(found.waitFor()).isZero();
  }

  private Process start(String argument) throws IOException {
    ProcessBuilder launcher =
        new ProcessBuilder("sh", checkout.resolve("mentor-matcher").toString(), argument);
    String path = folder.resolve("bin") + ":" + System.getenv("PATH");
    launcher.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "PATH", path));
    return launcher.start();
  }

  /** What stands in for Maven does this, and then has built it. */
  private void maven(String before) throws IOException {
    program(
        folder.resolve("bin/mvn"),
        before
            + """

            mkdir -p local/target
            echo "$JAVA_HOME" >> local/builds
            : > local/target/mentor-matcher.jar
            """);
  }

  /** The JDK of each build. */
  private List<String> jdksOfBuilds() throws IOException {
    return Files.readAllLines(checkout.resolve("local/builds"));
  }

  private static void program(Path file, String script) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String text(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String errors(Process process) throws IOException {
    try (BufferedReader lines = process.errorReader()) {
      return String.join("\n", lines.lines().toList());
    }
  }
}
