package dev.redress.notify;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an account wants to hear of things.
 *
 * @param version 0: it has said nothing yet
 * @param address empty: no mail
 * @param confirmed whether its holder has sent the code back
 * @param muted kinds that are not mailed
 * @param digestHour at which hour of their day the digest comes; null: none
 * @param unsubscribe what a link in a mail proves itself with
 * @param language of the account
 * @param zone of the account
 */
record Preference(
    LockKey account,
    long version,
    Role role,
    String market,
    String party,
    String address,
    boolean confirmed,
    Set<NoticeKind> muted,
    @Nullable QuietHours quiet,
    @Nullable Integer digestHour,
    String unsubscribe,
    Locale language,
    ZoneId zone) {

  boolean wants(NoticeKind kind) {
    return confirmed && !address.isEmpty() && !muted.contains(kind);
  }

  Instant release(Instant now, @Nullable Instant deadline) {
    return quiet == null ? now : quiet.release(now, zone, deadline);
  }

  /** The next time the digest's hour comes; null: none is wanted. */
  @Nullable Instant nextDigest(Instant now) {
    if (digestHour == null) {
      return null;
    }
    ZonedDateTime there = now.atZone(zone);
    ZonedDateTime today = there.toLocalDate().atTime(LocalTime.of(digestHour, 0)).atZone(zone);
    return (today.isAfter(there)
            ? today
            : there.toLocalDate().plusDays(1).atTime(LocalTime.of(digestHour, 0)).atZone(zone))
        .toInstant();
  }
}
