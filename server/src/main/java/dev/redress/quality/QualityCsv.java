package dev.redress.quality;

import dev.redress.kernel.CsvFile;
import dev.redress.kernel.CsvText;
import dev.redress.quality.BenchCountStore.Ground;
import dev.redress.quality.QualityView.ArbitratorRow;
import dev.redress.quality.QualityViews.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** F11: what became of each arbitrator's rulings, as a table: one row in all, one per ground. */
@Component
final class QualityCsv {

  private static final List<String> COLUMNS =
      List.of(
          "arbitrator",
          "ground",
          "rulings",
          "appealed",
          "decided",
          "overturned",
          "rate",
          "ruled",
          "medianHours",
          "inTime");

  private final BenchCountStore counts;
  private final ArbitratorViews arbitrators;
  private final QualityViews views;
  private final Words words;

  QualityCsv(BenchCountStore counts, ArbitratorViews arbitrators, QualityViews views, Words words) {
    this.counts = counts;
    this.arbitrators = arbitrators;
    this.views = views;
    this.words = words;
  }

  void overturned(Period period, Locale language, HttpServletResponse response) throws IOException {
    List<ArbitratorRow> rows = arbitrators.rows(period, words.now(), language);
    Map<String, List<Ground>> grounds =
        counts.grounds(period).stream().collect(Collectors.groupingBy(Ground::arbitrator));
    CSVPrinter csv =
        CsvFile.begin(
            "overturned",
            COLUMNS.stream().map(each -> words.text(language, "csv.quality." + each)).toList(),
            response);
    for (ArbitratorRow row : rows) {
      List<Ground> own = grounds.getOrDefault(row.id(), List.of());
      csv.printRecord(whole(row, own, language));
      for (Ground each : own) {
        csv.printRecord(ground(row, each, language));
      }
    }
    csv.flush();
  }

  private List<Object> whole(ArbitratorRow row, List<Ground> own, Locale language) {
    return List.of(
        CsvText.safe(row.name()),
        words.text(language, "csv.quality.all"),
        row.rulings(),
        row.appealed(),
        own.stream().mapToLong(Ground::decided).sum(),
        row.overturned(),
        text(row.overturnRate()),
        row.ruled(),
        text(row.medianHours()),
        text(row.inTimeRate()));
  }

  private List<Object> ground(ArbitratorRow row, Ground each, Locale language) {
    return List.of(
        CsvText.safe(row.name()),
        views.groundText(each.ground(), language),
        row.rulings(),
        each.filed(),
        each.decided(),
        each.overturned(),
        text(Percent.of(each.overturned(), row.rulings())),
        "",
        "",
        "");
  }

  private static String text(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}
