package dev.redress.workbench;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Column;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which orders somebody may mean by what was typed, from indexes alone. What is rare is found here
 * and looked at one by one; of what is common the next page is found sooner by going through the
 * list in its own order. So both take a moment, however long the lists are.
 */
final class Search {

  /** More than these, and the list itself is gone through. */
  private static final int MOST = 2000;

  /** The pieces of {@code t.text}, which is in small letters; as the migration made them. */
  private static final String PIECES =
      """
      select coalesce(array_agg(distinct p.piece), '{}') as pieces
      from (
        select letter, lead(letter) over (order by n) as next
        from string_to_table(t.text, null) with ordinality as l(letter, n)) l
      cross join lateral (values (letter || next), (letter)) as p(piece)
      where length(p.piece) = 2 or ascii(p.piece) >= 11904
      """;

  private static final String KEEP =
      """
      insert into order_words (bucket, order_id, pieces)
      select s.bucket, s.order_id,
             array['B ' || s.market || '/' || s.buyer, 'M ' || s.market || '/' || s.merchant]
               || w.pieces
      from unnest(?, ?) as k(bucket, id)
      join order_summary s on s.bucket = k.bucket and s.order_id = k.id
      cross join lateral (select lower(s.titles) as text) t
      cross join lateral (%s) w
      where not exists (
        select from order_words o where o.bucket = s.bucket and o.order_id = s.order_id)
      on conflict do nothing
      """
          .formatted(PIECES);

  /** Words that have no piece, a single letter, match nothing here and are looked for in lists. */
  private static final String FOUND =
      """
      select order_id from (
        (select w.order_id from order_words w
         where w.pieces @> (
           select cast(:own as text[]) || p.pieces
           from (select lower(:typed) as text) t cross join lateral (%s) p)
         limit :most)
        union
        (select order_id from order_summary where lower(shop_order_id) like :start limit :most)
        union
        (select order_id from case_summary where case_id like :start limit :most)
      ) found limit :most
      """
          .formatted(PIECES);

  private static final String NAMED =
      """
      (bucket, order_id) in (
        select * from unnest(cast(:buckets as smallint[]), cast(:orders as uuid[])))
      """;

  private final JdbcClient jdbc;

  Search(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the words of these orders, of which the list has rows already. */
  static void keep(Connection tx, List<LockKey> orders) throws SQLException {
    try (PreparedStatement insert = Column.keyed(tx, KEEP, orders)) {
      insert.executeUpdate();
    }
  }

  /** Narrows a list to the orders that can be meant, where they are few enough to be named. */
  void narrow(Actor viewer, Words words, List<String> where, Map<String, Object> params) {
    if (!words.havePieces()) {
      return;
    }
    Map<String, Object> asked = new HashMap<>(words.params());
    asked.put("typed", words.typed());
    asked.put("own", own(viewer));
    asked.put("most", MOST + 1);
    List<UUID> found = jdbc.sql(FOUND).params(asked).query(UUID.class).list();
    if (found.size() <= MOST) {
      where.add(NAMED);
      params.put("buckets", texts(found, id -> Short.toString(new LockKey(id).bucket())));
      params.put("orders", texts(found, UUID::toString));
    }
  }

  private static String[] texts(List<UUID> ids, Function<UUID, String> text) {
    return ids.stream().map(text).toArray(String[]::new);
  }

  /** A party's own orders are few among everybody's with the same words. */
  private static String[] own(Actor viewer) {
    return switch (viewer.role()) {
      case BUYER -> new String[] {"B " + viewer.market() + "/" + viewer.party()};
      case MERCHANT -> new String[] {"M " + viewer.market() + "/" + viewer.party()};
      case SERVICE_AGENT, ARBITRATOR, OPERATOR, INTEGRATION, SYSTEM -> new String[0];
    };
  }
}
