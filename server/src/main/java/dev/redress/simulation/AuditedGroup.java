package dev.redress.simulation;

import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.orders.GroupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A group of buyers (O3): it forms in time, or it expires, and never both. */
final class AuditedGroup implements Complaining {

  private static final Duration OPEN = Duration.ofDays(1);

  private final LockKey key;
  private final Auditor auditor;
  private final Trail trail = new Trail();
  private final Set<LockKey> joined = new HashSet<>();
  private Instant expires = Instant.MAX;
  private int size;
  private boolean decided;

  AuditedGroup(LockKey key, Auditor auditor) {
    this.key = key;
    this.auditor = auditor;
  }

  void read(JournalEntry entry) {
    String wrong = trail.read(entry);
    complainUnless(wrong == null, Check.CHAIN_INTACT, String.valueOf(wrong));
    switch (entry.among(GroupEvent.class)) {
      case GroupEvent.GroupOpened opened -> {
        size = opened.size();
        expires = opened.expiresAt();
        complainUnless(
            expires.equals(opened.startedAt().plus(OPEN)), Check.WAIT_ENDED, "open for not 24 h");
      }
      case GroupEvent.MemberTold _ -> {}
      case GroupEvent.MemberJoined member -> {
        boolean inTime = member.joinedAt().isBefore(expires) || member.formed();
        complainUnless(inTime, Check.WAIT_ENDED, "joined too late");
        joined.add(member.order());
      }
      case GroupEvent.MemberTooLate _ -> {}
      case GroupEvent.GroupFormed _ -> {
        complainUnless(joined.size() >= size, Check.LEGAL_STATE, "formed by too few");
        decide(entry);
      }
      case GroupEvent.GroupExpired _ -> {
        complainUnless(!entry.at().isBefore(expires), Check.WAIT_ENDED, "expired before its time");
        decide(entry);
      }
    }
  }

  private void decide(JournalEntry entry) {
    complainUnless(!decided, Check.LEGAL_STATE, () -> entry.type() + " after it was decided");
    decided = true;
  }

  @Override
  public void complain(Check check, String what) {
    auditor.complain(check, key, what);
  }
}
