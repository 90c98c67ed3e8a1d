package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** One visitor's time with the page, in the visitor's own terms. */
final class Visit implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final Set<String> origins = new TreeSet<>();
  private final List<String> complaints = new ArrayList<>();

  Visit(BrowserContext context) {
    this.context = context;
    page = context.newPage();
    page.onRequest(request -> origins.add(origin(URI.create(request.url()))));
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(complaints::add);
  }

  Page page() {
    return page;
  }

  void open(URI address) {
    page.navigate(address.toString());
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  void press(String button) {
    button(button).click();
  }

  /** From the form on to what its answers mean, or to what is wrong with them. */
  void goOn() {
    press("Continue");
  }

  /** From the form past the answers that are to be checked. */
  void match() {
    goOn();
    assertThat(heading()).hasText("Check your answers");
    tickOff();
    press("Match them");
  }

  /** Says of every warning that it was looked at. */
  void tickOff() {
    page.getByLabel("I have looked at this").all().forEach(Locator::check);
  }

  void choose(String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
  }

  void giveReasons() {
    choose("Consent");
    page.getByLabel("Why may you use the most private details?").selectOption("explicit-consent");
  }

  void pick(String label, String fileName, String content) {
    pick(label, fileName, content.getBytes(StandardCharsets.UTF_8));
  }

  void pick(String label, String fileName, byte[] content) {
    page.getByLabel(label).setInputFiles(new FilePayload(fileName, "text/csv", content));
  }

  /** Drops files with these contents, by their names, on whatever the selector finds. */
  void drop(String selector, Map<String, String> files) {
    JSHandle dropped =
        page.evaluateHandle(
            """
            files => {
              const dropped = new DataTransfer();
              for (const [name, content] of Object.entries(files).sort()) {
                dropped.items.add(new File([content], name, { type: 'text/csv' }));
              }
              return dropped;
            }
            """,
            files);
    page.dispatchEvent(selector, "drop", Map.of("dataTransfer", dropped));
  }

  /** The button that says so, once the browser has every result. */
  Locator filesOpen() {
    return button("Yes, they open. Delete everything here");
  }

  void saysThatFilesOpen() {
    filesOpen().click();
  }

  /** What is saved when that button is pressed. */
  Download save(String button) {
    return page.waitForDownload(() -> press(button));
  }

  /** The files of a saved archive, by their names, as Java's own reader finds them. */
  static Map<String, String> unzipped(Download download) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    unzippedBytes(download)
        .forEach((name, bytes) -> files.put(name, new String(bytes, StandardCharsets.UTF_8)));
    return files;
  }

  /** The same, where they are no text. */
  static Map<String, byte[]> unzippedBytes(Download download) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (InputStream bytes = download.createReadStream();
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  /** Everything that the browser asked, from anybody. Blobs are the page's own memory. */
  Set<String> requestedOrigins() {
    return Set.copyOf(origins);
  }

  /** Everything on the browser's console, refusals by the content security policy among it. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The names of everything that the browser keeps, of any kind and from anybody. */
  List<String> traces() {
    List<String> traces = new ArrayList<>();
    context.cookies().forEach(cookie -> traces.add("cookie " + cookie.name));
    Object stored =
        page.evaluate(
            """
            async () => [
              ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
              ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
              ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
              ...(await caches.keys()).map((key) => `cache ${key}`),
              ...(await navigator.serviceWorker.getRegistrations()).map(() => 'service worker'),
            ]
            """);
    Gson gson = new Gson();
    traces.addAll(gson.fromJson(gson.toJson(stored), new TypeToken<List<String>>() {}));
    return traces;
  }

  /** What the tab keeps with its place in the browser's history, as JSON. */
  String keptInTab() {
    return String.valueOf(page.evaluate("() => JSON.stringify(history.state)"));
  }

  /** Whether the browser asks before the page is left. */
  boolean asksBeforeLeaving() {
    return (boolean)
        page.evaluate("() => !dispatchEvent(new Event('beforeunload', {cancelable: true}))");
  }

  boolean scrollsSideways() {
    return (boolean)
        page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
  }

  @Override
  public void close() {
    context.close();
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
