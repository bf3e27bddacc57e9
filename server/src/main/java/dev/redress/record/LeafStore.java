package dev.redress.record;

import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where events stand in the tree. */
@Component
final class LeafStore {

  private final JdbcClient jdbc;

  LeafStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An event as the tree knows it: the number of its leaf, and its hash. */
  record Leaf(long number, Hash hash) {}

  /** A stream of which some event is a leaf. */
  record Stream(short bucket, String name) {}

  /** The leaves of one stream by the events' versions. */
  SortedMap<Long, Leaf> of(short bucket, String stream) {
    SortedMap<Long, Leaf> leaves = new TreeMap<>();
    jdbc.sql("select version, leaf, hash from record_leaf where bucket = ? and stream = ?")
        .params(bucket, stream)
        .query(
            row -> {
              leaves.put(row.getLong(1), new Leaf(row.getLong(2), Hash.of(row.getBytes(3))));
            });
    return leaves;
  }

  /** Events that lie where the tree's reader has been, and that it has not seen there. */
  Set<Long> unread(short bucket, String stream) {
    return new HashSet<>(
        jdbc.sql(
                """
                select j.version from journal j
                join reader r on r.name = 'record.tree'
                  and (j.xid, j.stream, j.version) <= (r.xid, r.stream, r.version)
                where j.bucket = ? and j.stream = ? and not exists (
                  select from record_leaf l
                  where l.bucket = j.bucket and l.stream = j.stream and l.version = j.version)
                """)
            .params(bucket, stream)
            .query(Long.class)
            .list());
  }

  /** The streams of the leaves under one tile. */
  List<Stream> streams(long tile) {
    return jdbc.sql("select distinct bucket, stream from record_leaf where leaf >= ? and leaf < ?")
        .params(tile * TileStore.WIDTH, (tile + 1) * TileStore.WIDTH)
        .query((row, n) -> new Stream(row.getShort(1), row.getString(2)))
        .list();
  }

  /** The streams of one order: its own and those whose names begin with its id. */
  List<String> streamsOf(LockKey order) {
    return jdbc.sql(
            """
            select distinct stream from record_leaf
            where bucket = ? and (stream = ? or stream like ?) order by stream
            """)
        .params(order.bucket(), order.text(), order.text() + "-%")
        .query(String.class)
        .list();
  }
}
