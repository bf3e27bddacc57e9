package dev.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Orders;
import dev.redress.refunds.WalletFaults.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A case that granted money learns that it has arrived, and not before (TRAPS 14, 16, 35). */
@Tag("database")
class RefundTellerTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final RefundWorld WORLD = new RefundWorld(REDRESS);

  @Test
  void trap16_aCaseIsClosedOnlyWhenTheBuyerHasTheMoney() {
    LockKey order = WORLD.paidOrder();
    RefundId refund = new RefundId(order, 1);
    WORLD.plan(refund.reference(1), Fault.PENDING);
    String opened = agreedCase(order);
    WORLD.awaitState(refund, RefundState.Name.UNKNOWN);
    assertThat(state(opened)).isEqualTo("REFUNDING");
    assertThat(refund(opened).path("state").asString()).isEqualTo("UNKNOWN");
    assertThat(refund(opened).path("nextAt").isNull()).isFalse();
    WORLD.wallet.complete(refund.reference(1));
    REDRESS.advance(Duration.ofMinutes(1));
    REDRESS.eventually(() -> state(opened), "CLOSED_REFUNDED");
    assertThat(WORLD.credited(order).minor()).isEqualTo(2000);
    assertThat(WORLD.payable(order).minor()).isZero();
    assertThat(refund(opened).path("state").asString()).isEqualTo("SETTLED");
    assertThat(refund(opened).path("settledAt").asString()).isNotEmpty();
  }

  /** What other tests wait for: while a provider thinks, not everything has followed yet. */
  @Test
  void nothingIsSettledWhileAProviderIsAsked() throws InterruptedException {
    LockKey order = WORLD.paidOrder();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answers = new CountDownLatch(1);
    WORLD.duringCall =
        () -> {
          asked.countDown();
          awaited(answers);
        };
    String opened;
    try {
      opened = agreedCase(order);
      asked.await();
      REDRESS.eventually(REDRESS.bean(JournalReaders.class)::caughtUp);
      assertThat(REDRESS.isSettled()).isFalse();
    } finally {
      WORLD.duringCall = () -> {};
      answers.countDown();
    }
    REDRESS.settle();
    assertThat(state(opened)).isEqualTo("CLOSED_REFUNDED");
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void trap18_aCaseWhoseRefundWasTakenBackWaitsForItAgain() {
    LockKey order = WORLD.paidOrder();
    RefundId refund = new RefundId(order, 1);
    String opened = agreedCase(order);
    REDRESS.eventually(() -> state(opened), "CLOSED_REFUNDED");
    WORLD.plan(refund.reference(2), Fault.REFUSED);
    Answer failed = new Answer.Failed("BOUNCED", false);
    WORLD
        .refunds
        .run(
            new RefundCommand.RecordOutcome(refund, refund.reference(1), failed),
            RefundWorld.SYSTEM)
        .orThrow();
    REDRESS.eventually(() -> state(opened), "REFUNDING");
    assertThat(refund(opened).path("state").asString()).isEqualTo("REVERSED");
    assertThat(refund(opened).path("settledAt").isNull()).isTrue();
    assertThat(view(opened).at("/money/settled/minor").asLong()).isZero();
    assertThat(view(opened).path("headline").asString()).contains("took it back");
    REDRESS.advance(Duration.ofMinutes(1));
    WORLD.awaitState(refund, RefundState.Name.FAILED_RETRYING);
    assertThat(refund(opened).path("state").asString()).isEqualTo("FAILED");
    REDRESS.advance(Duration.ofMinutes(5));
    REDRESS.eventually(() -> state(opened), "CLOSED_REFUNDED");
    assertThat(types(opened))
        .containsExactly(
            "Applied",
            "RefundAgreed",
            "StopRequested",
            "StopAnswered",
            "RefundGranted",
            "RefundSettled",
            "CaseClosed",
            "RefundReversed",
            "RefundSettled",
            "CaseClosed");
    // The wallet itself never gave anything back; what it was told to pay again is counted.
    assertThat(WORLD.payable(order).minor()).isZero();
  }

  /** At least once is how readers tell; the newest news stands. */
  @Test
  void trap39_olderNewsToldAgainChangesNothing() {
    LockKey order = WORLD.paidOrder();
    String opened = agreedCase(order);
    REDRESS.eventually(() -> state(opened), "CLOSED_REFUNDED");
    Cases cases = REDRESS.bean(Cases.class);
    CaseId id = CaseId.find(opened).orElseThrow();
    cases.refundReversed(id, 1, 50).join();
    cases.refundSettled(id, 1, 60).join();
    List<String> before = types(opened);
    cases.refundSettled(id, 1, 4).join();
    cases.refundReversed(id, 1, 50).join();
    cases.refundSettled(id, 1, 60).join();
    assertThat(types(opened)).isEqualTo(before);
  }

  private static String agreedCase(LockKey order) {
    HttpUser buyer = REDRESS.as("buyer", "CN", REDRESS.bean(Orders.class).get(order).buyer().id());
    JsonNode receipt =
        buyer
            .post(
                "/cases",
                Map.of(
                    "orderId",
                    order.text(),
                    "type",
                    "REFUND_ONLY",
                    "reason",
                    "NOT_WANTED",
                    "goodsReceived",
                    false,
                    "lines",
                    List.of(Map.of("line", 1, "quantity", 2)),
                    "statement",
                    "",
                    "evidence",
                    List.of()))
            .ok();
    String opened = receipt.path("id").asString();
    HttpUser merchant = REDRESS.as("merchant", "CN", "m1");
    merchant.post("/cases/" + opened + "/agree-refund", Map.of()).ok();
    merchant.post("/cases/" + opened + "/answer-stop", Map.of("answer", "STOPPED")).ok();
    return opened;
  }

  private static String state(String opened) {
    return view(opened).path("state").asString();
  }

  private static JsonNode refund(String opened) {
    return view(opened).at("/money/refunds/0");
  }

  private static List<String> types(String opened) {
    return view(opened)
        .path("timeline")
        .valueStream()
        .map(each -> each.path("type").asString())
        .toList();
  }

  private static JsonNode view(String opened) {
    return REDRESS.as("operator", "", "").get("/cases/" + opened).ok();
  }
}
