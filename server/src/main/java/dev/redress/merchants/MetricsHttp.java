package dev.redress.merchants;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Texts;
import dev.redress.merchants.MetricsStore.Sums;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A merchant's own numbers. */
@RestController
@RequestMapping("/api/v1/merchant")
class MetricsHttp {

  private final MetricsStore metrics;
  private final Texts texts;

  MetricsHttp(MetricsStore metrics, Texts texts) {
    this.metrics = metrics;
    this.texts = texts;
  }

  /**
   * One number.
   *
   * @param average the same over all merchants of the market
   */
  record RowView(String code, String text, String value, String unit, String average) {}

  /** Numbers over the last so many days. */
  record MetricsView(int days, List<RowView> rows) {}

  /** The caller's numbers over thirty days, beside the average of all merchants of its market. */
  @GetMapping("/metrics")
  @RolesAllowed("MERCHANT")
  MetricsView metrics(Actor merchant, Locale language) {
    Sums own = metrics.of(merchant.market(), merchant.party());
    Sums all = metrics.of(merchant.market());
    long merchants = metrics.merchants(merchant.market());
    List<RowView> rows =
        Arrays.stream(Figure.values())
            .map(
                figure ->
                    new RowView(
                        figure.name(),
                        texts.text(language, "metric." + figure.name()),
                        figure.value(own),
                        texts.text(language, "metric.unit." + figure.unit()),
                        figure.average(all, merchants)))
            .toList();
    return new MetricsView(MetricsStore.DAYS, rows);
  }
}
