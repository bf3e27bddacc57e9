package dev.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Outcome;
import dev.redress.ledger.Audit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many orders at once: a bad row is refused by number, the rest goes in. */
@Tag("database")
class IntakeTest {

  private static OrdersWorld world;

  @BeforeAll
  static void open() {
    world = OrdersWorld.open();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void o1ABadRowIsRefusedWithItsNumberAndTheRestGoesIn() throws IOException {
    String rows =
        String.join(
            "\n",
            row("N-1", 1, 100, 100),
            "{ not json",
            row("N-2", 1, 100, 99),
            row("N-1", 1, 100, 100),
            "",
            row("N-3", 0, 100, 100),
            row("N-4", 2, 100, 100),
            "{\"market\":\"XX\",\"shopOrderId\":\"N-5\"}",
            row("N-1", 3, 100, 100));
    Intake.Answer answer = take(rows, true);
    assertThat(answer.accepted()).isEqualTo(2);
    assertThat(answer.repeated()).isEqualTo(1);
    assertThat(answer.refused())
        .extracting(Intake.Row::line, Intake.Row::shopOrderId, Intake.Row::code)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(2, null, "MALFORMED_REQUEST"),
            org.assertj.core.api.Assertions.tuple(3, "N-2", "PAID_DOES_NOT_ADD_UP"),
            org.assertj.core.api.Assertions.tuple(6, "N-3", "TOLD_QUANTITY_WRONG"),
            org.assertj.core.api.Assertions.tuple(8, "N-5", "MARKET_UNKNOWN"),
            org.assertj.core.api.Assertions.tuple(9, "N-1", "ORDER_ALREADY_TOLD_DIFFERENTLY"));
    assertThat(answer.refused()).allMatch(refused -> !refused.text().isBlank());
  }

  /** Two writers decide at once; what is told of one order is decided as it was told. */
  @Test
  void o1TwoRowsOfOneOrderAreDecidedInTheirOrder() throws IOException {
    Thread reader = Thread.currentThread();
    List<CompletableFuture<Outcome>> answers = new ArrayList<>();
    String rows = row("T-1", 1, 100, 100) + "\n" + row("T-1", 2, 100, 100);
    Intake.Answer answer =
        take(
            rows,
            row -> {
              assertThat(answers).allMatch(CompletableFuture::isDone);
              CompletableFuture<Outcome> next = new CompletableFuture<>();
              answers.add(next);
              Thread.ofVirtual().start(() -> answerWhenAwaited(next, reader));
              return next;
            });
    assertThat(answer.refused()).extracting(Intake.Row::line).containsExactly(1, 2);
  }

  private static void answerWhenAwaited(CompletableFuture<Outcome> answer, Thread reader) {
    while (reader.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    answer.complete(KernelRefusal.OVERLOADED.with());
  }

  @Test
  void o1AnArrayIsTakenLikeLines() throws IOException {
    Intake.Answer answer = take("[" + row("M-1", 1, 5, 5) + "," + row("M-2", 1, 5, 4) + "]", false);
    assertThat(answer.accepted()).isEqualTo(1);
    assertThat(answer.refused()).extracting(Intake.Row::line).containsExactly(2);
  }

  /**
   * Prints how fast orders of 20 lines go in; run by hand and on a quiet machine for the figure.
   */
  @Test
  @Tag("slow")
  void thousandsOfOrdersGoInTogether() throws IOException {
    int orders = 12_000;
    for (int round = 0; round < 2; round++) {
      StringBuilder rows = new StringBuilder();
      for (int i = 0; i < orders; i++) {
        rows.append(big("L-" + round + "-" + i)).append('\n');
      }
      long start = System.nanoTime();
      Intake.Answer answer = take(rows.toString(), true);
      long millis = (System.nanoTime() - start) / 1_000_000;
      System.out.printf("%d orders of 20 lines in %d ms%n", orders, millis);
      assertThat(answer.accepted()).isEqualTo(orders);
    }
    world.settle();
    assertThat(world.bean(Audit.class).check().wrong()).isEmpty();
  }

  private static Intake.Answer take(
      String rows, Function<JsonNode, CompletableFuture<Outcome>> submit) throws IOException {
    return world
        .bean(Intake.class)
        .take(
            new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
            true,
            Locale.ENGLISH,
            submit);
  }

  private static Intake.Answer take(String rows, boolean lines) throws IOException {
    Intake intake = world.bean(Intake.class);
    Shop shop = world.bean(Shop.class);
    return intake.take(
        new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
        lines,
        Locale.ENGLISH,
        row ->
            world
                .orders()
                .submit(shop.place(intake.read(row, OrderTold.class)), OrdersWorld.SHOP, null));
  }

  private static String row(String name, int quantity, long list, long paid) {
    return """
        {"market":"CN","shopOrderId":"%s","buyer":{"id":"b","name":"Lin"},\
        "merchant":{"id":"m","name":"Harbour"},"placedAt":"2026-01-05T08:00:00Z",\
        "lines":[{"sku":"s","title":"Lamp","category":"home","quantity":%d,\
        "listAmount":{"currency":"CNY","minor":%d},"paid":{"currency":"CNY","minor":%d}}]}"""
        .formatted(name, quantity, list, paid);
  }

  private static String big(String name) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      lines
          .append(i == 0 ? "" : ",")
          .append("{\"sku\":\"85123A\",\"title\":\"WHITE HANGING HEART T-LIGHT HOLDER\",")
          .append("\"category\":\"home\",\"quantity\":6,")
          .append("\"paid\":{\"currency\":\"CNY\",\"minor\":1530}}");
    }
    return """
        {"market":"CN","shopOrderId":"%s","buyer":{"id":"b-%s","name":"Lin"},\
        "merchant":{"id":"m","name":"Harbour"},"placedAt":"2026-01-05T08:00:00Z",\
        "lines":[%s],"payments":[{"reference":"p","provider":"wallet",\
        "amount":{"currency":"CNY","minor":30600}}]}"""
        .formatted(name, name, lines);
  }
}
