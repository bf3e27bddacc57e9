package dev.redress.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.governance.StandingCommand.ContestEntry;
import dev.redress.governance.StandingCommand.DecideContest;
import dev.redress.governance.StandingCommand.Enter;
import dev.redress.governance.StandingCommand.UndoEntry;
import dev.redress.governance.StandingCommand.WakeStanding;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.kernel.StreamHead;
import dev.redress.policy.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** One merchant under the pure rules, with a clock that stops wherever the standing wakes. */
final class StandingWorld {

  static final Merchant MERCHANT = new Merchant("CN", "mug-shop");
  static final String WORDS = "This was not our doing, as the film shows.";

  private static final Terms TERMS = terms();
  private static final Actor OWNER = new Actor(Role.MERCHANT, "m", "Mug Shop", "CN", "mug-shop");
  private static final Actor OPERATOR = new Actor(Role.OPERATOR, "o", "Operator", "", "");
  private static final Actor READER = Actor.system("governance");

  private final List<StandingEvent> happened = new ArrayList<>();
  private StandingFile file;
  private Instant now = Instant.parse("2026-03-02T04:00:00Z");

  StandingWorld() {
    file = new StandingFile(Standing.none(MERCHANT.key()), _ -> TERMS);
  }

  private static Terms terms() {
    try (InputStream json = StandingWorld.class.getResourceAsStream("/policies/CN-1.json")) {
      byte[] text = Objects.requireNonNull(json).readAllBytes();
      return Json.read(new String(text, StandardCharsets.UTF_8), Terms.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Money yuan(long minor) {
    return Money.of("CNY", minor);
  }

  Instant now() {
    return now;
  }

  StandingFile file() {
    return file;
  }

  Standing standing() {
    return file.standing();
  }

  int score() {
    return 100 - standing().missing();
  }

  /** All that happened since this was last asked. */
  List<StandingEvent> news() {
    List<StandingEvent> all = List.copyOf(happened);
    happened.clear();
    return all;
  }

  List<String> types() {
    return news().stream().map(StandingEvent::type).toList();
  }

  static Enter enter(String cause, Source source, List<String> lessons) {
    return new Enter(MERCHANT, "Mugs", cause, source, "CN-1", lessons);
  }

  StandingWorld lost(String cause, String about) {
    Source source = new Source(Source.Kind.RULING, about, 7);
    return did(enter(cause, source, List.of("A_LESSON")), READER);
  }

  /** Another ruling on a case that was ruled on before. */
  StandingWorld ruledAgain(String cause, String about, long version) {
    Source source = new Source(Source.Kind.RULING, about, version);
    return did(enter(cause, source, List.of()), READER);
  }

  StandingWorld contested(int entry) {
    return did(new ContestEntry(MERCHANT, entry, WORDS), OWNER);
  }

  StandingWorld decided(int entry, Verdict verdict) {
    return did(new DecideContest(MERCHANT, entry, verdict, WORDS), OPERATOR);
  }

  StandingWorld undone(String about) {
    Source ruling = new Source(Source.Kind.RULING, about, 7);
    return did(new UndoEntry(MERCHANT, ruling, "RULING_OVERTURNED"), READER);
  }

  /** Sends a command that must be accepted. */
  StandingWorld did(StandingCommand command, Actor actor) {
    assertThat(send(command, actor)).as("%s", command).isEmpty();
    return this;
  }

  Optional<Refused> contest(int entry) {
    return send(new ContestEntry(MERCHANT, entry, WORDS), OWNER);
  }

  Optional<Refused> decide(int entry) {
    return send(new DecideContest(MERCHANT, entry, Verdict.LIFTED, WORDS), OPERATOR);
  }

  /** Sends a command; why it was refused. */
  Optional<Refused> send(StandingCommand command, Actor actor) {
    return switch (StandingRules.decide(file, command, actor, now)) {
      case Decision.Refuse<StandingEvent> not -> Optional.of(not.refused());
      case Decision.Accept<StandingEvent> yes -> {
        yes.events().forEach(this::happen);
        yield Optional.empty();
      }
    };
  }

  private void happen(StandingEvent event) {
    StreamHead was = standing().head();
    StreamHead head = new StreamHead(was.stream(), was.version() + 1, Hash.NONE);
    file = StandingFold.after(file, event, now, head);
    // What is stored is what is read back.
    assertThat(Json.read(Json.write(standing()), Standing.class)).isEqualTo(standing());
    happened.add(event);
  }

  /** Lets time pass, as the deadlines' poller does: a wake-up wherever the standing wants one. */
  StandingWorld pass(Duration time) {
    Instant until = now.plus(time);
    Instant next = file.wakeAt();
    while (next != null && !next.isAfter(until)) {
      now = next;
      long before = standing().head().version();
      did(new WakeStanding(MERCHANT.key()), Actor.CLOCK);
      assertThat(standing().head().version()).as("woken for something").isGreaterThan(before);
      next = file.wakeAt();
    }
    now = until;
    return this;
  }

  /** The next command comes to a server whose clock is so far behind. */
  StandingWorld behind(Duration time) {
    now = now.minus(time);
    return this;
  }

  StandingWorld days(long days) {
    return pass(Duration.ofDays(days));
  }

  /** Everything that an entry may still change, by what it follows from and not by its number. */
  Map<String, String> numbers() {
    Map<String, String> all = new TreeMap<>();
    all.put("score", "" + score());
    all.put("next", "" + file.reckon(now).nextGain());
    all.put("wakes", "" + file.wakeAt());
    for (Entry entry : standing().entries()) {
      String name = entry.source().stream();
      standing()
          .charged(entry.number())
          .filter(charged -> charged.amount().isPositive())
          .ifPresent(charged -> all.put(name + " fine", charged.amount().toString()));
      standing().imposed().stream()
          .filter(each -> each.entry() == entry.number() && each.inForce())
          .forEach(each -> all.put(name + " " + each.kind(), "" + each.ends()));
    }
    return all;
  }
}
