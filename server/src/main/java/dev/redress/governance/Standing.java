package dev.redress.governance;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A merchant's standing as its events left it.
 *
 * @param merchant null: nothing was ever entered
 * @param name what the shop is called on the newest order that tells; null: none does
 * @param missing points that are missing from the full score
 */
public record Standing(
    LockKey key,
    @Nullable Merchant merchant,
    @Nullable String name,
    List<Entry> entries,
    List<Imposed> imposed,
    List<Charged> charged,
    int missing,
    StreamHead head,
    Instant updatedAt) {

  private static final String SUFFIX = "-standing";

  static Standing none(LockKey key) {
    StreamHead head = StreamHead.begin(key.text() + SUFFIX);
    return new Standing(key, null, null, List.of(), List.of(), List.of(), 0, head, Instant.EPOCH);
  }

  /**
   * The moment at which something happens: a server whose clock is behind the one before takes
   * nothing back that was due.
   */
  Instant moment(Instant now) {
    return now.isBefore(updatedAt) ? updatedAt : now;
  }

  /** Whether a stream of this name is a merchant's standing. */
  public static boolean isStream(String name) {
    return name.endsWith(SUFFIX);
  }

  static LockKey key(String stream) {
    return LockKey.parse(stream.substring(0, LockKey.TEXT_LENGTH));
  }

  Optional<Entry> find(int number) {
    return number < 1 || number > entries.size()
        ? Optional.empty()
        : Optional.of(entries.get(number - 1));
  }

  Optional<Charged> charged(int entry) {
    return charged.stream().filter(each -> each.entry() == entry).findFirst();
  }

  /** The newest restriction that this entry brought of this kind. */
  Optional<Imposed> imposed(int entry, RestrictionKind kind) {
    return imposed.stream().filter(each -> each.is(entry, kind)).reduce((a, b) -> b);
  }
}
