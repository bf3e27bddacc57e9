package dev.redress.notify;

import dev.redress.kernel.Actor;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Refusal;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How accounts want to hear of things. An address gets mail only when its holder has sent back a
 * code mailed to it, so that nobody can have another flooded. What is kept here names people, so it
 * is rows and not events: the journal keeps everything for ever.
 */
@Component
final class Preferences {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>\"(),:;\\\\\\[\\]]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z0-9-]{2,63}");

  private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
  private static final Duration CODE_LASTS = Duration.ofHours(1);
  private static final int CODES = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PreferenceStore store;
  private final MailStore mails;
  private final Postbox postbox;
  private final Clock clock;

  Preferences(PreferenceStore store, MailStore mails, Postbox postbox, Clock clock) {
    this.store = store;
    this.mails = mails;
    this.postbox = postbox;
    this.clock = clock;
  }

  Preference of(Actor reader) {
    return store.of(reader);
  }

  /**
   * Saves what an account wishes; a new address is mailed its code. Refused: MAIL_NOT_CONFIGURED,
   * MAIL_ADDRESS_WRONG, MAIL_NO_DIGEST, VERSION_MISMATCH.
   */
  Preference save(Preference wished, Actor reader, long seen) {
    require(wished.address().isEmpty() || postbox.isOpen(), MailRefusal.MAIL_NOT_CONFIGURED);
    require(
        wished.address().isEmpty() || ADDRESS.matcher(wished.address()).matches(),
        MailRefusal.MAIL_ADDRESS_WRONG);
    require(
        wished.digestHour() == null || wished.role() == Role.MERCHANT, MailRefusal.MAIL_NO_DIGEST);
    Instant now = clock.instant();
    require(store.save(wished, seen, now), KernelRefusal.VERSION_MISMATCH);
    Preference saved = store.of(reader);
    if (!saved.address().isEmpty() && !saved.confirmed()) {
      // Younger than a minute: the page offers to send another one later.
      mailCode(saved, now);
    }
    return saved;
  }

  /** Mails another code. Refused: MAIL_ADDRESS_MISSING, MAIL_CODE_TOO_OFTEN. */
  void sendCode(Actor reader) {
    Preference known = store.of(reader);
    require(
        postbox.isOpen() && !known.address().isEmpty() && !known.confirmed(),
        MailRefusal.MAIL_ADDRESS_MISSING);
    require(mailCode(known, clock.instant()), MailRefusal.MAIL_CODE_TOO_OFTEN);
  }

  private boolean mailCode(Preference reader, Instant now) {
    String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    if (!store.newCode(reader.account(), code, now, now.minus(BETWEEN_CODES))) {
      return false;
    }
    mails.put(
        new MailRows.Row(
            reader.account(),
            "code",
            now.toEpochMilli(),
            Letters.CODE,
            "",
            reader.role(),
            null,
            null,
            new Letters.CodeDetails(code),
            now,
            now));
    return true;
  }

  /** The holder of the address sends its code back. Refused: MAIL_CODE_WRONG. */
  void confirm(Actor reader, String code) {
    Instant oldest = clock.instant().minus(CODE_LASTS);
    require(store.confirm(LockKey.parse(reader.id()), code, oldest), MailRefusal.MAIL_CODE_WRONG);
  }

  /** One click in a mail; a link that is none changes nothing. */
  void unsubscribe(String token, String kind) {
    store.mute(token, kind);
  }

  static String freshToken() {
    byte[] token = new byte[24];
    RANDOM.nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  private static void require(boolean holds, @Nullable Refusal otherwise) {
    if (!holds && otherwise != null) {
      throw new RefusedException(otherwise.with());
    }
  }
}
