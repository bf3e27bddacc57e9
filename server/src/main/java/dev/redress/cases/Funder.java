package dev.redress.cases;

import dev.redress.ledger.Grant;
import dev.redress.ledger.GrantLine;
import dev.redress.ledger.OrderBook;
import dev.redress.ledger.Subsidy;
import java.util.List;

/** Who funds the money that a ruling grants (F8); who is responsible is another question. */
public enum Funder {
  /** By force, from what the platform holds of it: escrow, balance, deposit, advance (F10). */
  MERCHANT,
  /** From its own, for good; the merchant keeps its money and owes nothing. */
  PLATFORM;

  Grant grant(OrderBook book, List<GrantLine> lines) {
    return this == PLATFORM ? Subsidy.plan(book, lines) : book.grant(lines);
  }
}
