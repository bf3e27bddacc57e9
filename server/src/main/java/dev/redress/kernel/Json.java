package dev.redress.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The one JSON form of everything that is stored or hashed: properties and map keys in alphabetical
 * order, times as RFC 3339 in UTC, nulls left out. Unknown properties are ignored when reading, so
 * that an older program reads a newer one's rows; what an older program's rows lack is nothing,
 * false or 0.
 */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .changeDefaultPropertyInclusion(
              include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
          .addModule(times())
          .build();

  private Json() {}

  /** {@link InstantText} for times: the same texts, sooner. */
  private static SimpleModule times() {
    return new SimpleModule("times")
        .addSerializer(
            Instant.class,
            new ValueSerializer<>() {
              @Override
              public void serialize(Instant at, JsonGenerator to, SerializationContext context) {
                to.writeString(InstantText.of(at));
              }
            })
        .addDeserializer(
            Instant.class,
            new ValueDeserializer<>() {
              @Override
              public @Nullable Instant deserialize(
                  JsonParser from, DeserializationContext context) {
                if (!from.hasToken(JsonToken.VALUE_STRING)) {
                  return (Instant)
                      context.handleUnexpectedToken(context.constructType(Instant.class), from);
                }
                String text = from.getString();
                try {
                  return InstantText.parse(text);
                } catch (DateTimeException e) {
                  throw context.weirdStringException(text, Instant.class, e.getMessage());
                }
              }
            });
  }

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  public static byte[] bytes(Object value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }

  /** Reads what {@link #write} wrote; anything that does not fit is a bug or damage, and throws. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw new IllegalStateException("Stored JSON does not fit " + type.getSimpleName(), e);
    }
  }
}
