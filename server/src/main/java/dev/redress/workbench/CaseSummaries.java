package dev.redress.workbench;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Column;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LiveFeed;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code case_summary}: copies every case that a batch names as it stands now. Repeating a
 * batch changes nothing.
 */
@Component
final class CaseSummaries implements JournalReader {

  static final String NAME = "workbench.cases";

  /** Batches are numbered, so that live updates know what they have shown already. */
  private static final String NEXT =
      "update case_summary_batch set batch = batch + 1 where name = 'cases' returning batch";

  private static final String COPY =
      """
      insert into case_summary
        (bucket, case_id, order_id, shop_order_id, version, market, buyer, buyer_name, merchant,
         merchant_name, type, reason, title, state, turn, open, due_at, asked, currency, owner,
         owner_name, lease, opened_at, updated_at, batch)
      select c.bucket, k.case_id, c.order_id, p.shop_order_id, c.version, c.market, c.buyer,
             c.buyer_name, c.merchant, c.merchant_name, c.type, c.reason, c.title, c.state, c.turn,
             c.open, coalesce(c.due_at, 'infinity'), c.asked, c.currency, c.hearing_owner,
             -- A body is long, and only what somebody hears says either.
             case when c.hearing_owner is not null then
               c.body #>> '{state,hearing,owner,name}' end,
             case when c.hearing_owner is not null then
               (c.body #>> '{state,hearing,lease}')::timestamptz end,
             c.opened_at, c.updated_at, ?
      from unnest(?, ?, ?, ?) as k(bucket, order_id, number, case_id)
      join cases c on c.bucket = k.bucket and c.order_id = k.order_id and c.number = k.number
      join purchase p on p.bucket = k.bucket and p.id = k.order_id
      -- What is listed as it is would be locked, and so written, by the conflict alone.
      where not exists (
        select from case_summary s
        where s.bucket = c.bucket and s.case_id = k.case_id and s.version >= c.version)
      on conflict (bucket, case_id) do update
      set version = excluded.version, type = excluded.type, reason = excluded.reason,
          title = excluded.title, state = excluded.state, turn = excluded.turn,
          open = excluded.open, due_at = excluded.due_at, asked = excluded.asked,
          owner = excluded.owner, owner_name = excluded.owner_name, lease = excluded.lease,
          updated_at = excluded.updated_at, batch = excluded.batch
      """;

  /** Where the money of a case is, no event of the case tells; its page shows it all the same. */
  private static final String STIR =
      """
      update case_summary s set batch = ?
      from unnest(?, ?, ?) as k(bucket, order_id, number)
      join refund r on r.bucket = k.bucket and r.order_id = k.order_id and r.number = k.number
      where s.bucket = k.bucket and s.case_id = r.terms ->> 'origin'
      """;

  /** Behind these the case itself has an event, or its page shows nothing of them. */
  private static final Set<String> TOLD_BY_THE_CASE =
      Set.of("RefundSettled", "SettlementConfirmed", "DoubtRaised", "DoubtCleared");

  /** A refund's first events, up to its first call, come at once behind the case's own. */
  private static final int FIRST_CALL = 3;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Interest interest() {
    return Interest.in("case", "refund");
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    List<CaseId> cases =
        entries.stream()
            .filter(entry -> "case".equals(entry.room()))
            .map(entry -> CaseId.parse(entry.stream()))
            .distinct()
            .toList();
    List<RefundKey> refunds =
        entries.stream()
            .filter(entry -> "refund".equals(entry.room()))
            .filter(
                entry -> entry.version() > FIRST_CALL && !TOLD_BY_THE_CASE.contains(entry.type()))
            .map(entry -> RefundKey.parse(entry.stream()))
            .distinct()
            .toList();
    if (cases.isEmpty() && refunds.isEmpty()) {
      return;
    }
    long batch = LiveFeed.next(tx, NEXT);
    if (!cases.isEmpty()) {
      copy(tx, batch, cases);
    }
    if (!refunds.isEmpty()) {
      stir(tx, batch, refunds);
    }
  }

  /** A refund by the name of its stream, {@code <order>-R<n>}. */
  private record RefundKey(LockKey order, int number) {

    static RefundKey parse(String stream) {
      int dash = stream.indexOf("-R");
      return new RefundKey(
          LockKey.parse(stream.substring(0, dash)), Integer.parseInt(stream.substring(dash + 2)));
    }
  }

  private static void stir(Connection tx, long batch, List<RefundKey> refunds) throws SQLException {
    try (PreparedStatement stir = tx.prepareStatement(STIR)) {
      stir.setLong(1, batch);
      stir.setArray(2, Column.buckets(tx, refunds, RefundKey::order));
      stir.setArray(3, Column.uuids(tx, refunds, RefundKey::order));
      stir.setArray(4, Column.ints(tx, refunds, RefundKey::number));
      stir.executeUpdate();
    }
  }

  private static void copy(Connection tx, long batch, List<CaseId> cases) throws SQLException {
    try (PreparedStatement copy = tx.prepareStatement(COPY)) {
      copy.setLong(1, batch);
      copy.setArray(2, Column.buckets(tx, cases, CaseId::order));
      copy.setArray(3, Column.uuids(tx, cases, CaseId::order));
      copy.setArray(4, Column.ints(tx, cases, CaseId::number));
      copy.setArray(5, Column.texts(tx, cases, CaseId::text));
      copy.executeUpdate();
    }
  }
}
