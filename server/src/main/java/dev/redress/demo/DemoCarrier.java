package dev.redress.demo;

import dev.redress.carriers.CarrierPort;
import dev.redress.cases.CaseEvent.ReplacementSent;
import dev.redress.cases.CaseEvent.ReturnShipped;
import dev.redress.cases.CaseId;
import dev.redress.demo.JourneyCommand.Begin;
import dev.redress.demo.JourneyCommand.Stop;
import dev.redress.demo.JourneyCommand.Wake;
import dev.redress.demo.JourneyEvent.JourneyStepped;
import dev.redress.demo.JourneyRules.JourneyFile;
import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.orders.Direction;
import dev.redress.orders.OrderCommand.RecordParcelEvent;
import dev.redress.orders.OrderEvent.ParcelMoved;
import dev.redress.orders.Orders;
import dev.redress.orders.ParcelReport;
import dev.redress.orders.ParcelState;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The demo's made-up carrier. It moves the parcels of its own name, and those that people hand over
 * while the demo is open, as the demo's clock goes on; it answers wishes to stop a parcel. What the
 * stories tell of other carriers' parcels is the stories' own.
 */
@Component
@ConditionalOnProperty("redress.demo")
final class DemoCarrier implements JournalReader, CarrierPort {

  /** What its parcels carry as their carrier. */
  static final String NAME = "京东快递";

  private static final Actor SELF =
      new Actor(Role.INTEGRATION, "demo-carrier", "模拟快递 Demo carrier", "", "");

  private static final Map<ParcelState, String> WORDS =
      Map.of(
          ParcelState.IN_TRANSIT, "快件已到达转运中心，正发往下一站",
          ParcelState.OUT_FOR_DELIVERY, "快递员正在派件，请保持电话畅通",
          ParcelState.DELIVERED, "已签收，签收人：本人",
          ParcelState.REFUSED, "收件人拒收",
          ParcelState.RETURNING, "快件正在退回寄件人",
          ParcelState.RETURNED, "寄件人已签收退回件",
          ParcelState.EXCEPTION, "快件长时间未更新，正在核实",
          ParcelState.LOST, "快件遗失，已登记理赔",
          ParcelState.INTERCEPTED, "快件已拦截",
          ParcelState.INTERCEPT_FAILED, "拦截失败：已交派件员");

  private final CommandLog<JourneyCommand, JourneyFile, JourneyEvent> log;
  private final Orders orders;
  private final DemoStore demo;

  DemoCarrier(CommandLogs logs, Deadlines deadlines, Orders orders, DemoStore demo) {
    this.log = logs.open(new JourneyHandler(), 1);
    this.orders = orders;
    this.demo = demo;
    deadlines.on(
        JourneyHandler.ROOM,
        stream -> log.submit(Envelope.of(new Wake(Journey.Id.parse(stream)), Actor.CLOCK)));
  }

  @Override
  public String name() {
    return "demo-carrier";
  }

  @Override
  public Interest interest() {
    return Interest.of(JourneyHandler.ROOM, JourneyStepped.class)
        .and(Interest.of("order", ParcelMoved.class))
        .and(Interest.of("case", ReturnShipped.class, ReplacementSent.class));
  }

  @Override
  public boolean carries(String carrier) {
    return true;
  }

  @Override
  public void intercept(Interception wanted) {
    if (isOurs(wanted.carrier(), wanted.at())) {
      log.run(
              Envelope.of(
                  new Stop(wanted.order(), wanted.carrier(), wanted.tracking(), wanted.at()), SELF))
          .orThrow();
    }
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    List<CompletableFuture<?>> sent = new ArrayList<>();
    for (JournalEntry entry : entries) {
      if (entry.is(JourneyStepped.class) && entry.room().equals(JourneyHandler.ROOM)) {
        sent.add(orders.submit(told(entry), SELF, null));
      } else {
        handedOver(entry, sent);
      }
    }
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
  }

  private static RecordParcelEvent told(JournalEntry entry) {
    JourneyStepped step = entry.as(JourneyStepped.class);
    ParcelReport report =
        new ParcelReport(
            entry.stream().substring(LockKey.TEXT_LENGTH + 1) + "-" + entry.version(),
            step.carrier(),
            step.tracking(),
            step.direction(),
            step.state(),
            step.at(),
            WORDS.getOrDefault(step.state(), ""));
    return new RecordParcelEvent(Journey.Id.parse(entry.stream()).order(), report);
  }

  private void handedOver(JournalEntry entry, List<CompletableFuture<?>> sent) {
    if (entry.room().equals("order") && entry.is(ParcelMoved.class)) {
      ParcelMoved moved = entry.as(ParcelMoved.class);
      if (moved.state() == ParcelState.SHIPPED && moved.carrier().equals(NAME)) {
        LockKey order = LockKey.parse(entry.stream());
        sent.add(
            begin(
                new Begin(
                    order, moved.carrier(), moved.tracking(), moved.direction(), moved.at())));
      }
    } else if (entry.room().equals("case") && entry.is(ReturnShipped.class)) {
      ReturnShipped back = entry.as(ReturnShipped.class);
      byPeople(entry, back.carrier(), back.tracking(), Direction.RETURN, sent);
    } else if (entry.room().equals("case") && entry.is(ReplacementSent.class)) {
      ReplacementSent again = entry.as(ReplacementSent.class);
      byPeople(entry, again.carrier(), again.tracking(), Direction.OUTBOUND, sent);
    }
  }

  private void byPeople(
      JournalEntry entry,
      String carrier,
      String tracking,
      Direction way,
      List<CompletableFuture<?>> sent) {
    if (isOurs(carrier, entry.at())) {
      LockKey order = CaseId.parse(entry.stream()).order();
      sent.add(begin(new Begin(order, carrier, tracking, way, entry.at())));
    }
  }

  /** Its own, and whatever happens after the stories have been told. */
  private boolean isOurs(String carrier, Instant at) {
    return carrier.equals(NAME)
        || demo.find().filter(kept -> !at.isBefore(kept.began())).isPresent();
  }

  private CompletableFuture<?> begin(Begin begin) {
    return log.submit(Envelope.of(begin, SELF));
  }
}
