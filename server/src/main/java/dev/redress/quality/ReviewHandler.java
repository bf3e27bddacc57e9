package dev.redress.quality;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.policy.Policies;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins the pure rules to the review's lock and its row. */
@Component
final class ReviewHandler implements CommandHandler<ReviewCommand, ReviewFile, ReviewEvent> {

  static final String ROOM = "review";

  private final Policies policies;

  ReviewHandler(Policies policies) {
    this.policies = policies;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<ReviewEvent> eventRoot() {
    return ReviewEvent.class;
  }

  @Override
  public Map<LockKey, ReviewFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    ReviewStore.lock(tx, sorted);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, ReviewFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    Map<LockKey, ReviewFile> files = new HashMap<>();
    ReviewStore.load(tx, keys)
        .forEach((key, each) -> files.put(key, new ReviewFile(each, policies::version)));
    return files;
  }

  @Override
  public StreamHead head(ReviewFile file, ReviewCommand command) {
    return file.review().head();
  }

  @Override
  public Decision<ReviewEvent> decide(
      ReviewFile file, ReviewCommand command, Actor actor, Instant now) {
    return ReviewRules.decide(file, command, actor, now);
  }

  @Override
  public ReviewFile evolve(ReviewFile file, Stamped<ReviewEvent> event) {
    return file.with(ReviewRules.evolve(file.review(), event));
  }

  @Override
  public String stateOf(ReviewFile file, String stream) {
    return file.review().state().name();
  }

  @Override
  public @Nullable Instant wakeAt(ReviewFile file, String stream) {
    return file.review().due();
  }

  @Override
  public void write(Connection tx, List<Change<ReviewFile, ReviewEvent>> changes)
      throws SQLException {
    ReviewStore.write(tx, changes);
  }
}
