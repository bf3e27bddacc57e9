package dev.redress.refunds;

import static dev.redress.refunds.RefundState.Name.FAILED_RETRYING;
import static dev.redress.refunds.RefundState.Name.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.kernel.LockKey;
import dev.redress.refunds.WalletFaults.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Refunds as operators see and push them. */
@Tag("database")
class RefundsHttpTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final RefundWorld WORLD = new RefundWorld(REDRESS);
  private static final HttpUser OPERATOR = REDRESS.as("operator", "", "");
  private static final String PATH = "/operations/refunds";

  @Test
  void anOperatorSeesWhatIsStuckAndTriesItAgain() {
    LockKey order = WORLD.paidOrder();
    RefundId id = new RefundId(order, 1);
    WORLD.plan(id.reference(1), Fault.REFUSED_FOR_GOOD);
    WORLD.startOne(order);
    WORLD.awaitState(id, FAILED_RETRYING);
    JsonNode stuck = item(id, OPERATOR.get(PATH + "?state=FAILED_RETRYING").ok());
    assertThat(stuck.path("code").asString()).isEqualTo("CLOSED");
    assertThat(stuck.path("needsHuman").asBoolean()).isTrue();
    assertThat(stuck.path("amount").path("minor").asInt()).isEqualTo(1000);
    assertThat(stuck.path("reference").asString()).isEqualTo(id.reference(1));

    JsonNode receipt = OPERATOR.post(again(id), Map.of(), "press-" + id).ok();
    assertThat(receipt.path("state").asString()).isEqualTo("SENDING");
    WORLD.awaitState(id, SETTLED);
    // The same press once more is the same press.
    assertThat(OPERATOR.post(again(id), Map.of(), "press-" + id).ok()).isEqualTo(receipt);
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1), id.reference(2));
  }

  @Test
  void trap40_aDoubtIsShownUntilAnOperatorSaysWhatCameOfIt() {
    RefundId id = WORLD.startOne(WORLD.paidOrder());
    WORLD.awaitState(id, SETTLED);
    String clear = PATH + "/" + id + "/clear-doubt";
    Map<String, String> words = Map.of("explanation", "The wallet's log shows one payment.");
    OPERATOR.post(clear, words).refused(409, "NO_DOUBT");
    WORLD
        .refunds
        .run(
            new RefundCommand.RecordOutcome(id, id.reference(1), Answer.NOT_FOUND),
            RefundWorld.SYSTEM)
        .orThrow();
    JsonNode doubtful = item(id, OPERATOR.get(PATH + "?state=SETTLED").ok());
    assertThat(doubtful.path("doubt").asBoolean()).isTrue();
    assertThat(doubtful.path("needsHuman").asBoolean()).isTrue();
    OPERATOR.post(clear, Map.of("explanation", " ")).refused(422, "DOUBT_UNEXPLAINED");
    JsonNode receipt = OPERATOR.post(clear, words, "clear-" + id).ok();
    assertThat(OPERATOR.post(clear, words, "clear-" + id).ok()).isEqualTo(receipt);
    JsonNode cleared = item(id, OPERATOR.get(PATH + "?state=SETTLED").ok());
    assertThat(cleared.path("doubt").asBoolean()).isFalse();
    assertThat(cleared.path("needsHuman").asBoolean()).isFalse();
    assertThat(cleared.path("dueAt").isNull()).isTrue();
  }

  @Test
  void nobodyElseMayLookOrPush() {
    RefundId id = WORLD.startOne(WORLD.paidOrder());
    for (HttpUser each :
        List.of(
            REDRESS.as("buyer", "CN", "rf-b"),
            REDRESS.as("merchant", "CN", "m1"),
            REDRESS.as("arbitrator", "", ""),
            REDRESS.integration())) {
      each.get(PATH).refused(403, "FORBIDDEN");
      each.post(again(id), Map.of()).refused(403, "FORBIDDEN");
    }
    REDRESS.stranger().get(PATH).refused(401, "LOGIN_REQUIRED");
  }

  @Test
  void leafingShowsEveryRefundOnce() {
    List<RefundId> made =
        Stream.generate(() -> WORLD.startOne(WORLD.paidOrder())).limit(4).toList();
    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = OPERATOR.get(PATH + "?limit=3&cursor=" + next).ok();
      page.path("items").forEach(item -> seen.add(item.path("id").asString()));
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen).containsAll(made.stream().map(RefundId::text).toList());
  }

  @Test
  void whatMakesNoSenseIsRefusedInWords() {
    RefundId none = new RefundId(WORLD.paidOrder(), 7);
    OPERATOR.post(again(none), Map.of()).refused(404, "NOT_FOUND");
    OPERATOR.post(PATH + "/x/ask-again", Map.of()).refused(404, "NOT_FOUND");
    OPERATOR.post(again(none), Map.of(), null).refused(400, "IDEMPOTENCY_KEY_MISSING");
    OPERATOR.get(PATH + "?state=LOST").refused(400, "MALFORMED_REQUEST");
    OPERATOR.get(PATH + "?cursor=abc").refused(400, "MALFORMED_REQUEST");
    OPERATOR.get(PATH + "?limit=many").refused(400, "MALFORMED_REQUEST");
  }

  private static String again(RefundId id) {
    return PATH + "/" + id + "/ask-again";
  }

  private static JsonNode item(RefundId id, JsonNode page) {
    for (JsonNode each : page.path("items")) {
      if (each.path("id").asString().equals(id.text())) {
        return each;
      }
    }
    throw new AssertionError(id + " is not in " + page);
  }
}
