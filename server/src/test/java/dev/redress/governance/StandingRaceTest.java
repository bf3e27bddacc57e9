package dev.redress.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressServer;
import dev.redress.governance.StandingCommand.Enter;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything told many times at once: one entry per source, each fine taken and returned once. */
@Tag("database")
class StandingRaceTest {

  private static final int TIMES = 40;

  private final RedressServer server = RedressServer.running();
  private final Standings standings = server.bean(Standings.class);
  private final Merchant merchant = new Merchant("CN", "shop-of-the-race");

  @Test
  void eachFineIsTakenAndReturnedOnceHoweverOftenItIsTold() {
    many(
        i ->
            standings.enter(
                new Enter(
                    merchant, "Race", "COMPLAINT_COUNTERFEIT", fake(i % 2), "CN-1", List.of())));
    assertThat(file().standing().entries()).hasSize(2);
    server.advance(Duration.ofDays(3));
    many(_ -> server.bean(Deadlines.class).wake(StandingHandler.ROOM, stream()));
    server.settle();
    assertThat(fines()).containsExactly(50_000L, 200_000L);
    many(_ -> standings.undo(merchant, fake(0), "RULING_OVERTURNED"));
    server.settle();
    assertThat(fines())
        .as("the first goes back, the second costs what a first one costs")
        .containsExactly(-150_000L, -50_000L, 50_000L, 200_000L);
    assertThat(file().standing().charged())
        .extracting(each -> each.amount().minor())
        .containsExactlyInAnyOrder(0L, 50_000L);
  }

  private static Source fake(int number) {
    String order = LockKey.named("order", "CN", "the-race-" + number).text();
    return new Source(Source.Kind.COMPLAINT, order + "-m1", 3);
  }

  private interface Told {
    CompletableFuture<Outcome> tell(int number);
  }

  private static void many(Told told) {
    List<CompletableFuture<Outcome>> all = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      all.add(told.tell(i));
    }
    all.forEach(each -> each.join().orThrow());
  }

  private StandingFile file() {
    return standings.file(merchant.key());
  }

  private String stream() {
    return file().standing().head().stream();
  }

  /** What was taken, and negative what went back; smallest first. */
  private List<Long> fines() {
    return server
        .bean(JdbcClient.class)
        .sql(
            """
            select case kind when 'FINE' then amount else -amount end from transfer
            where bucket = ? and stream = ? order by 1
            """)
        .params(merchant.key().bucket(), stream())
        .query(Long.class)
        .list();
  }
}
