package org.mentormatcher.jobs.http;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Takes each value for what it is written as. Gson would read {@code "true"} as a consent, {@code
 * false} as a sheet's name, a list of pairs as headings and 3.5 as 3: guesses about what somebody
 * meant. What is null is as if it were left out.
 */
final class AsWritten implements TypeAdapterFactory {

  private static final Map<Class<?>, JsonToken> WRITTEN =
      Map.of(
          String.class, JsonToken.STRING,
          boolean.class, JsonToken.BOOLEAN,
          long.class, JsonToken.NUMBER,
          Map.class, JsonToken.BEGIN_OBJECT);

  @Override
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    JsonToken written = WRITTEN.get(type.getRawType());
    return written == null ? null : only(written, gson.getDelegateAdapter(this, type));
  }

  private static <T> TypeAdapter<T> only(JsonToken written, TypeAdapter<T> lenient) {
    return new TypeAdapter<>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        lenient.write(out, value);
      }

      @Override
      @SuppressWarnings("unchecked") // the token stands for the type
      public T read(JsonReader in) throws IOException {
        JsonToken found = in.peek();
        if (found == JsonToken.NULL && written == JsonToken.BOOLEAN) {
          in.nextNull();
          return (T) Boolean.FALSE;
        }
        if (found != written && found != JsonToken.NULL) {
          throw new JsonSyntaxException("Expected " + written + ", found " + found);
        }
        return found == JsonToken.NUMBER ? (T) whole(in.nextString()) : lenient.read(in);
      }
    };
  }

  private static Long whole(String number) {
    try {
      return new BigDecimal(number).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new JsonSyntaxException("Expected a whole number", e);
    }
  }
}
