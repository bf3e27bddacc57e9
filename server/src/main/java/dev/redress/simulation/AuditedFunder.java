package dev.redress.simulation;

import dev.redress.cases.Funder;
import dev.redress.cases.Ruling;
import dev.redress.cases.Ruling.Verdict;

/** Whose money a ruling grants (F8), as the auditor understands it. */
final class AuditedFunder {

  private final AuditedCase c;
  private boolean platform;
  private boolean ordersBack;

  AuditedFunder(AuditedCase c) {
    this.c = c;
  }

  /** What a ruling, or an appeal in its place, says of it. */
  void ruled(Ruling ruling) {
    platform = ruling.funder() == Funder.PLATFORM;
    ordersBack =
        ruling.lines().stream().anyMatch(line -> line.outcome() == Verdict.RETURN_THEN_REFUND);
    c.complainUnless(
        !platform || (isMoney(ruling) && ruling.responsibility().merchant() < 100),
        Check.MONEY_CONSERVED,
        "the platform funds nothing, or what the merchant alone is responsible for");
  }

  static boolean isMoney(Ruling ruling) {
    return ruling.lines().stream().anyMatch(line -> line.amount().minor() > 0);
  }

  /**
   * Whether the platform has to fund a grant: what a ruling orders, at once or for goods that it
   * ordered back, if it says so; never what the two agree on, nor what the merchant failed to send.
   *
   * @param before the event before the grant in its command
   */
  boolean isPlatform(String before, boolean settled) {
    return platform
        && switch (before) {
          case "RulingMade", "AppealDecided", "MoneyRestored" -> true;
          case "ReturnConfirmed" -> ordersBack && !settled;
          default -> false;
        };
  }
}
