package dev.redress.policy;

import dev.redress.kernel.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The policy versions that ship with the product, {@code policies/<version>.json}; the newest per
 * market is live.
 */
@Component
public final class Policies {

  private final Map<String, Terms> byVersion = new HashMap<>();
  private final Map<String, Terms> live = new HashMap<>();

  Policies() throws IOException {
    PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    for (Resource file : files.getResources("classpath*:policies/*.json")) {
      Terms terms = Json.read(file.getContentAsString(StandardCharsets.UTF_8), Terms.class);
      byVersion.put(terms.version(), terms);
      live.merge(terms.market(), terms, Policies::newer);
    }
  }

  /** The terms under which a case was opened. */
  public Terms version(String version) {
    Terms terms = byVersion.get(version);
    if (terms == null) {
      throw new IllegalStateException("Unknown policy version " + version);
    }
    return terms;
  }

  /** Whether this marketplace has such a market. */
  public boolean hasMarket(String market) {
    return live.containsKey(market);
  }

  /** The terms for what is opened now. */
  public Terms live(String market) {
    Terms terms = live.get(market);
    if (terms == null) {
      throw new IllegalStateException("No policy for market " + market);
    }
    return terms;
  }

  public Collection<Terms> markets() {
    return live.values();
  }

  private static Terms newer(Terms one, Terms other) {
    return number(one) >= number(other) ? one : other;
  }

  private static int number(Terms terms) {
    return Integer.parseInt(terms.version().substring(terms.version().lastIndexOf('-') + 1));
  }
}
