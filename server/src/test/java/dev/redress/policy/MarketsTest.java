package dev.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Market;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** P1: a market is served exactly where a policy is. */
class MarketsTest {

  @Test
  void p1_everyPolicyMakesAMarketWithItsCurrencyAndZone() throws IOException {
    Policies policies = new Policies();
    assertThat(policies.markets()).isNotEmpty();
    for (Terms terms : policies.markets()) {
      assertThat(Market.of(terms.market()))
          .contains(new Market(terms.market(), terms.currency(), terms.zone()));
    }
    assertThat(Market.all()).hasSameSizeAs(policies.markets());
    assertThat(Market.of("XX")).isEmpty();
    assertThat(Market.of("")).isEmpty();
  }
}
