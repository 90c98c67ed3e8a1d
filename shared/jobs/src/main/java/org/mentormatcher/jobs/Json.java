package org.mentormatcher.jobs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mentormatcher.words.Labelled;

/** Jobs and answers as JSON: times in ISO 8601, enumerations by their labels. */
public final class Json {

  /** For people's browsers: what is absent is left out. */
  public static final Gson HTTP = builder().create();

  /** For rows: what is absent is written as null, so that every component comes back. */
  private static final Gson ROW = builder().serializeNulls().create();

  private Json() {}

  /** A row's text, for stores that keep texts. */
  public static String write(Job job) {
    return ROW.toJson(job);
  }

  /** The job that {@link #write} wrote. */
  public static Job read(String row) {
    return ROW.fromJson(row, Job.class);
  }

  private static GsonBuilder builder() {
    return new GsonBuilder()
        .disableHtmlEscaping()
        // What is labelled is called by its label as a key too.
        .enableComplexMapKeySerialization()
        .registerTypeAdapter(Instant.class, text(Instant::toString, Instant::parse))
        .registerTypeAdapter(JobId.class, text(JobId::value, JobId::new))
        .registerTypeAdapter(Sha256.class, text(Sha256::hex, Sha256::new))
        .registerTypeAdapterFactory(new OptionalFactory())
        .registerTypeAdapterFactory(new LabelledFactory())
        .registerTypeAdapterFactory(new InlineFactory());
  }

  private static <T> TypeAdapter<T> text(Function<T, String> write, Function<String, T> read) {
    return new TypeAdapter<T>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        out.value(write.apply(value));
      }

      @Override
      public T read(JsonReader in) throws IOException {
        return read.apply(in.nextString());
      }
    };
  }

  /** Writes an empty optional as null, which an object without nulls leaves out. */
  private static final class OptionalFactory implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked") // T is the Optional that the raw type says it is
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      if (type.getRawType() != Optional.class) {
        return null;
      }
      ParameterizedType optional = (ParameterizedType) type.getType();
      TypeAdapter<?> content = gson.getAdapter(TypeToken.get(optional.getActualTypeArguments()[0]));
      return (TypeAdapter<T>) of(content);
    }

    private static <C> TypeAdapter<Optional<C>> of(TypeAdapter<C> content) {
      return new TypeAdapter<>() {
        @Override
        public void write(JsonWriter out, Optional<C> value) throws IOException {
          if (value.isPresent()) {
            content.write(out, value.get());
          } else {
            out.nullValue();
          }
        }

        @Override
        public Optional<C> read(JsonReader in) throws IOException {
          if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return Optional.empty();
          }
          return Optional.of(content.read(in));
        }
      };
    }
  }

  /** Writes enumerations by label. */
  private static final class LabelledFactory implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked") // T is the enumeration that the raw type says it is
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      Class<? super T> raw = type.getRawType();
      if (!raw.isEnum() || !Labelled.class.isAssignableFrom(raw)) {
        return null;
      }
      TypeAdapter<?> labels = of(raw);
      return (TypeAdapter<T>) labels;
    }

    @SuppressWarnings("unchecked") // the caller has looked
    private static <E extends Enum<E> & Labelled> TypeAdapter<E> of(Class<?> type) {
      Class<E> enumeration = (Class<E>) type;
      return text(Labelled::label, label -> Labelled.of(enumeration, label));
    }
  }

  /** Writes what stands in an {@link Inline} part among the other parts. */
  private static final class InlineFactory implements TypeAdapterFactory {
    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      Class<? super T> raw = type.getRawType();
      Set<String> inline =
          raw.isRecord()
              ? Arrays.stream(raw.getRecordComponents())
                  .filter(part -> part.isAnnotationPresent(Inline.class))
                  .map(RecordComponent::getName)
                  .collect(Collectors.toSet())
              : Set.of();
      return inline.isEmpty()
          ? null
          : flat(gson.getDelegateAdapter(this, type), inline, gson.getAdapter(JsonElement.class));
    }

    private static <T> TypeAdapter<T> flat(
        TypeAdapter<T> whole, Set<String> inline, TypeAdapter<JsonElement> trees) {
      return new TypeAdapter<>() {
        @Override
        public void write(JsonWriter out, T value) throws IOException {
          JsonObject flat = new JsonObject();
          for (Map.Entry<String, JsonElement> part :
              whole.toJsonTree(value).getAsJsonObject().entrySet()) {
            if (!inline.contains(part.getKey())) {
              flat.add(part.getKey(), part.getValue());
            } else if (part.getValue() instanceof JsonObject parts) {
              parts.entrySet().forEach(each -> flat.add(each.getKey(), each.getValue()));
            }
          }
          trees.write(out, flat);
        }

        @Override
        public T read(JsonReader in) {
          throw new UnsupportedOperationException("Such records are only written");
        }
      };
    }
  }
}
