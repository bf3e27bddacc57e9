package dev.redress.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.Role;
import dev.redress.kernel.WebhookSignature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a receiver sees, and what the log keeps of it. */
@Tag("database")
class WebhookFlowTest {

  private final RedressServer redress = RedressServer.running();
  private final HttpUser program = redress.program(Role.INTEGRATION, "", "");

  @Test
  void eventsArriveSignedWithTheStateTheyLeftAndNothingOfPeople() {
    try (Receiver receiver = new Receiver()) {
      Hook hook = Hook.open(redress, program, receiver.url(), "case.*", "refund.settled");
      Sale sale = Sale.delivered(redress, "hook-merchant", "青花瓷杯", 3990);
      sale.apply();
      sale.send(sale.merchant(), "agree-refund", Map.of());
      sale.until("CLOSED_REFUNDED");
      redress.eventually(() -> receiver.types().contains("case.closed"));
      redress.eventually(() -> receiver.types().contains("refund.settled"));

      List<Receiver.Got> ofSale =
          receiver.all().stream()
              .filter(each -> each.body().contains(sale.order().text()))
              .toList();
      assertThat(ofSale).allMatch(each -> each.isSignedWith(hook.secret()));
      assertThat(ofSale).noneMatch(each -> each.isSignedWith(WebhookSignature.freshSecret()));
      assertThat(ofSale.stream().map(Receiver.Got::id)).doesNotHaveDuplicates();
      assertThat(ofSale)
          .noneMatch(each -> each.body().contains("买家"))
          .noneMatch(each -> each.body().contains("sale-buyer"))
          .noneMatch(each -> each.body().contains("broke on the first day"));
      JsonNode applied = of("case.applied", ofSale);
      assertThat(applied.path("state").asString()).isEqualTo("MERCHANT_TO_ANSWER");
      assertThat(applied.path("turn").asString()).isEqualTo("MERCHANT");
      assertThat(applied.path("shopOrderId").asString()).isEqualTo(sale.shopOrderId());
      assertThat(applied.path("merchantId").asString()).isEqualTo("hook-merchant");
      assertThat(applied.at("/asked/minor").asLong()).isEqualTo(3990);
      assertThat(applied.path("version").asLong()).isEqualTo(1);
      assertThat(of("case.closed", ofSale).path("ending").asString()).isEqualTo("REFUNDED");
      assertThat(of("refund.settled", ofSale).path("caseId").asString()).isEqualTo(sale.caseId());
      assertThat(receiver.types()).noneMatch(type -> type.startsWith("order."));
    }
  }

  private static JsonNode of(String type, List<Receiver.Got> all) {
    return all.stream().filter(each -> each.type().equals(type)).findFirst().orElseThrow().data();
  }

  @Test
  void aMessageIsTriedAgainUnderTheSameIdUntilItArrives() {
    try (Receiver receiver = new Receiver().answering(500)) {
      Hook hook = Hook.open(redress, program, receiver.url(), "case.applied");
      Sale sale = Sale.delivered(redress, "hook-retry", "Kettle", 5000);
      sale.apply();
      int tried = 1;
      for (Duration wait :
          List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30))) {
        attempts(hook, sale, tried);
        assertThat(receiver.all()).hasSize(tried);
        redress.advance(wait);
        tried++;
      }
      attempts(hook, sale, tried);
      receiver.answering(200);
      redress.advance(Duration.ofHours(2));
      hook.until("DELIVERED", sale, 1);

      assertThat(receiver.all()).hasSize(5).map(Receiver.Got::id).containsOnly(id(sale));
      JsonNode delivery = hook.delivery(hook.log().get(0).path("position").asLong());
      assertThat(delivery.path("attempts").valueStream().map(each -> each.path("status").asInt()))
          .containsExactly(500, 500, 500, 500, 200);
      assertThat(delivery.at("/attempts/0/answer").asString()).contains("said");
      assertThat(delivery.path("body").asString()).isEqualTo(receiver.all().getFirst().body());
      assertThat(hook.view().path("failures").asLong()).isZero();
    }
  }

  private static String id(Sale sale) {
    return "msg_" + sale.caseId() + "_1";
  }

  /** Waits until so many attempts are over. */
  private void attempts(Hook hook, Sale sale, int count) {
    redress.eventually(
        () ->
            hook.log()
                .valueStream()
                .filter(each -> each.path("about").asString().equals(sale.caseId()))
                .anyMatch(
                    each ->
                        hook.delivery(each.path("position").asLong()).path("attempts").size()
                            == count));
  }

  @Test
  void retriesAreUsedUpAfterThreeDays() {
    Instant now = redress.now();
    Duration all = Duration.ZERO;
    for (int tried = 1; tried <= 9; tried++) {
      Instant next = Retries.after(tried, now, null);
      assertThat(next).isNotNull();
      all = all.plus(Duration.between(now, next));
    }
    assertThat(all).isEqualTo(Duration.ofHours(75).plusMinutes(35).plusSeconds(5));
    assertThat(Retries.after(10, now, null)).isNull();
    assertThat(Retries.after(1, now, Duration.ofMinutes(2))).isEqualTo(now.plusSeconds(120));
    assertThat(Retries.after(1, now, Duration.ofDays(90))).isEqualTo(now.plus(Duration.ofDays(1)));
  }

  @Test
  void whoAnswersGoneIsLeftAloneUntilItIsResumed() {
    try (Receiver receiver = new Receiver().answering(410)) {
      Hook hook = Hook.open(redress, program, receiver.url(), "case.*");
      Sale sale = Sale.delivered(redress, "hook-gone", "Lamp", 5000);
      sale.apply();
      redress.eventually(() -> hook.view().path("state").asString(), "GONE");
      sale.send(sale.buyer(), "withdraw", Map.of());
      sale.settle();
      assertThat(receiver.all()).hasSize(1);
      assertThat(hook.log()).hasSize(1);
      hook.program().post(hook.path() + "/ping", Map.of()).ok();
      receiver.answering(200);
      hook.send("resume");
      redress.eventually(() -> receiver.types().contains("webhook.ping"));
      assertThat(hook.view().path("state").asString()).isEqualTo("ACTIVE");
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (Receiver elsewhere = new Receiver();
        Receiver receiver = new Receiver().answering(302, "Location", elsewhere.url())) {
      Hook hook = Hook.open(redress, program, receiver.url(), "case.applied");
      hook.send("ping");
      redress.eventually(() -> hook.log().path(0).path("error").asString(), "REDIRECTED");
      assertThat(elsewhere.all()).isEmpty();
    }
  }

  @Test
  void anEndpointThatNeverAnswersHoldsNobodyUp() {
    try (Receiver dead = new Receiver().silent();
        Receiver alive = new Receiver()) {
      Hook stuck = Hook.open(redress, program, dead.url(), "case.*");
      Hook other = Hook.open(redress, program, alive.url(), "case.applied");
      for (int i = 0; i < 12; i++) {
        Sale.delivered(redress, "hook-fair-" + i, "Scarf", 2000).apply();
      }
      redress.eventually(() -> alive.all().size() >= 12);
      assertThat(dead.all()).isNotEmpty();
      stuck.send("remove");
      other.send("remove");
    }
  }

  @Test
  void longFailureIsPausedWithANoticeAndWhatGatheredIsSentWhenResumed() {
    HttpUser operator = redress.as("operator", "", "");
    try (Receiver receiver = new Receiver().answering(503)) {
      Hook hook = Hook.open(redress, program, receiver.url(), "case.*");
      Sale sale = Sale.delivered(redress, "hook-pause", "Vase", 7000);
      sale.apply();
      attempts(hook, sale, 1);
      redress.advance(Duration.ofDays(5).plusMinutes(1));
      redress.eventually(() -> hook.view().path("state").asString(), "PAUSED");
      assertThat(hook.view().path("cause").asString()).isEqualTo("FAILING");
      sale.settle();
      int before = receiver.all().size();
      receiver.answering(200);
      hook.send("resume");
      redress.eventually(() -> hook.view().path("waiting").asLong(), 0L);
      assertThat(receiver.all().size()).isGreaterThan(before);
      assertThat(hook.view().path("failingSince").isNull()).isTrue();
      assertThat(operator.get("/inbox?limit=200").ok().path("items").valueStream())
          .anyMatch(each -> each.path("kind").asString().equals("WEBHOOK_PAUSED"));
    }
  }
}
