package org.mentormatcher.guards;

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

/** Code and its tests once more, beside those of this process, with one difference. */
public final class BrokenCode {

  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private final Pattern anew;
  private final List<URL> places = new ArrayList<>();

  private BrokenCode(Pattern anew, Optional<Path> first) {
    this.anew = anew;
    first.ifPresent(folder -> places.add(url(folder)));
    for (String place : CLASS_PATH.split(File.pathSeparator, -1)) {
      places.add(url(Path.of(place)));
    }
  }

  /**
   * Without a difference.
   *
   * @param anew the names of the classes that are loaded anew; all else is loaded once
   */
  static BrokenCode whole(Pattern anew) {
    return new BrokenCode(anew, Optional.empty());
  }

  /** With that class instead of the one of its name. */
  static BrokenCode compiled(Path source, Path into, Pattern anew) throws IOException {
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
    return new BrokenCode(anew, Optional.of(into));
  }

  /**
   * What a static method says that is asked with this value: what it noticed, if anything.
   *
   * @param type of the method, one of those that are loaded anew
   * @param takes the type of the value
   */
  public Optional<String> ask(String type, String method, Class<?> takes, Object value)
      throws IOException, ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (Loader loader = new Loader(places.toArray(URL[]::new), anew)) {
      thread.setContextClassLoader(loader);
      Method asked = loader.loadClass(type).getDeclaredMethod(method, takes);
      asked.setAccessible(true);
      return ((Optional<?>) asked.invoke(null, value)).map(String::valueOf);
    } finally {
      thread.setContextClassLoader(before);
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
    private final Pattern anew;

    Loader(URL[] places, Pattern anew) {
      super(places, BrokenCode.class.getClassLoader());
      this.anew = anew;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!anew.matcher(name).matches()) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
      }
    }
  }
}
