package org.mentormatcher.browser.compiler;

import java.util.Set;
import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Which classes of the JDK are taken from {@link org.mentormatcher.browser.jdk}, since the
 * compiler's own class library lacks them or has them wrong.
 */
public final class JdkSubstitutions extends SimpleSubstitutionPolicy {
  private static final String OURS = "org.mentormatcher.browser.jdk";
  private static final Set<String> CLASSES =
      Set.of(
          "java.security.MessageDigest",
          "java.text.Normalizer",
          "java.util.Formatter",
          "java.util.concurrent.locks.ReentrantLock",
          "java.util.stream.impl.DistinctStreamImpl");

  @Override
  public void contribute(SubstitutionSink sink) {
    for (String name : CLASSES) {
      sink.selectClasses(named(name).or(namePattern(name + "$*")))
          .replacePackage(name.substring(0, name.lastIndexOf('.')), OURS);
    }
  }
}
