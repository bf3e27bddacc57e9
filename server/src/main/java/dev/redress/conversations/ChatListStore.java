package dev.redress.conversations;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Json;
import dev.redress.kernel.LiveFeed;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of conversations over all buckets, and what open pages hear of it. */
@Component
final class ChatListStore implements LiveFeed {

  /** Two statements instead of one with a choice: each has its index. */
  private static final String BUYERS = " market = :market and buyer = :party ";

  private static final String MERCHANTS = " market = :market and merchant = :party ";

  private static final String COLUMNS =
      """
      select order_id, shop_order_id, buyer_name, merchant_name, title, last_at, last_role, last,
             unread_buyer, unread_merchant
      from chat_summary where
      """;

  private static final String NEWS =
      """
      select 1 from chat_summary c
      where c.batch > ? and c.market = v.market
        and ((v.role = 'BUYER' and c.buyer = v.party)
             or (v.role = 'MERCHANT' and c.merchant = v.party))
      """;

  private static final LockKey TOP = LockKey.parse("f".repeat(LockKey.TEXT_LENGTH));

  private final JdbcClient jdbc;

  ChatListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A conversation in the list of one of its sides. */
  record Row(
      LockKey order,
      String shopOrderId,
      String buyerName,
      String merchantName,
      String title,
      Instant lastAt,
      Role lastRole,
      Message.Body last,
      long unread) {}

  /** Where a page ended. */
  record Place(Instant at, LockKey order) {}

  /** Newest first, those behind a place; {@code unreadOnly} leaves out what has been read. */
  List<Row> page(Actor side, boolean unreadOnly, @Nullable Place behind, int limit) {
    Place from = behind == null ? new Place(Instant.parse("9999-01-01T00:00:00Z"), TOP) : behind;
    return jdbc.sql(
            COLUMNS
                + own(side)
                + (unreadOnly ? "and " + unread(side) + " > 0 " : "")
                + "and (last_at, order_id) < (:at, :order) order by last_at desc, order_id desc"
                + " limit :limit")
        .param("market", side.market())
        .param("party", side.party())
        .param("at", from.at().atOffset(java.time.ZoneOffset.UTC))
        .param("order", from.order().id())
        .param("limit", limit)
        .query(
            (row, n) ->
                new Row(
                    new LockKey(row.getObject("order_id", UUID.class)),
                    row.getString("shop_order_id"),
                    row.getString("buyer_name"),
                    row.getString("merchant_name"),
                    row.getString("title"),
                    row.getObject("last_at", OffsetDateTime.class).toInstant(),
                    Role.valueOf(row.getString("last_role")),
                    Json.read(row.getString("last"), Message.Body.class),
                    row.getLong(unread(side))))
        .list();
  }

  /** All that this side has not read. */
  long unreadOf(Actor side) {
    return jdbc.sql(
            "select coalesce(sum(%s), 0) from chat_summary where %s and %s > 0"
                .formatted(unread(side), own(side), unread(side)))
        .param("market", side.market())
        .param("party", side.party())
        .query(Long.class)
        .single();
  }

  private static String own(Actor side) {
    return side.role() == Role.BUYER ? BUYERS : MERCHANTS;
  }

  private static String unread(Actor side) {
    return side.role() == Role.BUYER ? "unread_buyer" : "unread_merchant";
  }

  @Override
  public String event() {
    return "chat";
  }

  @Override
  public long newest() {
    return jdbc.sql("select batch from chat_summary_batch where name = 'chats'")
        .query(Long.class)
        .single();
  }

  @Override
  public List<Actor> heard(List<Actor> viewers, long since) {
    return LiveFeed.heard(jdbc, NEWS, viewers, since);
  }
}
