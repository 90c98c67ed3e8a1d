package org.mentormatcher.guards;

import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Which tests fail, of those that the thread's class loader loads. */
final class FailedTests {

  private FailedTests() {}

  /**
   * The first that fails.
   *
   * @param tests the names of their classes
   */
  static Optional<String> in(List<?> tests) throws ClassNotFoundException {
    for (Object test : tests) {
      SummaryGeneratingListener summary = new SummaryGeneratingListener();
      try {
        LauncherFactory.create().execute(request(String.valueOf(test)), summary);
      } catch (OutOfMemoryError e) {
        // The only failure that JUnit does not take for a test's.
        return Optional.of(e.toString());
      }
      if (summary.getSummary().getTestsFoundCount() == 0) {
        throw new IllegalStateException("There is no test in " + test);
      }
      Optional<String> failed =
          summary.getSummary().getFailures().stream()
              .map(failure -> failure.getTestIdentifier().getDisplayName())
              .findFirst();
      if (failed.isPresent()) {
        return failed;
      }
    }
    return Optional.empty();
  }

  private static LauncherDiscoveryRequest request(String test) throws ClassNotFoundException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectClass(Class.forName(test, false, loader)))
        .configurationParameter("jqwik.database", "target/guards.jqwik-database")
        .build();
  }
}
