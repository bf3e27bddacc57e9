package dev.redress.webhooks;

import dev.redress.kernel.JournalPlaces;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far replays have read, and how far they read. */
@Component
final class ReplayPlaces implements JournalPlaces {

  private static final String TABLE = "webhook_replay";

  @Override
  public List<Place> places() {
    return List.of(
        new Place(TABLE, "xid", "stream"), new Place(TABLE, "until_xid", "until_stream"));
  }
}
