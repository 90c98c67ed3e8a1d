package org.mentormatcher.browser.jdk;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.teavm.classlib.java.util.stream.impl.TSimpleStreamImpl;
import org.teavm.classlib.java.util.stream.impl.TWrappingStreamImpl;

/**
 * Stands for the compiler's own, which forgets what it has seen whenever its stream pauses, as two
 * streams after each other do between them.
 */
public final class DistinctStreamImpl<T> extends TWrappingStreamImpl<T, T> {
  private final Set<T> seen = new HashSet<>();

  /** The elements of a stream, each once. */
  public DistinctStreamImpl(TSimpleStreamImpl<T> inner) {
    super(inner);
  }

  @Override
  protected Predicate<T> wrap(Predicate<? super T> consumer) {
    return element -> !seen.add(element) || consumer.test(element);
  }
}
