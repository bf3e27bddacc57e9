package dev.redress.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import jakarta.servlet.ServletException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --log json}: what is said during a request names its trace and its case. */
class JsonLogTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CASE = "0123456789abcdef0123456789abcdef-2";

  @Test
  void aLineNamesTheTraceAndTheCase() throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/cases/" + CASE);
    request.addHeader("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
    MockHttpServletResponse response = new MockHttpServletResponse();
    JsonNode line = said(request, response);
    assertThat(line.path("message").asString()).isEqualTo("Line one\nline \"two\"");
    assertThat(line.path("traceId").asString()).isEqualTo(TRACE);
    assertThat(line.path("case").asString()).isEqualTo(CASE);
    assertThat(line.path("level").asString()).isEqualTo("WARN");
    assertThat(line.path("@timestamp").asString()).isNotEmpty();
    assertThat(response.getHeader("Trace-Id")).isEqualTo(TRACE);
    assertThat(MDC.getCopyOfContextMap())
        .satisfiesAnyOf(
            left -> assertThat(left).isNull(), left -> assertThat(left).doesNotContainKey("case"));
  }

  @Test
  void withoutATraceItGetsOneAndAStrangeOneIsNotTaken() throws ServletException, IOException {
    MockHttpServletRequest request =
        new MockHttpServletRequest("GET", "/api/v1/orders/0123456789abcdef0123456789abcdef");
    request.addHeader("traceparent", "00-\nforged-01");
    JsonNode line = said(request, new MockHttpServletResponse());
    assertThat(line.path("traceId").asString()).matches("[0-9a-f]{32}");
    assertThat(line.path("order").asString()).isEqualTo("0123456789abcdef0123456789abcdef");
  }

  /** One line of the log, in the form that the launcher sets for {@code --log json}. */
  private static JsonNode said(MockHttpServletRequest request, MockHttpServletResponse response)
      throws ServletException, IOException {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.putObject(Environment.class.getName(), new MockEnvironment());
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat("logstash");
    encoder.start();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(written);
    appender.start();
    ch.qos.logback.classic.Logger logger = context.getLogger("dev.redress.JsonLogTest");
    logger.addAppender(appender);
    logger.setAdditive(false);
    Logger log = logger;
    new TraceFilter().doFilter(request, response, (in, out) -> log.warn("Line one\nline \"two\""));
    logger.detachAppender(appender);
    appender.stop();
    String text = written.toString(StandardCharsets.UTF_8);
    assertThat(text.strip().lines()).hasSize(1);
    return JsonMapper.shared().readTree(text);
  }
}
