package dev.redress.workbench;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LiveFeed;
import dev.redress.kernel.MovableClock;
import dev.redress.kernel.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells open pages what has changed. It follows the numbered batches of {@code case_summary}, so
 * that what it announces is already in the lists, on whichever server the reader runs, and the
 * feeds of other rooms in the same way. Only a hint: a page asks again for whatever it shows.
 */
@Component
final class LiveUpdates implements SmartLifecycle {

  /** Streams of one session: tabs of one browser; one more takes the place of the oldest. */
  static final int PER_SESSION = 8;

  /** Streams of one account on all its machines: not a way to hold the server. */
  static final int PER_ACCOUNT = 4 * PER_SESSION;

  private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

  private static final String SINCE =
      """
      select case_id, version, state, market, buyer, merchant, batch
      from case_summary where batch > ? order by batch, case_id limit ?
      """;

  private static final String NEWEST = "select batch from case_summary_batch where name = 'cases'";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final List<LiveFeed> feeds;
  private final Map<String, Long> heard = new HashMap<>();
  private final List<LiveStream> streams = new ArrayList<>();
  private boolean running;
  private long told;
  private Duration offset;

  LiveUpdates(JdbcClient jdbc, Clock clock, List<LiveFeed> feeds) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.feeds = feeds;
    this.offset = offset();
  }

  /**
   * Opens a stream. Where there are too many it takes the place of the oldest of its session, which
   * may be of a page that is long closed: nobody notices that before something is sent. Refused
   * when the account has too many elsewhere.
   *
   * @param session of the browser; the key's own id, for a program
   * @param since what the page was told last, when it was cut off; null: it begins now
   */
  synchronized LiveStream open(Actor viewer, String session, @Nullable Long since) {
    makeRoom(viewer, session);
    if (streams.isEmpty()) {
      told = jdbc.sql(NEWEST).query(Long.class).single();
      feeds.forEach(feed -> heard.put(feed.event(), feed.newest()));
      offset = offset();
    }
    LiveStream stream = new LiveStream(viewer, session);
    if (since != null && since < told) {
      tell(changes(since), List.of(stream));
    }
    if (!running) {
      stream.end();
    }
    streams.add(stream);
    return stream;
  }

  private void makeRoom(Actor viewer, String session) {
    List<LiveStream> all = streams.stream().filter(each -> each.isOf(viewer)).toList();
    List<LiveStream> own = all.stream().filter(each -> each.session().equals(session)).toList();
    if (own.size() < PER_SESSION && all.size() < PER_ACCOUNT) {
      return;
    }
    if (own.isEmpty()) {
      throw new RefusedException(WorkbenchRefusal.TOO_MANY_STREAMS.with("most", PER_ACCOUNT));
    }
    own.getFirst().giveWay();
    streams.remove(own.getFirst());
  }

  synchronized void close(LiveStream stream) {
    streams.remove(stream);
  }

  /** Looks for news, when anybody wants them. */
  @Scheduled(fixedDelay = 250)
  synchronized void look() {
    if (streams.isEmpty()) {
      return;
    }
    if (!offset.equals(offset())) {
      offset = offset();
      streams.forEach(stream -> stream.lookAgain(clock.instant()));
    }
    try {
      tellNews();
      feeds.forEach(this::tellFeed);
    } catch (DataAccessException e) {
      LOG.debug("No live updates while the database does not answer", e);
    }
  }

  private void tellNews() {
    List<LiveChange> changes = changes(told);
    if (!changes.isEmpty()) {
      told = changes.getLast().batch();
      tell(changes, streams);
    }
  }

  private void tellFeed(LiveFeed feed) {
    long since = heard.getOrDefault(feed.event(), 0L);
    long newest = feed.newest();
    if (newest == since) {
      return;
    }
    List<Actor> viewers = streams.stream().map(LiveStream::viewer).distinct().toList();
    Set<Actor> concerned = Set.copyOf(feed.heard(viewers, since));
    heard.put(feed.event(), newest);
    streams.stream()
        .filter(stream -> concerned.contains(stream.viewer()))
        .forEach(stream -> stream.hear(feed.event()));
  }

  private void tell(List<LiveChange> changes, List<LiveStream> to) {
    Instant now = clock.instant();
    for (LiveStream stream : to) {
      changes.forEach(change -> stream.offer(change, now));
      if (changes.size() > LiveStream.MOST) {
        stream.lookAgain(now);
      }
    }
  }

  /** More than a page could be told are as good as all. */
  private List<LiveChange> changes(long since) {
    return jdbc.sql(SINCE)
        .params(since, LiveStream.MOST + 1)
        .query(
            (row, n) ->
                new LiveChange(
                    row.getString("case_id"),
                    row.getLong("version"),
                    row.getString("state"),
                    row.getString("market"),
                    row.getString("buyer"),
                    row.getString("merchant"),
                    row.getLong("batch")))
        .list();
  }

  private Duration offset() {
    return clock instanceof MovableClock movable ? movable.offset() : Duration.ZERO;
  }

  @Override
  public synchronized void start() {
    running = true;
  }

  /** Before the web server waits for its requests, so that open streams do not keep it waiting. */
  @Override
  public synchronized void stop() {
    running = false;
    streams.forEach(LiveStream::end);
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }
}
