package dev.redress.merchants;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CsvFile;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Texts;
import dev.redress.merchants.MetricsViews.DraggedView;
import dev.redress.merchants.MetricsViews.MetricsView;
import dev.redress.merchants.MetricsViews.TrendView;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A merchant's own numbers (M4). */
@RestController
@RequestMapping("/api/v1/merchant/metrics")
@RolesAllowed("MERCHANT")
class MetricsHttp {

  private final MetricsViews views;
  private final DraggedStore dragged;
  private final MetricsCsv csv;
  private final Texts texts;

  MetricsHttp(MetricsViews views, DraggedStore dragged, MetricsCsv csv, Texts texts) {
    this.views = views;
    this.dragged = dragged;
    this.csv = csv;
    this.texts = texts;
  }

  /** Numbers over thirty days, beside the average of all merchants of the same category. */
  @GetMapping
  @Operation(description = "With Accept: text/csv each number of each day comes as a table.")
  MetricsView metrics(Actor merchant, Locale language) {
    return views.now(merchant, language);
  }

  /** The same as a table for spreadsheets: each number as it stood on each of the last days. */
  @Operation(hidden = true)
  @GetMapping(produces = CsvFile.TYPE)
  void metricsAsCsv(Actor merchant, Locale language, HttpServletResponse response)
      throws IOException {
    csv.trends(views.trends(merchant, language), language, response);
  }

  /** One number on each of the last thirty days, each looking back over thirty days itself. */
  @GetMapping("/{code}")
  TrendView trend(@PathVariable String code, Actor merchant, Locale language) {
    return views.trend(figure(code), merchant, language);
  }

  /** What makes a number what it is: its cases, what took longest or came last first. */
  @GetMapping("/{code}/cases")
  @Operation(description = "With Accept: text/csv all of them come as a table.")
  DraggedView cases(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String cursor,
      Actor merchant,
      Locale language) {
    DraggedStore.Page page = dragged.page(figure(code), merchant, cursor);
    return DraggedView.of(page, texts, language);
  }

  /** The same as a table for spreadsheets. */
  @Operation(hidden = true)
  @GetMapping(path = "/{code}/cases", produces = CsvFile.TYPE)
  void casesAsCsv(
      @PathVariable String code, Actor merchant, Locale language, HttpServletResponse response)
      throws IOException {
    csv.cases(figure(code), merchant, language, response);
  }

  private static Figure figure(String code) {
    return Figure.named(code)
        .orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()));
  }
}
