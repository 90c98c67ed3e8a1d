package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With programs in the place of Java and Maven that say what they were asked. */
@DisplayName("The launcher of a checkout")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "is a shell script")
class LauncherTest {
  private static final Path SOURCES = Path.of("..");
  private static final String RELEASE = "JAVA_VERSION=\"25.0.1\"\n";

  /** Says what it was last asked, or how file names are written. */
  private static final String STAND_IN =
      """
      for last; do :; done
      [ "$last" != locale ] || last=${LC_ALL:-${LC_CTYPE:-${LANG:-}}}
      echo "ran $last"
      """;

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
    program(jdk.resolve("bin/java"), STAND_IN);
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

  @Test
  @DisplayName(
      "runs it as it was built where nothing can be written there, and says so if it changed")
  void readOnlyOnceBuilt() throws IOException, InterruptedException {
    assertThat(start("one").waitFor()).isZero();
    everybodyMayRead();

    Process same = startAsNobody("two");
    assertThat(same.waitFor()).isZero();
    Files.setLastModifiedTime(
        checkout.resolve("pom.xml"), FileTime.from(Instant.now().plus(Duration.ofHours(1))));
    Process changed = startAsNobody("three");

    assertThat(text(same)).isEqualTo("ran two\n");
    assertThat(errors(same)).isEmpty();
    assertThat(changed.waitFor()).isZero();
    assertThat(text(changed)).isEqualTo("ran three\n");
    assertThat(errors(changed)).contains("it cannot write in", "this is as it was built");
    assertThat(jdksOfBuilds()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"C,,,C.UTF-8", "POSIX,,,C.UTF-8", ",,,C.UTF-8", ",,de_DE.UTF-8,de_DE.UTF-8"})
  @DisplayName("has Java find files with umlauts where there is no locale, from a checkout or not")
  void locale(String all, String type, String lang, String told)
      throws IOException, InterruptedException {
    Path downloaded = folder.resolve("downloaded");
    program(downloaded.resolve("runtime/bin/java"), STAND_IN);
    Files.copy(SOURCES.resolve("release/mentor-matcher"), downloaded.resolve("mentor-matcher"));

    for (Path launcher : List.of(checkout, downloaded)) {
      ProcessBuilder builder = launcher(launcher.resolve("mentor-matcher"), "locale");
      builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_CTYPE", "LANG"));
      Optional.ofNullable(all).ifPresent(each -> builder.environment().put("LC_ALL", each));
      Optional.ofNullable(type).ifPresent(each -> builder.environment().put("LC_CTYPE", each));
      Optional.ofNullable(lang).ifPresent(each -> builder.environment().put("LANG", each));
      Process run = builder.start();

      assertThat(run.waitFor()).isZero();
      assertThat(text(run)).isEqualTo("ran " + told + "\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/usr/lib/jvm/java-25-openjdk",
        "/Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home",
        "/opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home",
        "/opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home",
        "/usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home",
        "/home/linuxbrew/.linuxbrew/opt/openjdk@25/libexec",
        "/c/Program Files/Eclipse Adoptium/jdk-25.0.1.8-hotspot",
        "/c/Program Files/Microsoft/jdk-25.0.1.8-hotspot",
        "/c/Program Files/Java/jdk-25",
        "/c/Program Files/Amazon Corretto/jdk25.0.1_9",
        "/c/Program Files/Zulu/zulu-25",
        "/c/Users/somebody/AppData/Local/Programs/Eclipse Adoptium/jdk-25.0.1.8-hotspot",
        "/c/Users/somebody/scoop/apps/temurin25-jdk/current",
        "/data/mise/installs/java/temurin-25.0.1",
        "/data/asdf/installs/java/temurin-25.0.1"
      })
  @DisplayName("looks for a JDK where systems, Homebrew and Windows put one")
  void looks(String place) throws IOException, InterruptedException {
    // With patterns left as they are written, whatever is on this machine.
    String asked =
        """
        . ./release/jdk-25
        is_jdk_25() { case $WANTED in $1) return 0 ;; *) return 1 ;; esac; }
        find_jdk_25
        """;
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-f", "-u", "-c", asked).directory(checkout.toFile());
    shell
        .environment()
        .putAll(
            Map.of(
                "HOME", "/c/Users/somebody",
                "MISE_DATA_DIR", "/data/mise",
                "ASDF_DATA_DIR", "/data/asdf",
                "WANTED", place));
    shell.environment().remove("JAVA_HOME");

    assertThat(shell.start().waitFor()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".sdkman/candidates/java/25.0.1-tem",
        ".jdks/temurin-25.0.1",
        ".local/share/mise/installs/java/25",
        ".asdf/installs/java/temurin-25.0.1",
        ".jabba/jdk/temurin@25",
        ".jabba/jdk/temurin@25/Contents/Home",
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
    return launcher(checkout.resolve("mentor-matcher"), argument).start();
  }

  private ProcessBuilder launcher(Path script, String argument) {
    ProcessBuilder launcher = new ProcessBuilder("sh", script.toString(), argument);
    String path = folder.resolve("bin") + ":" + System.getenv("PATH");
    launcher.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "PATH", path));
    return launcher;
  }

  /** Root writes where nobody may: then it is started as somebody who is not. */
  private Process startAsNobody(String argument) throws IOException {
    ProcessBuilder launcher = launcher(checkout.resolve("mentor-matcher"), argument);
    if (System.getProperty("user.name").equals("root")) {
      launcher
          .command()
          .addAll(0, List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    return launcher.start();
  }

  private void everybodyMayRead() throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path each : all.filter(each -> !Files.isSymbolicLink(each)).toList()) {
        boolean runs = Files.isDirectory(each) || Files.isExecutable(each);
        Files.setPosixFilePermissions(
            each, PosixFilePermissions.fromString(runs ? "r-xr-xr-x" : "r--r--r--"));
      }
    }
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
