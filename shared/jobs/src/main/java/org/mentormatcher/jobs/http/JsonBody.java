package org.mentormatcher.jobs.http;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.util.Optional;
import org.mentormatcher.jobs.Json;

/**
 * A request's body, read once.
 *
 * @param json as it came
 */
public record JsonBody(JsonElement json) {

  private static final Gson GSON =
      Json.HTTP.newBuilder().registerTypeAdapterFactory(new AsWritten()).create();

  /** The body as such an object. Components that it leaves out are null. */
  public <T> T as(Class<T> type) throws RefusedException {
    try {
      return Optional.ofNullable(GSON.fromJson(json, type))
          .orElseThrow(() -> new RefusedException(ApiProblem.MALFORMED));
    } catch (JsonParseException e) {
      throw new RefusedException(ApiProblem.MALFORMED);
    }
  }
}
