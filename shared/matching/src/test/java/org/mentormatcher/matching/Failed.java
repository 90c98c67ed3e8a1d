package org.mentormatcher.matching;

import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Which tests fail, of those beside this class and loaded as it was. */
final class Failed {

  private Failed() {}

  /**
   * The first that fails.
   *
   * @param tests the names of their classes, below this package
   */
  static Optional<String> in(List<?> tests) throws ClassNotFoundException {
    for (Object test : tests) {
      DiscoverySelector selector =
          DiscoverySelectors.selectClass(Class.forName(Failed.class.getPackageName() + "." + test));
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(selector)
              .configurationParameter("jqwik.database", "target/guards.jqwik-database")
              .build();
      SummaryGeneratingListener summary = new SummaryGeneratingListener();
      LauncherFactory.create().execute(request, summary);
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
}
