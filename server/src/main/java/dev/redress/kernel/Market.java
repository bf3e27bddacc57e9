package dev.redress.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A market served. There is one wherever there is a policy for it: {@code policies/<version>.json}
 * is the only place that names markets.
 *
 * @param market its code, for example {@code CN}
 * @param currency the one currency its orders are in
 * @param zone in which its times are told where nothing knows the reader's own
 */
public record Market(String market, Currency currency, ZoneId zone) {

  private static final String POLICIES = "classpath*:policies/*.json";

  private static volatile @Nullable Map<String, Market> served;

  /** The market of this code; empty: it is not served. */
  public static Optional<Market> of(String code) {
    return Optional.ofNullable(served().get(code));
  }

  /** All that are served, by code. */
  public static List<Market> all() {
    return served().values().stream().sorted(Comparator.comparing(Market::market)).toList();
  }

  /** Refused because no market has this code, with those that there are: {@code {markets}}. */
  public static Refused unknown(Refusal refusal, String code) {
    String served = all().stream().map(Market::market).collect(Collectors.joining(", "));
    return refusal.with("market", code, "markets", served);
  }

  /**
   * Read at the first question; at most a few times, when several ask at once. Not by the
   * initializer of a class: a virtual thread in one cannot leave its carrier, and when it then
   * waits for a lock whose holder needs a carrier to go on, a machine with few of them stands
   * still.
   */
  private static Map<String, Market> served() {
    Map<String, Market> known = served;
    if (known == null) {
      known = read();
      served = known;
    }
    return known;
  }

  private static Map<String, Market> read() {
    Map<String, Market> found = new TreeMap<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(POLICIES)) {
        String policy = file.getContentAsString(StandardCharsets.UTF_8);
        Market market = Json.read(policy, Market.class);
        Market other = found.putIfAbsent(market.market(), market);
        if (other != null && !other.currency().equals(market.currency())) {
          throw new IllegalStateException("Policies of " + market.market() + " differ in currency");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The policies cannot be read", e);
    }
    return Map.copyOf(found);
  }
}
