package dev.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Orders;
import dev.redress.refunds.WalletFaults.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A case that granted money learns that it has arrived, and not before (TRAPS 14, 16, 35). */
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
    WORLD.wallet.complete(refund.reference(1));
    REDRESS.advance(Duration.ofMinutes(1));
    REDRESS.eventually(() -> state(opened), "CLOSED_REFUNDED");
    assertThat(WORLD.credited(order).minor()).isEqualTo(2000);
    assertThat(WORLD.payable(order).minor()).isZero();
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
    return opened;
  }

  private static String state(String opened) {
    HttpUser operator = REDRESS.as("operator", "", "");
    return operator.get("/cases/" + opened).ok().path("state").asString();
  }
}
