package dev.redress.simulation;

import dev.redress.cases.CaseFile;
import dev.redress.claims.MatterFile;
import dev.redress.conversations.Talk;
import dev.redress.desk.DeskFile;
import dev.redress.governance.Standing;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.ledger.DepositFile;
import dev.redress.ledger.Posting;
import dev.redress.refunds.RefundView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the auditor may read: journal, rows, transfers, deadlines, and the provider's own record.
 */
record Books(Backing backing, Bank bank, Rooms rooms) {

  long events() {
    return backing.events();
  }

  List<JournalEntry> events(long after) {
    return backing.events(after);
  }

  /** The rows of an order and its cases. */
  CaseFile file(LockKey order) {
    return rooms.cases().file(order);
  }

  List<RefundView> refunds(LockKey order) {
    return rooms.refunds().of(order);
  }

  /** What follows an order or its cases. */
  MatterFile matters(LockKey order) {
    return rooms.matters().file(order);
  }

  /** Where the conversation about an order stands. */
  Talk talk(LockKey order) {
    return rooms.conversations().talk(order);
  }

  /** Where a buyer's conversation with the service desk stands. */
  DeskFile desk(LockKey key) {
    return rooms.desk().file(key);
  }

  /** What has become of a merchant. */
  Standing standing(LockKey merchant) {
    return rooms.standings().file(merchant).standing();
  }

  List<Posting> postings(LockKey order) {
    return backing.postings(order);
  }

  Optional<Instant> due(String stream) {
    return backing.due(stream);
  }

  List<Bank.Entry> paid(LockKey order) {
    return bank.of(order);
  }

  /** What the provider has taken from the buyer, or was told to. */
  List<Bank.Entry> charged(LockKey order) {
    return bank.purse().of(order);
  }

  WorkDays days() {
    return new WorkDays(rooms.policies());
  }

  List<LockKey> newlyPaid() {
    return bank.news();
  }

  /** What a merchant has brought as security. */
  DepositFile deposits(LockKey merchant) {
    return rooms.deposits().file(merchant);
  }

  /** Merchants' funds as their reader has them; empty while it is behind. */
  Optional<Map<String, Long>> funds() {
    boolean current =
        rooms.readers().stream()
            .filter(reader -> reader.name().equals("merchant-funds"))
            .allMatch(backing::caughtUp);
    return current ? Optional.of(backing.funds()) : Optional.empty();
  }
}
