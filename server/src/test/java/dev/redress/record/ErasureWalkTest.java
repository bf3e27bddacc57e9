package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.evidence.Depot;
import dev.redress.kernel.Hash;
import dev.redress.orders.Orders;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** V5: erasure by itself, beside other things, and again. */
@Tag("database")
class ErasureWalkTest {

  private static RedressServer redress;
  private static EndedSales sales;

  @BeforeAll
  static void start() {
    redress = RedressServer.another();
    sales = new EndedSales(redress);
  }

  @AfterAll
  static void stop() {
    redress.close();
  }

  @Test
  void v5_thePolicyErasesByItself() {
    Sale sale = sales.over("erasure-by-time");
    sales.longOver(sale);
    walk();
    JsonNode told = sale.buyer().get("/orders/" + sale.order().text() + "/erasures").ok();
    assertThat(told.path(0).path("ground").asString()).isEqualTo("RETENTION");
    assertThat(told.path(0).path("reason").asString()).isEqualTo("CN-1");
    assertThat(told.path(0).path("files").size()).isEqualTo(2);
  }

  private static void walk() {
    while (redress.bean(Retaining.class).round()) {
      // There may be many orders before this one.
    }
  }

  @Test
  void trap42_oneBadOrderHoldsUpNoOther() {
    Sale one = sales.over("erasure-bad");
    Sale other = sales.over("erasure-good");
    boolean inOrder = one.order().compareTo(other.order()) < 0;
    Sale bad = inOrder ? one : other;
    Sale good = inOrder ? other : one;
    sales.longOver(bad);
    JdbcClient jdbc = redress.bean(JdbcClient.class);
    jdbc.sql("insert into erasure values (?, ?, 1, ?, '{}')")
        .params(bad.order().bucket(), bad.order().id(), new byte[32])
        .update();
    String bundle =
        """
        insert into record_bundle (id, name, cases, language, bytes, checkpoint, at, side, chat)
        values ('bad', 'bad.zip', ?::json, 'en', 1, 1, now(), 'PLATFORM', false)
        """;
    jdbc.sql(bundle).param("[\"" + bad.caseId() + "\"]").update();
    walk();
    while (redress.bean(Shredding.class).round()) {
      // The bad one comes first.
    }
    JsonNode told = good.buyer().get("/orders/" + good.order().text() + "/erasures").ok();
    assertThat(told.path(0).path("files").size()).isEqualTo(2);
    String left = "select count(*) from erasure where shredded < version and order_id = ?";
    redress.eventually(
        () -> jdbc.sql(left).param(good.order().id()).query(Long.class).single(), 0L);
    assertThat(jdbc.sql(left).param(bad.order().id()).query(Long.class).single()).isOne();
    // The uploads were long ago.
    assertThat(jdbc.sql("select count(*) from evidence_intake").query(Long.class).single())
        .isZero();
    jdbc.sql("delete from erasure where order_id = ?").param(bad.order().id()).update();
    jdbc.sql("delete from record_bundle where id = 'bad'").update();
  }

  /** The erasure is let in after the bundle was gathered and before it is noted. */
  @Test
  void race_anErasureBesideABundleLeavesNoCopies() throws Exception {
    Sale sale = sales.over("erasure-beside");
    sales.atRest(sale);
    redress.advance(Duration.ofDays(91));
    EndedSales.bundle(sale.buyer(), sale);
    DataSource database = redress.bean(DataSource.class);
    CompletableFuture<HttpAnswer> made;
    try (Connection tx = database.getConnection()) {
      tx.setAutoCommit(false);
      Orders.lockOnly(tx, List.of(sale.order()));
      CompletableFuture<JsonNode> erased = CompletableFuture.supplyAsync(() -> sales.ask(sale));
      redress.eventually(ErasureWalkTest::waitingForLocks, 1L);
      Map<String, Object> wanted = Map.of("cases", List.of(sale.caseId()));
      HttpUser operator = redress.as("operator", "", "");
      made = CompletableFuture.supplyAsync(() -> operator.post("/record/bundles", wanted));
      redress.eventually(ErasureWalkTest::waitingForLocks, 2L);
      tx.rollback();
      tx.setAutoCommit(true);
      assertThat(erased.join().path("files").size()).isEqualTo(2);
    }
    made.join().refused(409, "RECORD_NOT_SIGNED_YET");
    Depot depot = redress.bean(Depot.class);
    for (String each : redress.bean(BundleStore.class).withOrder(sale.order())) {
      redress.eventually(() -> depot.has(Depot.Area.BUNDLES, Hash.parse(each)), false);
    }
    EndedSales.bundle(sale.buyer(), sale);
  }

  private static long waitingForLocks() {
    String waiting =
        """
        select count(*) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'
        """;
    return redress.bean(JdbcClient.class).sql(waiting).query(Long.class).single();
  }

  @Test
  void aRequestThatComesAgainIsToldWhatCameOfIt() {
    Sale sale = sales.over("erasure-again");
    HttpUser operator = redress.as("operator", "", "");
    String path = "/orders/" + sale.order().text() + "/erasures";
    JsonNode first = operator.post(path, Map.of("reason", "first"), "erasure-again").ok();
    assertThat(operator.post(path, Map.of("reason", "second")).ok()).isNotEqualTo(first);
    assertThat(operator.post(path, Map.of("reason", "first"), "erasure-again").ok())
        .isEqualTo(first);
  }
}
