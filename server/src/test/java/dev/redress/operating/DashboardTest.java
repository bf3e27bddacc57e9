package dev.redress.operating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.RedressServer;
import dev.redress.Sale;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard asks only for what the running server tells, with the labels that it has. */
@Tag("database")
class DashboardTest {

  private static final Pattern METRIC =
      Pattern.compile("\\b((?:redress|http|hikaricp|jvm|disk)_[a-z_]+)(\\{[^}]*})?");
  private static final Pattern GROUPED = Pattern.compile("by \\(([^)]*)\\)");

  private final RedressServer redress = RedressServer.running();

  @Test
  void everyQueryFindsItsMetric() throws IOException {
    live();
    String told = redress.bean(PrometheusMeterRegistry.class).scrape();
    Set<String> missing = new TreeSet<>();
    for (String query : queries()) {
      Matcher metric = METRIC.matcher(query);
      assertThat(metric.find()).as(query).isTrue();
      do {
        if (!told.contains("\n" + metric.group(1))) {
          missing.add(metric.group(1));
        }
      } while (metric.find());
      labels(query, told, missing);
    }
    assertThat(missing).isEmpty();
  }

  /** A label that no line has would draw one nameless curve. */
  private static void labels(String query, String told, Set<String> missing) {
    Matcher metric = METRIC.matcher(query);
    Matcher grouped = GROUPED.matcher(query);
    if (!metric.find() || !grouped.find()) {
      return;
    }
    for (String label : grouped.group(1).split(", *", -1)) {
      Pattern line =
          Pattern.compile("(?m)^" + metric.group(1) + "\\{[^}]*\\b" + label.strip() + "=");
      if (!line.matcher(told).find()) {
        missing.add(metric.group(1) + "{" + label.strip() + "}");
      }
    }
  }

  /** Something of everything: an order, a case, a refusal, a refund. */
  private void live() {
    Sale sale = Sale.delivered(redress, "dashboard", "Teapot", 4200);
    sale.apply();
    sale.send(sale.merchant(), "agree-refund", Map.of());
    sale.merchant()
        .post("/cases/" + sale.caseId() + "/agree-refund", Map.of())
        .refused(409, "REFUND_UNDER_WAY", "CASE_CLOSED");
    sale.settle();
    redress.advance(java.time.Duration.ofDays(2));
    sale.settle();
    redress.eventually(
        () ->
            redress
                .bean(PrometheusMeterRegistry.class)
                .scrape()
                .contains("redress_reader_lag_seconds"));
  }

  private static List<String> queries() throws IOException {
    JsonNode dashboard =
        JsonMapper.shared().readTree(Files.readString(Path.of("../docs/operating/grafana.json")));
    List<String> queries =
        dashboard
            .path("panels")
            .valueStream()
            .flatMap(panel -> panel.path("targets").valueStream())
            .map(target -> target.path("expr").asString())
            .toList();
    assertThat(queries).hasSizeGreaterThan(15);
    return queries;
  }

  @Test
  void theTraceOfACallerIsToldBackAndEveryOtherRequestGetsOne() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    HttpAnswer answer =
        redress
            .stranger()
            .send(
                "GET",
                "/setup",
                BodyPublishers.noBody(),
                List.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
    assertThat(answer.header("Trace-Id")).hasValue(trace);
    assertThat(redress.stranger().get("/setup").header("Trace-Id").orElseThrow())
        .matches("[0-9a-f]{32}");
  }
}
