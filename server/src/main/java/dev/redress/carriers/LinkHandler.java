package dev.redress.carriers;

import dev.redress.carriers.LinkRules.LinkFile;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Joins the connections' rules and rows for the command log. */
final class LinkHandler implements CommandHandler<LinkCommand, LinkFile, LinkEvent> {

  @Override
  public String room() {
    return "carrier";
  }

  @Override
  public Class<LinkEvent> eventRoot() {
    return LinkEvent.class;
  }

  @Override
  public Map<LockKey, LinkFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    LinkRows.lock(tx);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, LinkFile> load(Connection tx, Collection<LockKey> keys) throws SQLException {
    return LinkRows.load(tx, keys);
  }

  @Override
  public StreamHead head(LinkFile file, LinkCommand command) {
    return file.head();
  }

  @Override
  public Decision<LinkEvent> decide(LinkFile file, LinkCommand command, Actor actor, Instant now) {
    return LinkRules.decide(file, command, now);
  }

  @Override
  public LinkFile evolve(LinkFile file, Stamped<LinkEvent> event) {
    return LinkRules.evolve(file, event);
  }

  @Override
  public String stateOf(LinkFile file, String stream) {
    if (file.link() == null) {
      return "";
    }
    return file.link().removed() ? "REMOVED" : "ACTIVE";
  }

  @Override
  public void write(Connection tx, List<Change<LinkFile, LinkEvent>> changes) throws SQLException {
    LinkRows.write(tx, changes);
  }
}
