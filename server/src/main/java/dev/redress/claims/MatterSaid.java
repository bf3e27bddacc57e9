package dev.redress.claims;

import dev.redress.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one event says to people: an amount, words, evidence. */
record MatterSaid(@Nullable Money amount, @Nullable String statement, List<String> evidence) {

  static MatterSaid of(MatterEvent event) {
    return switch (event) {
      case MatterEvent.MatterRaised e ->
          new MatterSaid(e.plea().amount(), e.plea().statement(), e.plea().evidence());
      case MatterEvent.PaymentAgreed e -> only(e.amount());
      case MatterEvent.PartAgreed e -> new MatterSaid(e.amount(), e.statement(), e.evidence());
      case MatterEvent.ClaimDisputed e -> new MatterSaid(e.disputed(), e.statement(), e.evidence());
      case MatterEvent.SilencePassedOn e -> only(e.disputed());
      case MatterEvent.ConsentRefused e -> new MatterSaid(null, e.statement(), e.evidence());
      case MatterEvent.ComplaintAnswered e -> new MatterSaid(null, e.statement(), e.evidence());
      case MatterEvent.ComplaintDecided e -> new MatterSaid(null, e.reasons(), List.of());
      case MatterEvent.MatterRuled e -> new MatterSaid(e.amount(), e.reasons(), List.of());
      case MatterEvent.ChargeOrdered e -> only(e.amount());
      case MatterEvent.ChargeTaken e -> only(e.amount());
      case MatterEvent.FreightGranted e -> only(e.grant().amount());
      case MatterEvent.MatterReminded _,
          MatterEvent.ComplaintUnanswered _,
          MatterEvent.MatterOverdue _,
          MatterEvent.ChargeUnknown _,
          MatterEvent.ChargeFailed _,
          MatterEvent.MatterWithdrawn _,
          MatterEvent.MatterClosed _ ->
          new MatterSaid(null, null, List.of());
    };
  }

  private static MatterSaid only(Money amount) {
    return new MatterSaid(amount, null, List.of());
  }
}
