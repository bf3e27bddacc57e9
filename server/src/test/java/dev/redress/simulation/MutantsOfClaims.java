package dev.redress.simulation;

import dev.redress.cases.CaseFile;
import dev.redress.cases.Claimed;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Command;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Event;
import dev.redress.kernel.Plant;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Bugs in how often a buyer may claim (B11). */
final class MutantsOfClaims {

  private MutantsOfClaims() {}

  /** Decides on something else than what the buyer has claimed. */
  private abstract static class Misread extends Plant {
    abstract void change(CaseFile file, SortedMap<String, Claimed.Entry> cases, Instant now);

    @Override
    @SuppressWarnings("unchecked")
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      return super.decide(
          room, file instanceof CaseFile seen ? (S) misread(seen, now) : file, command, actor, now);
    }

    private CaseFile misread(CaseFile file, Instant now) {
      SortedMap<String, Claimed.Entry> cases = new TreeMap<>(file.claimed().cases());
      change(file, cases, now);
      return new CaseFile(
          file.key(),
          file.order(),
          file.book(),
          file.evidence(),
          file.returnAddress(),
          file.live(),
          file.pinned(),
          file.cases(),
          new Claimed(file.claimed().buyer(), file.claimed().version(), cases));
    }
  }

  /** What was claimed on other orders is not known. */
  static final class OtherOrdersForgotten extends Misread {
    @Override
    void change(CaseFile file, SortedMap<String, Claimed.Entry> cases, Instant now) {
      cases.keySet().removeIf(id -> !id.startsWith(file.key().text()));
    }
  }

  /** What was claimed once counts as if it had been claimed now. */
  static final class CountedForEver extends Misread {
    @Override
    void change(CaseFile file, SortedMap<String, Claimed.Entry> cases, Instant now) {
      for (Map.Entry<String, Claimed.Entry> each : cases.entrySet()) {
        each.setValue(new Claimed.Entry(each.getValue().reason(), now));
      }
    }
  }

  /** Of two claims at one moment each is decided and written as if there were no other. */
  static final class MeetingUnnoticed extends Plant {
    @Override
    public boolean compares() {
      return false;
    }
  }
}
