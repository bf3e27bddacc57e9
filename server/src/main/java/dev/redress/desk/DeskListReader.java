package dev.redress.desk;

import dev.redress.desk.DeskEvent.AgentReplied;
import dev.redress.desk.DeskEvent.AssistantAnswered;
import dev.redress.desk.DeskEvent.BuyerAsked;
import dev.redress.kernel.Column;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LiveFeed;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps {@code desk_summary}: copies every conversation that a batch names as it stands now. */
@Component
final class DeskListReader implements JournalReader {

  private static final int LONGEST = 140;

  private static final String NEXT =
      "update desk_summary_batch set batch = batch + 1 where name = 'desks' returning batch";

  private static final String COPY =
      """
      insert into desk_summary
        (bucket, id, market, buyer, buyer_name, state, agent, agent_name, waiting_since, due_at,
         raised, handed_by, handed_note, last_at, last_text, batch)
      select d.bucket, d.id, d.body ->> 'market', d.body ->> 'buyer', d.body ->> 'name',
             case when d.body -> 'waiting' is not null then 'WAITING'
                  when d.body -> 'with' is not null then 'WITH_AGENT' else 'ASSISTANT' end,
             coalesce(d.body #>> '{with,agent,id}', d.body #>> '{waiting,to,id}'),
             coalesce(d.body #>> '{with,agent,name}', d.body #>> '{waiting,to,name}'),
             (d.body #>> '{waiting,since}')::timestamptz,
             coalesce(d.body #>> '{waiting,due}', d.body #>> '{with,due}')::timestamptz,
             coalesce((d.body #>> '{waiting,raised}')::boolean, false),
             d.body #>> '{waiting,handed,by}', d.body #>> '{waiting,handed,note}',
             (d.body ->> 'lastAt')::timestamptz, coalesce(k.said, ''), ?
      from unnest(?, ?, ?) as k(bucket, id, said)
      join desk d on d.bucket = k.bucket and d.id = k.id
      on conflict (bucket, id) do update
      set state = excluded.state, agent = excluded.agent, agent_name = excluded.agent_name,
          waiting_since = excluded.waiting_since, due_at = excluded.due_at,
          raised = excluded.raised, handed_by = excluded.handed_by,
          handed_note = excluded.handed_note, last_at = excluded.last_at, batch = excluded.batch,
          last_text = case when excluded.last_text = '' then desk_summary.last_text
                           else excluded.last_text end
      """;

  @Override
  public String name() {
    return "desk.list";
  }

  @Override
  public Interest interest() {
    return Interest.in(DeskHandler.ROOM);
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    Map<LockKey, @Nullable String> said = new HashMap<>();
    for (JournalEntry entry : entries) {
      if (DeskHandler.ROOM.equals(entry.room())) {
        LockKey desk = LockKey.parse(entry.stream());
        String words = words(entry).orElse(said.get(desk));
        said.put(desk, words);
      }
    }
    if (said.isEmpty()) {
      return;
    }
    long batch = LiveFeed.next(tx, NEXT);
    List<LockKey> desks = new ArrayList<>(said.keySet());
    try (PreparedStatement copy = tx.prepareStatement(COPY)) {
      copy.setLong(1, batch);
      copy.setArray(2, Column.buckets(tx, desks, desk -> desk));
      copy.setArray(3, Column.uuids(tx, desks, desk -> desk));
      copy.setArray(4, Column.texts(tx, desks, said::get));
      copy.executeUpdate();
    }
  }

  /** What was said last; notes are not said. */
  private static Optional<String> words(JournalEntry entry) {
    String text =
        entry.is(BuyerAsked.class)
            ? entry.as(BuyerAsked.class).text()
            : entry.is(AgentReplied.class)
                ? entry.as(AgentReplied.class).text()
                : entry.is(AssistantAnswered.class)
                    ? entry.as(AssistantAnswered.class).answer().text()
                    : "";
    int length = text.codePointCount(0, text.length());
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            length <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…");
  }
}
