package org.mentormatcher.local.lambda;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The native part of AWS's runtime interface client. Left alone, each of its processes writes that
 * to one fixed place in {@code /tmp}: they crash when they do so at once, the file stays, and
 * another user of the machine could put something else there. Here it is in a folder of our own.
 */
final class NativeLibrary {

  private static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private final Path file;

  private NativeLibrary(Path file) {
    this.file = file;
  }

  /** Whether there is one for this platform. */
  static boolean isSupported() {
    return name().isPresent();
  }

  /** The library, in that folder. */
  static NativeLibrary in(Path folder) {
    String name = name().orElseThrow();
    Path file = folder.resolve(name);
    try (InputStream library = NativeLibrary.class.getResourceAsStream("/jni/" + name)) {
      if (library == null) {
        throw new FileNotFoundException(name);
      }
      Files.copy(library, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NativeLibrary(file);
  }

  /** The argument that makes a JVM use it. */
  String jvmOption() {
    return "-D" + PROPERTY + "=" + file;
  }

  private static Optional<String> name() {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).equals("linux")) {
      return Optional.empty();
    }
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> Optional.of(name("x86_64", "x86_64"));
      case "aarch64" -> Optional.of(name("aarch64", "aarch_64"));
      default -> Optional.empty();
    };
  }

  /** As distributions with musl instead of glibc have it, so that it finds its C library. */
  private static String name(String machine, String classifier) {
    boolean musl = Files.exists(Path.of("/lib/ld-musl-" + machine + ".so.1"));
    boolean glibc = Files.exists(Path.of("/etc/ld.so.cache"));
    return "libaws-lambda-jni.linux" + (musl && !glibc ? "_musl-" : "-") + classifier + ".so";
  }
}
