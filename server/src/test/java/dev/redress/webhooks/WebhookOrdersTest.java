package dev.redress.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.webhooks.DeliveryStore.Taken;
import dev.redress.webhooks.DeliveryStore.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sending again, secrets that change, servers that meet or die, and who may do what. */
@Tag("database")
class WebhookOrdersTest {

  private final RedressServer redress = RedressServer.running();
  private final HttpUser program = redress.program(Role.INTEGRATION, "", "");

  @Test
  void aReplayTellsAlsoWhatWasBeforeTheEndpoint() {
    Instant before = redress.now();
    Sale sale = Sale.delivered(redress, "hook-replay", "Cup", 3000);
    sale.apply();
    sale.settle();
    try (Receiver receiver = new Receiver()) {
      Hook hook = Hook.open(redress, program, receiver.url(), "case.*", "order.*");
      program.post(hook.path() + "/replay", Map.of("since", before.toString())).ok();
      redress.eventually(() -> ofSale(receiver, sale).contains("case.applied"));
      redress.eventually(() -> !hook.view().path("replaying").asBoolean());
      redress.eventually(() -> hook.view().path("waiting").asLong(), 0L);
      assertThat(ofSale(receiver, sale))
          .contains("order.placed", "order.payment_captured", "order.delivered");
      int first = ofSale(receiver, sale).size();

      long position = position(hook, "case.applied", sale);
      program.post(hook.path() + "/deliveries/" + position + "/resend", Map.of()).ok();
      redress.eventually(() -> ofSale(receiver, sale).size(), first + 1);
      assertThat(ofSale(receiver, sale)).endsWith("case.applied");

      program.post(hook.path() + "/replay", Map.of("from", position)).ok();
      redress.eventually(() -> ofSale(receiver, sale).size() >= first + 2);
      redress.eventually(() -> hook.view().path("waiting").asLong(), 0L);
      assertThat(new HashSet<>(receiver.all().stream().map(Receiver.Got::id).toList()))
          .hasSize(hook.log().size());
      hook.send("remove");
    }
  }

  private static List<String> ofSale(Receiver receiver, Sale sale) {
    return receiver.all().stream()
        .filter(each -> each.body().contains(sale.order().text()))
        .map(Receiver.Got::type)
        .toList();
  }

  private static long position(Hook hook, String type, Sale sale) {
    return hook.log()
        .valueStream()
        .filter(each -> each.path("type").asString().equals(type))
        .filter(each -> each.path("about").asString().equals(sale.caseId()))
        .findFirst()
        .orElseThrow()
        .path("position")
        .asLong();
  }

  @Test
  void bothSecretsSignUntilTheOverlapEnds() {
    try (Receiver receiver = new Receiver()) {
      Hook hook = Hook.open(redress, program, receiver.url(), "case.applied");
      String until = redress.now().plus(Duration.ofHours(1)).toString();
      String fresh =
          program
              .post(hook.path() + "/rotate-secret", Map.of("oldUntil", until))
              .ok()
              .path("secret")
              .asString();
      hook.send("ping");
      redress.eventually(() -> receiver.all().size(), 1);
      Receiver.Got during = receiver.all().getFirst();
      assertThat(during.headers().get("webhook-signature").getFirst().split(" ")).hasSize(2);
      assertThat(during.isSignedWith(hook.secret())).isTrue();
      assertThat(during.isSignedWith(fresh)).isTrue();

      redress.advance(Duration.ofHours(1));
      hook.send("ping");
      redress.eventually(() -> receiver.all().size(), 2);
      Receiver.Got after = receiver.all().getLast();
      assertThat(after.isSignedWith(hook.secret())).isFalse();
      assertThat(after.isSignedWith(fresh)).isTrue();
      program
          .post(
              hook.path() + "/rotate-secret",
              Map.of("oldUntil", redress.now().plus(Duration.ofDays(8)).toString()))
          .refused(422, "WEBHOOK_OVERLAP_WRONG");
    }
  }

  @Test
  void twoServersSendEachMessageOnce() {
    Sender.Settings settings = new Sender.Settings(true, Duration.ofDays(5), Duration.ofDays(30));
    Sender second =
        new Sender(
            redress.bean(DeliveryStore.class),
            redress.bean(ReplayStore.class),
            redress.bean(Courier.class),
            redress.bean(Endpoints.class),
            redress.bean(Clock.class),
            settings);
    second.start();
    try (Receiver receiver = new Receiver()) {
      Hook hook = Hook.open(redress, program, receiver.url(), "case.applied");
      for (int i = 0; i < 150; i++) {
        hook.send("ping");
      }
      redress.eventually(() -> hook.view().path("waiting").asLong(), 0L);
      redress.eventually(() -> receiver.all().size() >= 150);
      assertThat(receiver.all()).hasSize(150);
      assertThat(receiver.all().stream().map(Receiver.Got::id)).doesNotHaveDuplicates();
    } finally {
      second.stop();
    }
  }

  /** Sent and not written down, as when the server dies in between: sent again, the same. */
  @Test
  void whatASenderDiedOverIsSentAgainUnderTheSameId() {
    try (Receiver receiver = new Receiver()) {
      Hook hook = Hook.open(redress, program, receiver.url(), "case.applied");
      hook.send("pause");
      hook.send("ping");
      redress.eventually(() -> hook.view().path("waiting").asLong(), 1L);

      LockKey id = LockKey.parse(hook.id());
      Target target = new Target(id, receiver.url(), hook.secret(), null, null, 0, 0);
      Instant now = redress.now();
      Duration lease = Duration.ofMinutes(1);
      List<Taken> taken = redress.bean(DeliveryStore.class).take(id, now, lease, 4);
      assertThat(taken).hasSize(1);
      redress.bean(Courier.class).carry(target, taken.getFirst(), now);
      assertThat(receiver.all()).hasSize(1);
      assertThat(redress.bean(DeliveryStore.class).take(id, now, lease, 4)).isEmpty();

      hook.send("resume");
      redress.advance(lease);
      redress.eventually(() -> receiver.all().size(), 2);
      redress.eventually(() -> hook.view().path("waiting").asLong(), 0L);
      assertThat(receiver.all().get(1).id()).isEqualTo(receiver.all().get(0).id());
      assertThat(receiver.all().get(1).body()).isEqualTo(receiver.all().get(0).body());

      // What the dead sender found out comes too late to change anything.
      Attempt late = new Attempt(now, 500, "STATUS", "", 1, null);
      redress.bean(DeliveryStore.class).record(taken.getFirst(), late, now);
      assertThat(hook.log().get(0).path("state").asString()).isEqualTo("DELIVERED");
    }
  }

  @Test
  void aProgramSeesToItsOwnEndpointsAndOperatorsToAll() {
    Hook hook = Hook.open(redress, program, "http://localhost:9/", "case.applied");
    HttpUser other = redress.program(Role.INTEGRATION, "", "");
    other.get(hook.path()).refused(404, "NOT_FOUND");
    other.post(hook.path() + "/pause", Map.of()).refused(404, "NOT_FOUND");
    assertThat(other.get("/webhooks").ok().path("items").size()).isZero();
    HttpUser operator = redress.as("operator", "", "");
    assertThat(operator.get(hook.path()).ok().has("secret")).isFalse();
    operator.post(hook.path() + "/pause", Map.of()).ok();
    program.post(hook.path() + "/pause", Map.of()).refused(409, "WEBHOOK_ALREADY_PAUSED");
    hook.send("remove");
    program.get(hook.path()).refused(404, "NOT_FOUND");
    program.post(hook.path() + "/resume", Map.of()).refused(409, "WEBHOOK_REMOVED");
  }

  @Test
  void aRepeatIsToldEverythingButTheSecret() {
    Map<String, Object> wanted =
        Map.of("name", "Shop", "url", "http://localhost:9/", "events", List.of("*"));
    String first = program.post("/webhooks", wanted, "same-key").ok().path("id").asString();
    var again = program.post("/webhooks", wanted, "same-key").ok();
    assertThat(again.path("id").asString()).isEqualTo(first);
    assertThat(again.path("secret").isNull()).isTrue();
    program.post("/webhooks/" + first + "/remove", Map.of()).ok();
  }

  @Test
  void nothingIsSentToWhereNothingShouldBeSent() {
    refused("ftp://example.com/", "WEBHOOK_URL_WRONG", "*");
    refused("https://me:secret@example.com/", "WEBHOOK_URL_WRONG", "*");
    refused("https://10.1.2.3/", "WEBHOOK_HOST_PRIVATE", "*");
    refused("https://169.254.169.254/latest/meta-data", "WEBHOOK_HOST_PRIVATE", "*");
    refused("https://[fd00::1]/", "WEBHOOK_HOST_PRIVATE", "*");
    refused("http://9.9.9.9/", "WEBHOOK_URL_WRONG", "*");
    refused("http://localhost:9/", "WEBHOOK_EVENT_UNKNOWN", "case.applide");
  }

  private void refused(String url, String code, String event) {
    program
        .post("/webhooks", Map.of("name", "Shop", "url", url, "events", List.of(event)))
        .refused(422, code);
  }
}
