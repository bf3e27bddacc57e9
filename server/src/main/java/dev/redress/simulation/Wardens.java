package dev.redress.simulation;

import dev.redress.governance.Merchant;
import dev.redress.governance.StandingCommand;
import dev.redress.governance.StandingEvent.ContestOverdue;
import dev.redress.governance.StandingEvent.EntryContested;
import dev.redress.governance.StandingEvent.EntryMade;
import dev.redress.governance.Verdict;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Merchants who will not have what was entered against them, and the operators who decide about it.
 */
final class Wardens {

  private static final String WORDS = "This was the carrier's doing, and not ours at all.";

  /** Below the numbers of those who bring security: these errands are nobody's orders. */
  private static final int FIRST = -1000;

  private final World world;
  private final Map<LockKey, Office> offices = new HashMap<>();

  /** One merchant's dealings with the platform. */
  private record Office(Errand errand, Merchant merchant) {}

  Wardens(World world) {
    this.world = world;
  }

  void hear(JournalEntry news) {
    LockKey key = LockKey.parse(news.stream().substring(0, LockKey.TEXT_LENGTH));
    if (news.is(EntryMade.class)) {
      EntryMade made = news.as(EntryMade.class);
      Office office = offices.computeIfAbsent(key, k -> open(k, made.merchant()));
      contest(office, made.entry());
    } else if (news.is(EntryContested.class)) {
      decide(office(key), news.as(EntryContested.class).entry());
    } else if (news.is(ContestOverdue.class)) {
      decide(office(key), news.as(ContestOverdue.class).entry());
    }
  }

  private Office office(LockKey key) {
    return Objects.requireNonNull(offices.get(key));
  }

  private Office open(LockKey key, Merchant merchant) {
    Errand errand = new Errand(world.scenario().seed(), FIRST - offices.size());
    errand.group(key);
    return new Office(errand, merchant);
  }

  /** Some before it bites, some later, some too late; and now and then not the merchant. */
  private void contest(Office office, int entry) {
    Chance chance = office.errand().chance();
    if (chance.percent(30)) {
      Actor who = chance.percent(96) ? merchant(office) : operator();
      world.after(
          office.errand(),
          chance.hours(0, chance.percent(60) ? 72 : 190),
          () ->
              send(office, who, new StandingCommand.ContestEntry(office.merchant(), entry, WORDS)));
    }
  }

  private void decide(Office office, int entry) {
    Chance chance = office.errand().chance();
    if (chance.percent(85)) {
      Verdict verdict = chance.pick(List.of(Verdict.values()));
      Actor who = chance.percent(96) ? operator() : merchant(office);
      world.after(
          office.errand(),
          chance.hours(0, 110),
          () ->
              send(
                  office,
                  who,
                  new StandingCommand.DecideContest(office.merchant(), entry, verdict, WORDS)));
    }
  }

  private static Actor merchant(Office office) {
    Merchant merchant = office.merchant();
    return new Actor(Role.MERCHANT, merchant.id(), "Merchant", merchant.market(), merchant.id());
  }

  private static Actor operator() {
    return new Actor(Role.OPERATOR, "operator-1", "Operator", "", "");
  }

  private void send(Office office, Actor who, StandingCommand command) {
    world
        .post()
        .send(
            office.errand(),
            who,
            Post.Submit.of(
                command, (sent, actor, key) -> world.rooms().standings().submit(sent, actor, key)));
  }
}
