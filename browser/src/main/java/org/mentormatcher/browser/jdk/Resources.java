package org.mentormatcher.browser.jdk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The resources of classes, which are texts, in the engine itself. */
public final class Resources {

  private Resources() {}

  /** As {@link Class#getResourceAsStream} of the class of that name. */
  public static InputStream open(String type, String name) {
    String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
    String text = text(all(), folder + name);
    return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @JSBody(
      params = {"texts", "path"},
      script = "return texts[path] || null;")
  private static native String text(JSObject texts, String path);

  /** Every text by its path: the compiler writes it here. */
  private static native JSObject all();
}
