package org.mentormatcher.acceptance.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The installed Chromium, driven by Playwright on the installed Node.js: nothing is downloaded.
 * Where either is missing the tests are skipped and say so.
 */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** No calls home, and no sandbox because build machines run as root. */
  private static final List<String> OPTIONS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** How long an expectation may take to come true, on a machine that is busy with other builds. */
  private static final double PATIENCE_MS = 30_000;

  private final Playwright playwright;
  private final Path executable;
  private final Browser browser;

  private Chromium(Playwright playwright, Path executable, Browser browser) {
    this.playwright = playwright;
    this.executable = executable;
    this.browser = browser;
  }

  static Chromium launch() {
    Optional<Path> chromium = installed(NAMES);
    Optional<Path> node = installed(List.of("node", "nodejs"));
    assumeTrue(chromium.isPresent(), "Chromium is not installed: the page was not tested");
    assumeTrue(node.isPresent(), "Node.js is not installed: the page was not tested");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    System.setProperty("playwright.nodejs.path", node.orElseThrow().toString());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.orElseThrow())
                    .setArgs(OPTIONS));
    return new Chromium(playwright, chromium.orElseThrow(), browser);
  }

  /** A new visitor with an empty profile. */
  Visit visit(Look look) {
    return new Visit(browser.newContext(look.options()));
  }

  /** A visitor whose profile stays on disk afterwards, in that empty folder. */
  Visit lastingVisit(Path profile) {
    return new Visit(
        playwright
            .chromium()
            .launchPersistentContext(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(executable)
                    .setArgs(OPTIONS)));
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Optional<Path> installed(List<String> names) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
