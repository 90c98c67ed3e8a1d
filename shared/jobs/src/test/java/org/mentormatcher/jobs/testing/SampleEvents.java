package org.mentormatcher.jobs.testing;

import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The events of the folder {@code events}, read as Lambda's own runtime reads them. */
public final class SampleEvents {

  /** The uploads bucket that they are about. */
  public static final String UPLOADS_BUCKET = "mentor-matcher-dev-uploads-123456789012-eu-west-2";

  private SampleEvents() {}

  /** The event in that file, for a module two folders below the root. */
  public static <T> T read(String file, Class<T> type) {
    try (InputStream json = Files.newInputStream(Path.of("../../events").resolve(file))) {
      return LambdaEventSerializers.serializerFor(type, type.getClassLoader()).fromJson(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
