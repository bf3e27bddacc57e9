package dev.redress.conversations;

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
import org.springframework.stereotype.Component;

/**
 * Keeps {@code chat_summary}: copies every conversation that a batch names as it stands now.
 * Repeating a batch changes nothing but its number.
 */
@Component
final class ChatListReader implements JournalReader {

  private static final String NEXT =
      "update chat_summary_batch set batch = batch + 1 where name = 'chats' returning batch";

  private static final String COPY =
      """
      insert into chat_summary
        (bucket, order_id, shop_order_id, market, buyer, buyer_name, merchant, merchant_name,
         title, last_at, last_role, last, unread_buyer, unread_merchant, batch)
      select k.bucket, k.order_id, p.shop_order_id, p.market, p.content #>> '{buyer,id}',
             p.content #>> '{buyer,name}', p.content #>> '{merchant,id}',
             p.content #>> '{merchant,name}', p.content #>> '{lines,0,title}',
             m.at, m.by_role, m.body,
             (select count(*) from chat_message u
              where u.bucket = k.bucket and u.order_id = k.order_id and u.number > c.buyer_read
                and u.by_role <> 'BUYER'),
             (select count(*) from chat_message u
              where u.bucket = k.bucket and u.order_id = k.order_id and u.number > c.merchant_read
                and u.by_role <> 'MERCHANT'),
             ?
      from unnest(?, ?) as k(bucket, order_id)
      join chat c on c.bucket = k.bucket and c.order_id = k.order_id
      join purchase p on p.bucket = k.bucket and p.id = k.order_id
      join lateral (
        select at, by_role, body from chat_message l
        where l.bucket = k.bucket and l.order_id = k.order_id
        order by l.number desc limit 1) m on true
      on conflict (bucket, order_id) do update
      set last_at = excluded.last_at, last_role = excluded.last_role, last = excluded.last,
          unread_buyer = excluded.unread_buyer, unread_merchant = excluded.unread_merchant,
          batch = excluded.batch
      """;

  @Override
  public String name() {
    return "conversations.list";
  }

  @Override
  public Interest interest() {
    return Interest.in(ChatHandler.ROOM);
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    List<LockKey> orders =
        entries.stream()
            .filter(entry -> ChatHandler.ROOM.equals(entry.room()))
            .map(entry -> LockKey.parse(entry.stream().substring(0, LockKey.TEXT_LENGTH)))
            .distinct()
            .toList();
    if (orders.isEmpty()) {
      return;
    }
    long batch = LiveFeed.next(tx, NEXT);
    try (PreparedStatement copy = tx.prepareStatement(COPY)) {
      copy.setLong(1, batch);
      copy.setArray(2, Column.buckets(tx, orders, order -> order));
      copy.setArray(3, Column.uuids(tx, orders, order -> order));
      copy.executeUpdate();
    }
  }
}
