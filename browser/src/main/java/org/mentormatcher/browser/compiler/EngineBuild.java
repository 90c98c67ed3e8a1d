package org.mentormatcher.browser.compiler;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.mentormatcher.browser.Engine;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles the engine to JavaScript, unless it was compiled from the same classes before: that
 * takes half a minute.
 */
public final class EngineBuild {
  private static final String ENGINE = "engine.js";

  /** What the engine was compiled from. */
  private static final String DIGEST = "engine.sha256";

  /**
   * Whose classes may end in the engine, which is published: the works that {@code licences.txt}
   * names, and what TeaVM has for the JDK's.
   */
  private static final List<String> LICENSED =
      List.of(
          "org.mentormatcher.",
          "java.",
          "org.teavm.",
          "org.threeten.bp.",
          "org.apache.commons.codec.",
          "org.apache.commons.csv.",
          "org.apache.commons.io.",
          "com.google.gson.",
          "com.jcraft.jzlib.");

  private EngineBuild() {}

  /**
   * Compiles what is on this process's class path.
   *
   * @param arguments the folder that it is written to
   */
  public static void main(String[] arguments) throws IOException, TeaVMToolException {
    Path folder = Path.of(arguments[0]);
    Path digest = folder.resolve(DIGEST);
    String classes = digest(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    if (Files.exists(digest) && Files.readString(digest).equals(classes)) {
      return;
    }
    Files.deleteIfExists(digest);
    if (!compiled(folder)) {
      throw new IllegalStateException("the engine was not compiled: see above");
    }
    Files.writeString(digest, classes);
  }

  private static boolean compiled(Path folder) throws TeaVMToolException {
    ConsoleTeaVMToolLog log = new ConsoleTeaVMToolLog(false);
    TeaVMTool compiler = new TeaVMTool();
    compiler.setLog(log);
    compiler.setMainClass(Engine.class.getName());
    compiler.setTargetDirectory(folder.toFile());
    compiler.setTargetFileName(ENGINE);
    compiler.setJsModuleType(JSModuleType.ES2015);
    compiler.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    compiler.getProperties().put("java.util.Locale.available", "en");
    compiler.generate();
    TeaVMProblemRenderer.describeProblems(
        compiler.getDependencyInfo().getCallGraph(), compiler.getProblemProvider(), log);
    List<String> others =
        compiler.getClasses().stream()
            .filter(type -> LICENSED.stream().noneMatch(type::startsWith))
            .toList();
    if (!others.isEmpty()) {
      throw new IllegalStateException("licences.txt names no work of these classes: " + others);
    }
    return compiler.getProblemProvider().getProblems().isEmpty();
  }

  /** Of every class and resource, also of those in archives. */
  private static String digest(String[] classPath) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      for (String entry : classPath) {
        out.write(entry.getBytes(StandardCharsets.UTF_8));
        for (Path file : files(Path.of(entry))) {
          out.write(file.toString().getBytes(StandardCharsets.UTF_8));
          Files.copy(file, out);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** All files of a folder; an archive is one file. */
  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
