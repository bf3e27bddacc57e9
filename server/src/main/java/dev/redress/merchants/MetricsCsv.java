package dev.redress.merchants;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CsvFile;
import dev.redress.kernel.CsvText;
import dev.redress.kernel.Texts;
import dev.redress.merchants.MetricsViews.PointView;
import dev.redress.merchants.MetricsViews.TrendView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers and their cases as CSV, page by page. */
@Component
final class MetricsCsv {

  private static final List<String> TREND =
      List.of("day", "code", "number", "value", "average", "unit");
  private static final List<String> CASES =
      List.of("case", "title", "type", "reason", "currency", "asked", "at", "hours");

  private final DraggedStore dragged;
  private final Texts texts;

  MetricsCsv(DraggedStore dragged, Texts texts) {
    this.dragged = dragged;
    this.texts = texts;
  }

  void trends(List<TrendView> trends, Locale language, HttpServletResponse response)
      throws IOException {
    CSVPrinter csv = begin("numbers", TREND, language, response);
    for (TrendView trend : trends) {
      for (PointView point : trend.points()) {
        csv.printRecord(
            point.day(),
            trend.code(),
            trend.text(),
            text(point.value()),
            text(point.average()),
            trend.unit());
      }
    }
    csv.flush();
  }

  void cases(Figure figure, Actor merchant, Locale language, HttpServletResponse response)
      throws IOException {
    DraggedStore.Page page = dragged.page(figure, merchant, null);
    CSVPrinter csv = begin(figure.name(), CASES, language, response);
    while (true) {
      for (DraggedStore.Row row : page.rows()) {
        csv.printRecord(cells(row, language));
      }
      if (page.next() == null) {
        break;
      }
      page = dragged.page(figure, merchant, page.next());
    }
    csv.flush();
  }

  private List<String> cells(DraggedStore.Row row, Locale language) {
    int decimals = row.asked().currency().getDefaultFractionDigits();
    return List.of(
        row.caseId(),
        CsvText.safe(row.title()),
        row.typeText(texts, language),
        row.reasonText(texts, language),
        row.asked().currency().getCurrencyCode(),
        BigDecimal.valueOf(row.asked().minor(), decimals).toPlainString(),
        row.at().toString(),
        Objects.requireNonNullElse(row.hours(), ""));
  }

  private CSVPrinter begin(
      String name, List<String> columns, Locale language, HttpServletResponse response)
      throws IOException {
    return CsvFile.begin(
        name,
        columns.stream().map(each -> texts.text(language, "csv.metric." + each)).toList(),
        response);
  }

  private static String text(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}
