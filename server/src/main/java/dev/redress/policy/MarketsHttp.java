package dev.redress.policy;

import dev.redress.kernel.Market;
import dev.redress.kernel.Needs;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** P1: which markets are served, so that nobody has to know them by heart. */
@RestController
@RequestMapping("/api/v1/markets")
class MarketsHttp {

  /** The markets, by code. */
  record MarketsView(List<Market> markets) {}

  @GetMapping
  @Needs({})
  @RolesAllowed({"BUYER", "MERCHANT", "ARBITRATOR", "OPERATOR", "INTEGRATION"})
  MarketsView markets() {
    return new MarketsView(Market.all());
  }
}
