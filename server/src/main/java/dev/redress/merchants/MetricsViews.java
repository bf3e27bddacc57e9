package dev.redress.merchants;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sums of days in the words and numbers that a merchant reads. */
@Component
final class MetricsViews {

  private final MetricsStore metrics;
  private final Texts texts;

  MetricsViews(MetricsStore metrics, Texts texts) {
    this.metrics = metrics;
    this.texts = texts;
  }

  /**
   * One number.
   *
   * @param means what exactly is counted, and of what
   * @param unit as it is said with the value; {@code averageUnit}: with the average
   * @param part how many were counted
   * @param whole of how many
   * @param average the same over all merchants of the category
   */
  record RowView(
      String code,
      String text,
      String means,
      String value,
      String unit,
      long part,
      long whole,
      String average,
      String averageUnit) {}

  /**
   * Numbers over the last so many days.
   *
   * @param category whose average stands beside them, in words; empty: nothing was counted
   */
  record MetricsView(int days, String category, List<RowView> rows) {}

  /**
   * A number as it stood at the end of a day (UTC).
   *
   * @param value null: there was nothing to divide by
   */
  record PointView(LocalDate day, @Nullable BigDecimal value, @Nullable BigDecimal average) {}

  /** A number's way through the last days. */
  record TrendView(
      String code,
      String text,
      String means,
      String unit,
      String category,
      List<PointView> points) {}

  /**
   * A case that a number counts.
   *
   * @param at when it was counted
   * @param measured what it measured, in hours; null: it was only counted
   */
  record DraggingView(
      String caseId,
      LockKey orderId,
      String title,
      String type,
      String reason,
      Money asked,
      Instant at,
      @Nullable String measured) {}

  record DraggedView(List<DraggingView> items, @Nullable String next) {

    static DraggedView of(DraggedStore.Page page, Texts texts, Locale language) {
      return new DraggedView(
          page.rows().stream()
              .map(
                  row ->
                      new DraggingView(
                          row.caseId(),
                          row.order(),
                          row.title(),
                          row.typeText(texts, language),
                          row.reasonText(texts, language),
                          row.asked(),
                          row.at(),
                          row.hours()))
              .toList(),
          page.next());
    }
  }

  MetricsView now(Actor merchant, Locale language) {
    Numbers numbers = numbers(merchant);
    LocalDate today = metrics.today();
    Sums own = MetricsStore.upTo(today, numbers.own());
    Sums all = MetricsStore.upTo(today, numbers.all());
    long merchants = MetricsStore.merchantsUpTo(today, numbers.merchants());
    List<RowView> rows =
        Arrays.stream(Figure.values())
            .map(
                figure -> {
                  String value = Figure.text(figure.value(own));
                  String average = Figure.text(figure.average(all, merchants));
                  return new RowView(
                      figure.name(),
                      name(figure, language),
                      means(figure, language),
                      value,
                      unit(figure, value, language),
                      figure.part(own),
                      figure.whole(own),
                      average,
                      unit(figure, average, language));
                })
            .toList();
    return new MetricsView(MetricsStore.DAYS, category(numbers, language), rows);
  }

  TrendView trend(Figure figure, Actor merchant, Locale language) {
    return trend(figure, numbers(merchant), language);
  }

  List<TrendView> trends(Actor merchant, Locale language) {
    Numbers numbers = numbers(merchant);
    return Arrays.stream(Figure.values()).map(figure -> trend(figure, numbers, language)).toList();
  }

  private TrendView trend(Figure figure, Numbers numbers, Locale language) {
    LocalDate today = metrics.today();
    List<PointView> points =
        IntStream.rangeClosed(1, MetricsStore.DAYS)
            .mapToObj(back -> today.minusDays(MetricsStore.DAYS - (long) back))
            .map(day -> point(figure, numbers, day))
            .toList();
    return new TrendView(
        figure.name(),
        name(figure, language),
        means(figure, language),
        unit(figure, "", language),
        category(numbers, language),
        points);
  }

  private static PointView point(Figure figure, Numbers numbers, LocalDate day) {
    return new PointView(
        day,
        figure.value(MetricsStore.upTo(day, numbers.own())),
        figure.average(
            MetricsStore.upTo(day, numbers.all()),
            MetricsStore.merchantsUpTo(day, numbers.merchants())));
  }

  private record Numbers(
      String category,
      SortedMap<LocalDate, Sums> own,
      SortedMap<LocalDate, Sums> all,
      SortedMap<LocalDate, Long> merchants) {}

  private Numbers numbers(Actor merchant) {
    String market = merchant.market();
    Optional<String> category = metrics.category(market, merchant.party());
    return new Numbers(
        category.orElse(""),
        metrics.of(market, merchant.party()),
        category.map(each -> metrics.ofCategory(market, each)).orElseGet(TreeMap::new),
        category.map(each -> metrics.merchants(market, each)).orElseGet(TreeMap::new));
  }

  private String category(Numbers numbers, Locale language) {
    String key = "category." + numbers.category();
    return texts.has(language, key) ? texts.text(language, key) : numbers.category();
  }

  private String name(Figure figure, Locale language) {
    return texts.text(language, "metric." + figure.name());
  }

  private String means(Figure figure, Locale language) {
    return texts.text(language, "metric." + figure.name() + ".means");
  }

  private String unit(Figure figure, String number, Locale language) {
    return texts.text(language, "metric.unit." + figure.unit(), Map.of("n", number));
  }
}
