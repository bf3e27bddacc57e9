package dev.redress.merchants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.CaseEvent;
import dev.redress.cases.CaseEvent.RefundSettled;
import dev.redress.cases.CaseId;
import dev.redress.kernel.Actor;
import dev.redress.kernel.EventTypes;
import dev.redress.kernel.Hash;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** M4: whether a refund is the platform's or the parties' own doing. */
class TallyTest {

  private static final CaseId CASE = new CaseId(LockKey.named("order", "CN", "tally"), 1);
  private static final Instant MORNING = Instant.parse("2026-03-02T04:00:00Z");

  private static final Actor BUYER = new Actor(Role.BUYER, "b", "B", "", "");

  private final Tally tally = new Tally();

  @Test
  void aRulingAfterASettlementThatFellThroughIsADisputeRefund() {
    known(Metric.SETTLED, 0);
    known(Metric.RULED_FOR_BUYER, 60);
    assertThat(refunded()).contains(Metric.DISPUTE_REFUND);
  }

  @Test
  void aSettlementAfterARulingIsNone() {
    known(Metric.RULED_FOR_BUYER, 0);
    known(Metric.SETTLED, 60);
    assertThat(refunded()).contains(Metric.REFUND).doesNotContain(Metric.DISPUTE_REFUND);
  }

  @Test
  void aSettlementAloneIsNone() {
    known(Metric.SETTLED, 0);
    assertThat(refunded()).contains(Metric.REFUND).doesNotContain(Metric.DISPUTE_REFUND);
  }

  /** The reader passes over what cannot count; an event that says nothing is enough to tell. */
  @Test
  void nothingIsPassedOverThatCounts() {
    List<JournalEntry> passedOver =
        EventTypes.names(CaseEvent.class).stream()
            .map(type -> happened(type, BUYER, "{}", null))
            .filter(entry -> !Tally.counts(entry))
            .toList();

    assertThat(passedOver).hasSizeGreaterThan(20);
    known(Metric.CASE_OPENED, 0);
    passedOver.forEach(tally::add);
    assertThat(tally.fresh()).isEmpty();
  }

  @Test
  void whateverAMerchantDoesMayBeTheFirstAnswer() {
    Actor merchant = new Actor(Role.MERCHANT, "m", "M", "", "");

    assertThat(Tally.counts(happened("Rejected", merchant, "{}", null))).isTrue();
  }

  private void known(Metric metric, long seconds) {
    tally.known(CASE.text(), metric.name(), MORNING.plusSeconds(seconds));
  }

  /** What is counted when the money has come. */
  private List<Metric> refunded() {
    Actor provider = Actor.system("refunds");
    tally.add(happened("RefundSettled", provider, "", new RefundSettled(1, null)));
    return tally.fresh().stream().map(Tally.Fact::metric).toList();
  }

  private static JournalEntry happened(
      String type, Actor actor, String payload, @Nullable CaseEvent event) {
    return new JournalEntry(
        CASE.order().bucket(),
        CASE.text(),
        9,
        "case",
        MORNING.plusSeconds(3600),
        type,
        actor,
        payload,
        Hash.NONE,
        Hash.NONE,
        "",
        event);
  }
}
