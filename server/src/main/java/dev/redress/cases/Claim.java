package dev.redress.cases;

import dev.redress.kernel.Money;
import dev.redress.ledger.GrantLine;
import java.util.List;

/**
 * What is claimed on one order line: money for units. Line 0 is freight, one unit.
 *
 * @param amount for all the units together
 */
public record Claim(int line, int units, Money amount) {

  /** The claim on the first {@code count} of the units, cumulatively rounded (B5). */
  Claim first(int count) {
    return new Claim(line, count, amount.upTo(count, units));
  }

  /** What remains of the claim after its first {@code count} units. */
  Claim rest(int count) {
    return new Claim(line, units - count, amount.minus(amount.upTo(count, units)));
  }

  Claim with(Money other) {
    return new Claim(line, units, other);
  }

  /** What is left of the claim after a grant of these. */
  Claim less(List<GrantLine> granted) {
    Claim left = this;
    for (GrantLine given : granted) {
      if (given.line() == line) {
        Money rest = left.amount().minus(given.amount().min(left.amount()));
        left = new Claim(line, left.units() - given.units(), rest);
      }
    }
    return left;
  }

  GrantLine grant() {
    return new GrantLine(line, units, amount);
  }
}
