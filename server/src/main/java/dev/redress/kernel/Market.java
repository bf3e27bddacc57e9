package dev.redress.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  /** The market of this code; empty: it is not served. */
  public static Optional<Market> of(String code) {
    return Optional.ofNullable(Served.BY_CODE.get(code));
  }

  /** Read once, at the first question; a policy that cannot be read stops the program. */
  private static final class Served {

    static final Map<String, Market> BY_CODE = read();

    private static Map<String, Market> read() {
      Map<String, Market> found = new TreeMap<>();
      try {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(POLICIES)) {
          String policy = file.getContentAsString(StandardCharsets.UTF_8);
          Market market = Json.read(policy, Market.class);
          Market other = found.putIfAbsent(market.market(), market);
          if (other != null && !other.currency().equals(market.currency())) {
            throw new IllegalStateException(
                "Policies of " + market.market() + " differ in currency");
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The policies cannot be read", e);
      }
      return Map.copyOf(found);
    }
  }
}
