package dev.redress.evidence;

import dev.redress.evidence.CustodyCommand.HandOver;
import dev.redress.evidence.CustodyCommand.Show;
import dev.redress.evidence.CustodyEvent.BundleHandedOver;
import dev.redress.evidence.CustodyEvent.EvidenceShown;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.orders.Orders;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Joins custody to the order's lock and its rows. */
final class CustodyHandler implements CommandHandler<CustodyCommand, CustodyFile, CustodyEvent> {

  @Override
  public String room() {
    return "custody";
  }

  @Override
  public Class<CustodyEvent> eventRoot() {
    return CustodyEvent.class;
  }

  @Override
  public Map<LockKey, CustodyFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    Orders.lockOnly(tx, sorted);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, CustodyFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    return CustodyStore.load(tx, keys);
  }

  @Override
  public StreamHead head(CustodyFile file, CustodyCommand command) {
    return file.head();
  }

  @Override
  public Decision<CustodyEvent> decide(
      CustodyFile file, CustodyCommand command, Actor actor, Instant now) {
    return switch (command) {
      case Show show ->
          file.shown().contains(show.item().id())
              ? Decision.accept(List.of())
              : Decision.accept(shown(show));
      case HandOver(LockKey _, Custody.Bundle made) ->
          Decision.accept(handedOver(file.order(), made));
    };
  }

  /** The parties to an order read this, so it does not say what else was in the bundle. */
  private static BundleHandedOver handedOver(LockKey order, Custody.Bundle made) {
    List<String> own = made.cases().stream().filter(id -> id.startsWith(order.text())).toList();
    return new BundleHandedOver(
        own, made.sha256(), made.bytes(), made.language(), made.checkpoint());
  }

  private static EvidenceShown shown(Show show) {
    EvidenceItem item = show.item();
    return new EvidenceShown(
        item.id(),
        item.sha256(),
        show.sm3(),
        item.mediaType(),
        item.bytes(),
        item.width(),
        item.height(),
        item.caption(),
        show.cameFrom());
  }

  @Override
  public CustodyFile evolve(CustodyFile file, Stamped<CustodyEvent> event) {
    List<String> shown = new ArrayList<>(file.shown());
    switch (event.event()) {
      case EvidenceShown piece -> shown.add(piece.id());
      case BundleHandedOver _ -> {
        // Copies went out; what is kept here stays.
      }
    }
    return new CustodyFile(file.order(), event.head(), List.copyOf(shown));
  }

  @Override
  public void write(Connection tx, List<Change<CustodyFile, CustodyEvent>> changes)
      throws SQLException {
    CustodyStore.write(tx, changes);
    for (Change<CustodyFile, CustodyEvent> each : changes) {
      for (Stamped<CustodyEvent> event : each.events()) {
        if (event.event() instanceof EvidenceShown shown && shown.cameFrom() != null) {
          EvidenceStore.add(tx, each.key(), event, shown);
        }
      }
    }
  }
}
