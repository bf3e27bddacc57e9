package dev.redress.crash;

import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.launch.RunningDatabase;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables as an outsider reads them; all SQL of the crash test. */
final class RecordStore implements AutoCloseable {

  /** An order's id, the beginning of every stream and reference, from its uuid. */
  private static final String ORDER = "replace(%s.order_id::text, '-', '')";

  private static final String OF_REFUND = ORDER.formatted("r") + " || '-R' || r.number";

  /** What must not be found, once everything has come to rest; each counts where it is. */
  private static final Map<String, String> WRONG = wrong();

  private final Connection connection;

  RecordStore(RunningDatabase database) throws SQLException {
    this.connection = database.connect();
  }

  private static Map<String, String> wrong() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "events with a number that another has",
        "select count(*) from (select from journal group by stream, version having count(*) > 1) x");
    all.put(
        "streams whose row is not at their last event",
        """
        select count(*) from (
          select %1$s || '-' || c.number as stream, c.version from cases c
          union all select %2$s, r.version from refund r
          union all select replace(p.id::text, '-', ''), p.version from purchase p
        ) x left join (select stream, max(version) as version from journal group by stream) j
          using (stream)
        where j.version is distinct from x.version
        """
            .formatted(ORDER.formatted("c"), OF_REFUND));
    all.put("refunds not settled", "select count(*) from refund where state <> 'SETTLED'");
    all.put("refunds in doubt", "select count(*) from refund where doubt");
    all.put(
        "refunds that the provider has not paid exactly once, in full",
        """
        select count(*) from refund r left join lateral (
          select count(*) as n, sum(w.amount) as amount from wallet_refund w
          where w.bucket = r.bucket and w.state = 'PAID' and w.reference like %s || '-A%%') w on true
        where (r.terms->'amount'->>'minor')::bigint <> 0
          and (w.n <> 1 or w.amount <> (r.terms->'amount'->>'minor')::bigint)
        """
            .formatted(OF_REFUND));
    all.put(
        "refunds booked as paid other than once",
        """
        select count(*) from refund r where (r.terms->'amount'->>'minor')::bigint <> 0 and 1 <> (
          select count(*) from transfer t
          where t.bucket = r.bucket and t.stream = %s
            and t.kind in ('EXECUTION', 'GOODWILL_EXECUTION'))
        """
            .formatted(OF_REFUND));
    all.put(
        "money that left the books and did not arrive, or arrived twice",
        """
        select abs(coalesce((select sum(amount) from wallet_refund where state = 'PAID'), 0)
          - coalesce((select sum(amount) from transfer
                      where kind in ('EXECUTION', 'GOODWILL_EXECUTION')), 0))
        """);
    all.put(
        "grants without a refund, or refunds without a grant",
        """
        select abs((select count(*) from journal
                    where type in ('RefundGranted', 'SmallPaymentGranted', 'CompensationGranted',
                                   'FreightGranted'))
          - (select count(*) from refund))
        """);
    all.put(
        "scripts that the chat does not say, or says twice",
        """
        select abs((select count(*) from journal where room = 'case' and type = 'ScriptSent')
          - (select count(*) from journal where room = 'chat' and type = 'MessageSaid'))
        """);
    all.put("orders paid back more than was captured", overpaid());
    all.put("open cases without a deadline, or closed ones with one", deadlines());
    all.put("cases that lists show otherwise", lists());
    return all;
  }

  private static String overpaid() {
    return """
        select count(*) from (
          select bucket, order_id, sum(captured) as captured, sum(refunded) as refunded
          from entitlement group by bucket, order_id) e
        where e.refunded > e.captured or e.refunded <> (
          select coalesce(sum(t.amount), 0) from transfer t
          where t.bucket = e.bucket and t.kind = 'EXECUTION'
            and t.stream like replace(e.order_id::text, '-', '') || '-R%')
        """;
  }

  private static String deadlines() {
    return """
        select count(*) from cases c left join deadline d
          on d.bucket = c.bucket and d.stream = %s || '-' || c.number
        where c.open <> (d.stream is not null)
        """
        .formatted(ORDER.formatted("c"));
  }

  private static String lists() {
    return """
        select count(*) from cases c full join case_summary s
          on s.bucket = c.bucket and s.case_id = %s || '-' || c.number
        where c.version is distinct from s.version or c.state is distinct from s.state
          or c.open is distinct from s.open
        """
        .formatted(ORDER.formatted("c"));
  }

  /** Everything that is wrong, with the number of places. */
  Map<String, Long> wrongPlaces() throws SQLException {
    Map<String, Long> found = new LinkedHashMap<>();
    for (Map.Entry<String, String> check : WRONG.entrySet()) {
      long places = number(check.getValue());
      if (places != 0) {
        found.put(check.getKey(), places);
      }
    }
    return found;
  }

  private long number(String sql) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Deadlines that should have fired, and refunds still on their way. */
  long unrest(Instant now) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select (select count(*) from deadline where due_at <= ?)
                 + (select count(*) from refund where state <> 'SETTLED')
            """)) {
      select.setTimestamp(1, Timestamp.from(now));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** What is remembered under these keys, as text. */
  Map<String, String> answers(Collection<String> keys) throws SQLException {
    Map<String, String> found = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select key, answer::text from idempotency_key where key = any(?)")) {
      select.setArray(1, texts(keys));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getString(1), row.getString(2));
        }
      }
    }
    return found;
  }

  /** All events of those streams, each stream in order. */
  Map<String, List<JournalEntry>> events(Collection<String> streams) throws SQLException {
    Map<String, List<JournalEntry>> found = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select bucket, stream, version, room, at, type, actor, payload, prev_hash, hash
            from journal where stream = any(?) order by stream, version
            """)) {
      select.setArray(1, texts(streams));
      collect(select, found);
    }
    return found;
  }

  /** The whole journal. */
  Map<String, List<JournalEntry>> everything() throws SQLException {
    Map<String, List<JournalEntry>> found = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select bucket, stream, version, room, at, type, actor, payload, prev_hash, hash
            from journal order by stream, version
            """)) {
      collect(select, found);
    }
    return found;
  }

  private static void collect(PreparedStatement select, Map<String, List<JournalEntry>> found)
      throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        JournalEntry entry = Journal.entry(row);
        found.computeIfAbsent(entry.stream(), each -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** The server processes behind Redress's own connections. */
  List<Long> backends() throws SQLException {
    List<Long> found = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery(
                """
                select pid from pg_stat_activity
                where backend_type = 'client backend' and pid <> pg_backend_pid() order by pid
                """)) {
      while (row.next()) {
        found.add(row.getLong(1));
      }
    }
    return found;
  }

  private Array texts(Collection<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray(String[]::new));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
