package dev.redress.demo;

import static dev.redress.orders.ParcelState.DELIVERED;
import static dev.redress.orders.ParcelState.INTERCEPTED;
import static dev.redress.orders.ParcelState.INTERCEPT_FAILED;
import static dev.redress.orders.ParcelState.INTERCEPT_REQUESTED;
import static dev.redress.orders.ParcelState.IN_TRANSIT;
import static dev.redress.orders.ParcelState.LOST;
import static dev.redress.orders.ParcelState.OUT_FOR_DELIVERY;
import static dev.redress.orders.ParcelState.REFUSED;
import static dev.redress.orders.ParcelState.RETURNED;
import static dev.redress.orders.ParcelState.RETURNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.demo.JourneyEvent.JourneyStepped;
import dev.redress.demo.JourneyRules.JourneyFile;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.orders.Direction;
import dev.redress.orders.ParcelState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The demo's made-up carrier: what becomes of a parcel stands at the end of its number. */
class JourneyRulesTest {

  private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
  private static final LockKey ORDER = LockKey.named("order", "CN", "journey");

  private JourneyFile file = new JourneyFile(ORDER, new TreeMap<>());
  private final List<ParcelState> said = new ArrayList<>();
  private long version;

  private void run(JourneyCommand command, Instant now) {
    Decision<JourneyEvent> decided = JourneyRules.decide(file, command, now);
    for (JourneyEvent each : ((Decision.Accept<JourneyEvent>) decided).events()) {
      StreamHead head = new StreamHead(ORDER.text() + "-j1", ++version, Hash.NONE);
      file = JourneyRules.evolve(file, new Stamped<>(head, now, Actor.CLOCK, each));
      if (each instanceof JourneyStepped stepped) {
        said.add(stepped.state());
      }
    }
  }

  private void begin(String number, Direction way) {
    run(new JourneyCommand.Begin(ORDER, "JD", number, way, START), START);
  }

  private void stop(String number, int hours) {
    Instant now = START.plus(Duration.ofHours(hours));
    run(new JourneyCommand.Stop(ORDER, "JD", number, now), now);
  }

  private void until(int hours) {
    for (int hour = 0; hour <= hours; hour++) {
      run(new JourneyCommand.Wake(new Journey.Id(ORDER, 1)), START.plus(Duration.ofHours(hour)));
    }
  }

  @Test
  void arrives() {
    begin("JD1", Direction.OUTBOUND);
    until(60);
    assertThat(said).containsExactly(IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED);
    stop("JD1", 61);
    until(100);
    assertThat(said).hasSize(3);
  }

  @Test
  void isRefusedAtTheDoorAndComesBack() {
    begin("JD44", Direction.OUTBOUND);
    until(120);
    assertThat(said).containsExactly(IN_TRANSIT, OUT_FOR_DELIVERY, REFUSED, RETURNING, RETURNED);
  }

  @Test
  void isNeverHeardOfAgain() {
    begin("JD77", Direction.RETURN);
    until(200);
    assertThat(said).endsWith(LOST);
  }

  @Test
  void isStoppedOnceHoweverOftenAsked() {
    begin("JD1", Direction.OUTBOUND);
    until(10);
    stop("JD1", 10);
    stop("JD1", 11);
    until(200);
    assertThat(said)
        .containsExactly(IN_TRANSIT, INTERCEPT_REQUESTED, INTERCEPTED, RETURNING, RETURNED);
  }

  @Test
  void cannotBeStoppedAndArrives() {
    begin("JD66", Direction.OUTBOUND);
    until(40);
    stop("JD66", 40);
    until(200);
    assertThat(said)
        .containsExactly(
            IN_TRANSIT, INTERCEPT_REQUESTED, INTERCEPT_FAILED, OUT_FOR_DELIVERY, DELIVERED);
  }

  @Test
  void isKnownOnce() {
    begin("JD1", Direction.OUTBOUND);
    assertThat(
            JourneyRules.decide(
                file,
                new JourneyCommand.Begin(ORDER, "JD", "JD1", Direction.OUTBOUND, START),
                START))
        .isEqualTo(Decision.<JourneyEvent>accept(List.of()));
    assertThat(file.journeys().values()).hasSize(1);
  }
}
