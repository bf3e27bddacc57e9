package dev.redress.notify;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Column;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom and what streams are about; read from the orders and cases as they stand. */
final class SubjectStore {

  /** A case tells by itself; an order's content would be gone through once for each name. */
  private static final String READ =
      """
      select k.id, k.number, p.market, p.shop_order_id,
             coalesce(c.buyer, p.content #>> '{buyer,id}') as buyer,
             coalesce(c.buyer_name, p.content #>> '{buyer,name}') as buyer_name,
             coalesce(c.merchant, p.content #>> '{merchant,id}') as merchant,
             coalesce(c.merchant_name, p.content #>> '{merchant,name}') as merchant_name,
             coalesce(c.title, p.content #>> '{lines,0,title}') as title
      from unnest(?, ?, ?) as k(bucket, id, number)
      join purchase p on p.bucket = k.bucket and p.id = k.id
      left join cases c on c.bucket = k.bucket and c.order_id = k.id and c.number = k.number
      """;

  /** A merchant is called as its standing calls it; by its id where that tells of no name. */
  private static final String MERCHANTS =
      """
      select s.id, s.market, '' as shop_order_id, '' as title, '' as buyer, '' as buyer_name,
             s.merchant, coalesce(s.body ->> 'name', s.merchant) as merchant_name
      from unnest(?, ?) as k(bucket, id)
      join merchant_standing s on s.bucket = k.bucket and s.id = k.id
      """;

  private static final String DESKS =
      """
      select d.id, d.body ->> 'market' as market, '' as shop_order_id, '' as title,
             d.body ->> 'buyer' as buyer, d.body ->> 'name' as buyer_name, '' as merchant,
             '' as merchant_name
      from unnest(?, ?) as k(bucket, id)
      join desk d on d.bucket = k.bucket and d.id = k.id
      """;

  private SubjectStore() {}

  /**
   * What a message is about.
   *
   * @param number the case on the order; 0: the order itself
   */
  record Topic(LockKey order, int number) {

    static Topic of(CaseId id) {
      return new Topic(id.order(), id.number());
    }

    @Nullable String caseId() {
      return number == 0 ? null : new CaseId(order, number).text();
    }
  }

  /** Who stands behind a topic, and what it is called. */
  record Subject(
      String market,
      String order,
      String title,
      String buyer,
      String buyerName,
      String merchant,
      String merchantName) {

    /** What is about no order. */
    static final Subject NONE = new Subject("", "", "", "", "", "", "");

    Details details(News news) {
      return new Details(
          market,
          order,
          title,
          buyerName,
          merchantName,
          news.amount(),
          news.due(),
          news.words(),
          news.hours(),
          news.penalty());
    }
  }

  static Map<Topic, Subject> read(Connection tx, List<Topic> topics) throws SQLException {
    Map<Topic, Subject> found = new HashMap<>();
    try (PreparedStatement select = tx.prepareStatement(READ)) {
      select.setArray(1, Column.buckets(tx, topics, Topic::order));
      select.setArray(2, Column.uuids(tx, topics, Topic::order));
      select.setArray(3, Column.ints(tx, topics, Topic::number));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          LockKey order = new LockKey(row.getObject("id", UUID.class));
          found.put(new Topic(order, row.getInt("number")), subject(row));
        }
      }
    }
    return found;
  }

  /** Whom merchants' standings are about, by their keys. */
  static Map<LockKey, Subject> merchants(Connection tx, List<LockKey> keys) throws SQLException {
    return ofNoOrder(tx, MERCHANTS, keys);
  }

  /** Whose conversations with the service desk these are, by their keys. */
  static Map<LockKey, Subject> desks(Connection tx, List<LockKey> keys) throws SQLException {
    return ofNoOrder(tx, DESKS, keys);
  }

  private static Map<LockKey, Subject> ofNoOrder(Connection tx, String sql, List<LockKey> keys)
      throws SQLException {
    Map<LockKey, Subject> found = new HashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    try (PreparedStatement select = Column.keyed(tx, sql, keys);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.put(new LockKey(row.getObject("id", UUID.class)), subject(row));
      }
    }
    return found;
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(
        row.getString("market"),
        row.getString("shop_order_id"),
        row.getString("title"),
        row.getString("buyer"),
        row.getString("buyer_name"),
        row.getString("merchant"),
        row.getString("merchant_name"));
  }
}
