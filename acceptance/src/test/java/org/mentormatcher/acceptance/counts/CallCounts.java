package org.mentormatcher.acceptance.counts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts by their names. */
final class CallCounts {

  private final Map<String, Long> counts = new TreeMap<>();

  void add(String name, long number) {
    counts.merge(name, number, Long::sum);
  }

  /** What was counted, in the order of names. */
  Map<String, Long> all() {
    return new TreeMap<>(counts);
  }

  void clear() {
    counts.clear();
  }

  /**
   * A port that passes every call on.
   *
   * @param counted is given the name of each method that is called, and its arguments
   */
  static <T> T watched(Class<T> port, T real, Function<String, Watch> counted) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(real, arguments);
                counted.apply(method.getName()).called(arguments, result);
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** What is done about a call. */
  interface Watch {
    /** It was called with these arguments, and that was the result. */
    void called(Object[] arguments, Object result);
  }
}
