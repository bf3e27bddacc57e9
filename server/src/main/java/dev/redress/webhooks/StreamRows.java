package dev.redress.webhooks;

import dev.redress.kernel.Column;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole history of the streams of some events. */
final class StreamRows {

  private static final String READ =
      """
      select j.bucket, j.stream, j.version, j.room, j.at, j.type, j.actor, j.payload, j.prev_hash,
             j.hash
      from unnest(?, ?) as k(bucket, stream)
      join journal j on j.bucket = k.bucket and j.stream = k.stream
      order by j.stream, j.version
      """;

  private StreamRows() {}

  private record Stream(short bucket, String name) {}

  static Map<String, List<JournalEntry>> read(Connection tx, Collection<JournalEntry> of)
      throws SQLException {
    List<Stream> streams =
        of.stream().map(each -> new Stream(each.bucket(), each.stream())).distinct().toList();
    Map<String, List<JournalEntry>> found = new LinkedHashMap<>();
    try (PreparedStatement select = tx.prepareStatement(READ)) {
      select.setArray(1, Column.shorts(tx, streams, Stream::bucket));
      select.setArray(2, Column.texts(tx, streams, Stream::name));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          JournalEntry entry = Journal.entry(row);
          found.computeIfAbsent(entry.stream(), name -> new ArrayList<>()).add(entry);
        }
      }
    }
    return found;
  }
}
