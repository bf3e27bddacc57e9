package dev.redress.simulation;

import dev.redress.cases.Application;
import dev.redress.cases.CaseEvent;
import dev.redress.cases.Claimed;
import dev.redress.cases.Hearing;
import dev.redress.kernel.JournalEntry;
import dev.redress.policy.CaseType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one buyer has claimed on whatever order, as the auditor understands it (B11): five refunds
 * without return in thirty days for which the goods are not blamed; a person decides on the others.
 */
final class AuditedBuyer {

  private static final int MOST = 5;
  private static final Duration WITHIN = Duration.ofDays(30);

  /** So far wrong the server's clock may have been when it forgot what was too old. */
  private static final Duration WRONG = Duration.ofHours(2);

  /** B11 is about goods that have left the shop. */
  private static final Set<String> LIMITED = Set.of("NOT_RECEIVED", "MISSING_ITEM", "WRONG_ITEM");

  private static final Set<String> HEARD =
      Set.of("Applied", "ApplicationModified", "RulingMade", "HearingOpened");

  private final Totals totals;
  private final Map<String, Claim> claims = new HashMap<>(4);
  private Instant last = Instant.MIN;
  private boolean met;

  /** One case as it was asked for last. */
  private record Claim(Instant opened, String reason, boolean limited, boolean forPeople) {}

  AuditedBuyer(Totals totals) {
    this.totals = totals;
  }

  /** Whether this is about what a buyer claims. */
  static boolean isAbout(JournalEntry entry) {
    return entry.room().equals("case") && HEARD.contains(entry.type());
  }

  void hear(AuditedOrder order, JournalEntry entry) {
    switch (entry.type()) {
      case "Applied" ->
          claim(order, entry, entry.as(CaseEvent.Applied.class).application(), entry.at());
      case "ApplicationModified" -> {
        Claim before = claims.get(entry.stream());
        Instant opened = before == null ? entry.at() : before.opened();
        claim(order, entry, entry.as(CaseEvent.ApplicationModified.class).application(), opened);
      }
      case "RulingMade" -> {
        boolean bySilence = entry.as(CaseEvent.RulingMade.class).ruling().automatic();
        complainUnless(
            !bySilence || !isForPeople(entry),
            order,
            entry,
            () -> "is ruled on, and no person did");
      }
      default -> {
        Hearing.Because because = entry.as(CaseEvent.HearingOpened.class).because();
        complainUnless(
            because != Hearing.Because.CLAIMED_OFTEN || isForPeople(entry),
            order,
            entry,
            () -> "goes to a person though the buyer has not claimed too often");
      }
    }
  }

  private boolean isForPeople(JournalEntry entry) {
    Claim claim = claims.get(entry.stream());
    return claim != null && claim.forPeople();
  }

  private void claim(
      AuditedOrder order, JournalEntry entry, Application application, Instant opened) {
    boolean limited =
        application.type() == CaseType.REFUND_ONLY && LIMITED.contains(application.reason());
    Instant since = entry.at().minus(WITHIN);
    long surely = limited ? count(entry.stream(), since.plus(WRONG)) : 0;
    long perhaps = limited ? count(entry.stream(), since) : 0;
    boolean forPeople = application.needsPerson();
    complainUnless(
        forPeople ? perhaps >= MOST : surely < MOST,
        order,
        entry,
        () -> "claim " + (perhaps + 1) + " in thirty days, for a person: " + forPeople);
    claims.put(entry.stream(), new Claim(opened, application.reason(), limited, forPeople));
    last = entry.at().isAfter(last) ? entry.at() : last;
    if (limited) {
      totals.count("limits", forPeople ? "BEYOND" : met ? "FREE_AGAIN" : "WITHIN");
    }
    met |= forPeople;
  }

  private long count(String but, Instant since) {
    return claims.entrySet().stream()
        .filter(each -> !each.getKey().equals(but))
        .map(Map.Entry::getValue)
        .filter(each -> each.limited() && !each.opened().isBefore(since))
        .count();
  }

  private static void complainUnless(
      boolean right, AuditedOrder order, JournalEntry entry, Supplier<String> what) {
    if (!right) {
      order.complain.accept(Check.CLAIMS_LIMITED, entry.stream() + ": " + what.get());
    }
  }

  /** The buyer's row: all that still counts, and nothing that was not claimed. */
  void checkRow(AuditedOrder order, Claimed row) {
    Instant since = last.equals(Instant.MIN) ? last : last.minus(WITHIN).plus(WRONG);
    boolean all =
        claims.entrySet().stream()
            .filter(each -> each.getValue().limited())
            .filter(each -> !each.getValue().opened().isBefore(since))
            .allMatch(each -> row.cases().containsKey(each.getKey()));
    boolean only =
        row.cases().entrySet().stream()
            .allMatch(each -> is(claims.get(each.getKey()), each.getValue()));
    if (!all || !only) {
      order.complain.accept(
          Check.LOG_FOLDS, "the buyer's row has " + row.cases() + ", claimed was " + claims);
    }
  }

  private static boolean is(@Nullable Claim claim, Claimed.Entry row) {
    return claim != null
        && claim.limited()
        && claim.reason().equals(row.reason())
        && claim.opened().equals(row.at());
  }
}
