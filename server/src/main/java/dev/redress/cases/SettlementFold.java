package dev.redress.cases;

import dev.redress.cases.CaseState.Held;
import dev.redress.cases.SettlementEvent.*;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a case stands after something happened to a proposal to settle it (F7). */
final class SettlementFold {

  private SettlementFold() {}

  static CaseState after(CaseState state, SettlementEvent event, Instant at) {
    Held held = (Held) state;
    return held.with(held.hearing().settling(open(held.hearing().settlement(), event, at)));
  }

  private static @Nullable Settlement open(
      @Nullable Settlement before, SettlementEvent event, Instant at) {
    return switch (event) {
      case SettlementProposed e -> e.settlement();
      case SettlementSigned e -> Objects.requireNonNull(before).signed(e.by(), at);
      case SettlementDeclined _, SettlementWithdrawn _, SettlementLapsed _, SettlementMade _ ->
          null;
    };
  }

  /** What both have signed takes the place of whatever was agreed or ruled before. */
  static @Nullable Settlement agreed(@Nullable Settlement before, SettlementEvent event) {
    return event instanceof SettlementMade made ? made.settlement() : before;
  }

  /** What is still claimed: what was settled, at the amount that was settled. */
  static List<Claim> left(List<Claim> open, SettlementEvent event) {
    return event instanceof SettlementMade made
        ? Ruling.left(made.settlement().lines(), open)
        : open;
  }
}
