package dev.redress.quality;

import dev.redress.cases.Application;
import dev.redress.kernel.JournalEntry;
import dev.redress.orders.Order;
import dev.redress.orders.OrderLine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event changes in the row of its hearing: the last one that began before it.
 *
 * @param entry the event
 */
record HearingRows(Connection tx, JournalEntry entry) {

  private static final String OPENED =
      """
      insert into bench_hearing
        (case_id, round, market, appeal, reason, skills, shop_order_id, title, asked, currency,
         opened_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id, round) do nothing
      """;

  /** The row of the hearing under way at the event. */
  private static final String LAST =
      """
       where case_id = ? and round = (
         select max(h.round) from bench_hearing h where h.case_id = ? and h.round < ?)
      """;

  void opened(Order order, Application application, List<String> skills, boolean appeal)
      throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(OPENED)) {
      insert.setString(1, entry.stream());
      insert.setLong(2, entry.version());
      insert.setString(3, order.market());
      insert.setBoolean(4, appeal);
      insert.setString(5, application.reason());
      insert.setArray(6, tx.createArrayOf("text", skills.toArray()));
      insert.setString(7, order.shopOrderId());
      insert.setString(8, title(order, application));
      insert.setLong(9, application.amount().minor());
      insert.setString(10, order.currency().getCurrencyCode());
      insert.setObject(11, at());
      insert.executeUpdate();
    }
  }

  private static String title(Order order, Application application) {
    return order.lines().stream()
        .filter(line -> application.claims().stream().anyMatch(it -> it.line() == line.line()))
        .map(OrderLine::title)
        .findFirst()
        .orElse("");
  }

  /** The evidence round is over. */
  void closed(Instant target) throws SQLException {
    update("closed_at = ?, target_at = ?", at(), target.atOffset(ZoneOffset.UTC));
  }

  /** A side was asked for more: there is nothing to be ruled on for a while. */
  void reopened() throws SQLException {
    update("closed_at = null, target_at = null, lease = null");
  }

  void taken(String by, String name, @Nullable Instant until) throws SQLException {
    if (until == null) {
      update("owner = ?, owner_name = ?, lease = null", by, name);
    } else {
      update("owner = ?, owner_name = ?, lease = ?", by, name, until.atOffset(ZoneOffset.UTC));
    }
  }

  void released() throws SQLException {
    update("owner = null, owner_name = null, lease = null");
  }

  void proposed() throws SQLException {
    update("proposed_at = ?, lease = null", at());
  }

  void returned() throws SQLException {
    update("proposed_at = null");
  }

  /** It ended without a ruling. */
  void ended(String how) throws SQLException {
    update("ended_at = coalesce(ended_at, ?), ended = coalesce(ended, ?)", at(), how);
  }

  /** It ended with a decision; who heard the case made it, not who signed as second person. */
  void ruled() throws SQLException {
    update(
        """
        ended_at = ?, ended = 'RULED', ruling = ?, proposed_at = null,
        arbitrator = coalesce(owner, ?), name = coalesce(owner_name, ?)
        """,
        at(),
        entry.version(),
        entry.actor().id(),
        entry.actor().name());
  }

  /** F11: a side appealed against the ruling that the last hearing brought. */
  void appealed(String ground) throws SQLException {
    update("appealed_at = ?, ground = ?", at(), ground);
  }

  /** F11: what became of the appeal against the ruling of that number. */
  void decided(long ruling, boolean overturned) throws SQLException {
    String sql =
        "update bench_hearing set decided_at = ?, overturned = ? where case_id = ? and ruling = ?";
    try (PreparedStatement update = tx.prepareStatement(sql)) {
      update.setObject(1, at());
      update.setBoolean(2, overturned);
      update.setString(3, entry.stream());
      update.setLong(4, ruling);
      update.executeUpdate();
    }
  }

  private void update(String set, Object... values) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement("update bench_hearing set " + set + LAST)) {
      int n = 0;
      for (Object value : values) {
        update.setObject(++n, value);
      }
      update.setString(++n, entry.stream());
      update.setString(++n, entry.stream());
      update.setLong(++n, entry.version());
      update.executeUpdate();
    }
  }

  private OffsetDateTime at() {
    return entry.at().atOffset(ZoneOffset.UTC);
  }
}
