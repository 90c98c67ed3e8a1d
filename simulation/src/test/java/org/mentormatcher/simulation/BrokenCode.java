package org.mentormatcher.simulation;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The functions and the simulation once more, beside those of this process, with one difference.
 */
final class BrokenCode {

  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  /** What is loaded anew; all else, which is much, is loaded once. */
  private static final Pattern ANEW =
      Pattern.compile("org\\.mentormatcher\\.(jobs|functions|simulation)\\..*");

  private final List<URL> places = new ArrayList<>();

  private BrokenCode(Optional<Path> first) {
    first.ifPresent(folder -> places.add(url(folder)));
    for (String place : CLASS_PATH.split(File.pathSeparator, -1)) {
      places.add(url(Path.of(place)));
    }
  }

  /** Without a difference. */
  static BrokenCode whole() {
    return new BrokenCode(Optional.empty());
  }

  /** With that class instead of the one of its name. */
  static BrokenCode compiled(Path source, Path into) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-nowarn", "-proc:none", "-parameters", "-cp", CLASS_PATH, "-d", into.toString());
      if (!compiler
          .getTask(said, files, null, options, null, files.getJavaFileObjects(source))
          .call()) {
        throw new IllegalStateException(said.toString());
      }
    }
    return new BrokenCode(Optional.of(into));
  }

  /** What goes wrong in so many schedules. */
  Optional<String> violation(long schedules) throws IOException, ReflectiveOperationException {
    try (Loader loader = new Loader(places.toArray(URL[]::new))) {
      Method violation =
          loader.loadClass(Simulation.class.getName()).getDeclaredMethod("violation", long.class);
      violation.setAccessible(true);
      return ((Optional<?>) violation.invoke(null, schedules)).map(String::valueOf);
    }
  }

  private static URL url(Path place) {
    try {
      return place.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static final class Loader extends URLClassLoader {
    Loader(URL[] places) {
      super(places, BrokenCode.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!ANEW.matcher(name).matches()) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
      }
    }
  }
}
