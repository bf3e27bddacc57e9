package dev.redress.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.accounts.ApiKeys;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Grants;
import dev.redress.kernel.Permission;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import dev.redress.refunds.WalletFaults;
import dev.redress.refunds.WalletFaults.Fault;
import dev.redress.workbench.LiveStream.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(120)
@Tag("database")
class LiveUpdatesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final Actor LI = new Actor(Role.BUYER, "a1", "Li", "CN", "li");

  private final RedressServer redress = RedressServer.running();

  @Test
  void changesOfOneCaseBecomeTheNewest() throws InterruptedException {
    LiveStream stream = new LiveStream(LI, "s1");
    stream.offer(change("c-1", 1, "li"), NOW);
    stream.offer(change("c-2", 1, "li"), NOW);
    stream.offer(change("c-1", 2, "li"), NOW);
    stream.offer(change("c-3", 1, "han"), NOW);

    assertThat(stream.take(Duration.ZERO))
        .extracting(Message::data)
        .containsExactly(
            "{\"id\":\"c-2\",\"version\":1,\"state\":\"S\"}",
            "{\"id\":\"c-1\",\"version\":2,\"state\":\"S\"}");
    assertThat(stream.take(Duration.ZERO)).isEmpty();
  }

  @Test
  void whoReadsTooSlowlyIsToldToLookAgain() throws InterruptedException {
    LiveStream stream = new LiveStream(LI, "s1");
    for (int i = 0; i <= LiveStream.MOST; i++) {
      stream.offer(change("c-" + i, 1, "li"), NOW);
    }

    assertThat(stream.take(Duration.ZERO)).extracting(Message::name).containsExactly("clock");
  }

  @Test
  void severalMessagesAreToldOnce() throws InterruptedException {
    LiveStream stream = new LiveStream(LI, "s1");
    stream.hear("inbox");
    stream.hear("inbox");

    assertThat(stream.take(Duration.ZERO)).extracting(Message::name).containsExactly("inbox");
    assertThat(stream.take(Duration.ZERO)).isEmpty();
  }

  /** C8: whoever may not read the merchant's cases does not hear of them either. */
  @Test
  void staffHearsOfCasesThatItMayRead() throws InterruptedException {
    for (Permission only : Permission.values()) {
      Grants grants = new Grants(Set.of(only), null, "Owner");
      LiveStream stream =
          new LiveStream(new Actor(Role.MERCHANT, "a2", "Chen", "CN", "shop", null, grants), "s1");
      stream.offer(change("c-1", 1, "li"), NOW);
      assertThat(stream.take(Duration.ZERO))
          .as(only.code())
          .hasSize(only == Permission.CASES_READ ? 1 : 0);
    }
  }

  private static LiveChange change(String id, long version, String buyer) {
    return new LiveChange(id, version, "S", "CN", buyer, "shop", 1);
  }

  @Test
  void anOpenPageHearsOfItsOwnCasesAndOfTheClock() throws IOException, InterruptedException {
    Sale own = Sale.delivered(redress, "live-m1", "Cup", 3990);
    Sale other = Sale.delivered(redress, "live-m2", "Cup", 3990);
    HttpResponse<InputStream> page = open("live-m1");
    try (Scanner lines = new Scanner(page.body(), StandardCharsets.UTF_8)) {
      assertThat(page.headers().firstValue("Content-Type").orElse("")).contains("event-stream");
      assertThat(lines.nextLine()).startsWith("retry:");

      other.apply();
      other.settle();
      own.apply();

      assertThat(List.of(next(lines), next(lines)))
          .as("the case and the message about it, whichever reader came first; nobody else's")
          .anySatisfy(each -> assertThat(each).startsWith("case {\"id\":\"" + own.caseId() + "\""))
          .contains("inbox {}");
      redress.advance(Duration.ofMinutes(1));
      assertThat(next(lines)).startsWith("clock {\"now\":");
    }
  }

  /** Where the money is, no event of the case tells, and its page is told all the same. */
  @Test
  void anOpenPageHearsWhereTheMoneyIs() throws IOException, InterruptedException {
    Sale sale = Sale.delivered(redress, "live-m4", "Cup", 3990);
    WalletFaults wallet = redress.bean(WalletFaults.class);
    wallet.plan(reference -> reference.contains(sale.order().text()) ? Fault.PENDING : Fault.NONE);
    sale.apply();
    sale.send(sale.merchant(), "agree-refund", Map.of());
    String refund = "/money/refunds/0/state";
    redress.eventually(() -> view(sale).at(refund).asString(), "UNKNOWN");
    sale.settle();
    long version = view(sale).path("version").asLong();
    HttpResponse<InputStream> page = open("live-m4");
    try (Scanner lines = new Scanner(page.body(), StandardCharsets.UTF_8)) {
      assertThat(lines.nextLine()).startsWith("retry:");
      HttpUser operator = redress.as("operator", "", "");
      operator.post("/operations/refunds/" + sale.order().text() + "-R1/ask-again", Map.of()).ok();
      assertThat(next(lines))
          .startsWith("case {\"id\":\"%s\",\"version\":%d".formatted(sale.caseId(), version));
    } finally {
      wallet.plan(reference -> Fault.NONE);
    }
  }

  private static JsonNode view(Sale sale) {
    return sale.merchant().get("/cases/" + sale.caseId()).ok();
  }

  /** Pages that were left are noticed late; whoever loads one after the other is let in. */
  @Test
  void oneMorePageTakesThePlaceOfTheOldestOfItsSession() throws IOException, InterruptedException {
    String key = key("live-m3");
    List<HttpResponse<InputStream>> open = new ArrayList<>();
    for (int i = 0; i <= LiveUpdates.PER_SESSION; i++) {
      open.add(openWith(key));
    }

    assertThat(open).allMatch(page -> page.statusCode() == 200);
    String oldest = new String(open.getFirst().body().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(oldest).as("it ended, and its page comes back late").endsWith("retry: 30000\n\n");
    for (HttpResponse<InputStream> page : open) {
      page.body().close();
    }
  }

  @Test
  void oneAccountCannotHoldMoreThanAFew() {
    LiveUpdates live = redress.bean(LiveUpdates.class);
    List<LiveStream> open = new ArrayList<>();
    for (int i = 0; i < LiveUpdates.PER_ACCOUNT; i++) {
      open.add(live.open(LI, "s" + i, null));
    }
    try {
      assertThatThrownBy(() -> live.open(LI, "another", null))
          .isInstanceOfSatisfying(
              RefusedException.class,
              e -> assertThat(e.refused().reason()).isEqualTo(WorkbenchRefusal.TOO_MANY_STREAMS));
      assertThat(open).noneMatch(LiveStream::isEnded);
      open.add(live.open(LI, "s3", null));
      assertThat(open.get(3).isEnded()).as("its own place is taken, nobody else's").isTrue();
      assertThat(open).filteredOn(LiveStream::isEnded).hasSize(1);
    } finally {
      open.forEach(live::close);
    }
  }

  /** The next event as its name and data. */
  private static String next(Scanner lines) {
    String name = "";
    while (true) {
      String line = lines.nextLine();
      if (line.startsWith("event: ")) {
        name = line.substring("event: ".length());
      } else if (line.startsWith("data: ")) {
        return name + " " + line.substring("data: ".length());
      }
    }
  }

  private HttpResponse<InputStream> open(String merchant) throws IOException, InterruptedException {
    return openWith(key(merchant));
  }

  private String key(String merchant) {
    ApiKeys.NewKey wanted =
        ApiKeys.NewKey.endless("live " + merchant, Role.MERCHANT, "CN", merchant);
    return Objects.requireNonNull(
        redress
            .bean(ApiKeys.class)
            .issue(wanted, Actor.system("test"), "live-" + merchant)
            .secret());
  }

  private HttpResponse<InputStream> openWith(String key) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(redress.base().resolve("/api/v1/events"))
            .header("Authorization", "Bearer " + key)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
  }
}
