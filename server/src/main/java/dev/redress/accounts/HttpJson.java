package dev.redress.accounts;

import java.time.Instant;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON at the door: nothing is guessed. Unknown fields, texts where numbers belong and the reverse,
 * fractions where whole numbers belong, doubled fields and anything after the end are refused; so
 * is what is nested or large beyond reason. Times are RFC 3339 in UTC.
 */
@Configuration(proxyBeanMethods = false)
class HttpJson {

  private static final int DEEPEST = 32;
  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_NUMBER = 32;
  private static final int LONGEST_NAME = 200;
  private static final long LARGEST = 32L * 1024 * 1024;

  @Bean
  JsonFactoryBuilderCustomizer readingLimits() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST_TEXT)
            .maxNumberLength(LONGEST_NUMBER)
            .maxNameLength(LONGEST_NAME)
            .maxDocumentLength(LARGEST)
            .build();
    return factory ->
        factory.streamReadConstraints(limits).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  @Bean
  JsonMapperBuilderCustomizer strictReading() {
    return mapper ->
        mapper
            .addModule(new SimpleModule().addDeserializer(Instant.class, new MomentReader()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
  }
}
