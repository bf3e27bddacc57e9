package dev.redress.notify;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Needs;
import dev.redress.kernel.Refusal;
import dev.redress.kernel.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the caller wants to hear of things besides the inbox. */
@RestController
class PreferenceHttp {

  private static final int HOURS = 24;

  private final Preferences preferences;
  private final Postbox postbox;

  PreferenceHttp(Preferences preferences, Postbox postbox) {
    this.preferences = preferences;
    this.postbox = postbox;
  }

  /**
   * What an account has chosen.
   *
   * @param version 0: nothing yet
   * @param mailPossible whether this server sends mail at all
   * @param address where mail goes; empty: nowhere
   * @param confirmed whether the code that was mailed there has been sent back
   * @param kinds what can be mailed to this role, in the order to show it
   * @param muted those that are not to be mailed
   * @param quietFrom beginning of the quiet hours in the reader's zone, {@code 22:00}; null: none
   * @param quietUntil their end
   * @param digestHour at which hour the list of due cases comes, 0 to 23; null: it does not
   * @param digestPossible whether there are digests for this role
   * @param zone in which these hours are told
   */
  record PreferenceView(
      long version,
      boolean mailPossible,
      String address,
      boolean confirmed,
      List<NoticeKind> kinds,
      Set<NoticeKind> muted,
      @Nullable String quietFrom,
      @Nullable String quietUntil,
      @Nullable Integer digestHour,
      boolean digestPossible,
      String zone) {}

  /** What an account wishes, all of it; {@code version} is the one that was looked at. */
  record PreferenceRequest(
      @Nullable Long version,
      @Nullable String address,
      @Nullable List<NoticeKind> muted,
      @Nullable String quietFrom,
      @Nullable String quietUntil,
      @Nullable Integer digestHour) {}

  /**
   * @param code six digits
   */
  record CodeRequest(@Nullable String code) {}

  @GetMapping("/api/v1/notices/preferences")
  @Needs({})
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  PreferenceView own(Actor reader) {
    return view(preferences.of(reader));
  }

  /** Replaces what was chosen; a new address is mailed a code. */
  @PostMapping("/api/v1/notices/preferences")
  @Needs({})
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  PreferenceView save(@RequestBody PreferenceRequest wanted, Actor reader) {
    Preference known = preferences.of(reader);
    Integer hour = wanted.digestHour();
    require(hour == null || (hour >= 0 && hour < HOURS), MailRefusal.MAIL_HOURS_WRONG);
    Preference wished =
        new Preference(
            known.account(),
            known.version(),
            known.role(),
            known.market(),
            known.party(),
            wanted.address() == null ? "" : wanted.address().strip(),
            known.confirmed(),
            wanted.muted() == null ? Set.of() : Set.copyOf(wanted.muted()),
            quiet(wanted.quietFrom(), wanted.quietUntil()),
            hour,
            Preferences.freshToken(),
            known.language(),
            known.zone());
    long seen = wanted.version() == null ? known.version() : wanted.version();
    return view(preferences.save(wished, reader, seen));
  }

  /** Mails another code to the address that waits for one. */
  @PostMapping("/api/v1/notices/send-code")
  @Needs({})
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void sendCode(Actor reader) {
    preferences.sendCode(reader);
  }

  /** Sends the code back that was mailed. */
  @PostMapping("/api/v1/notices/confirm")
  @Needs({})
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  PreferenceView confirm(@RequestBody CodeRequest given, Actor reader) {
    preferences.confirm(reader, given.code() == null ? "" : given.code().strip());
    return view(preferences.of(reader));
  }

  /**
   * RFC 8058: one click in a mail program ends mails of one kind. Tells nobody whether it fitted.
   */
  @PostMapping("/api/v1/public/mail/unsubscribe")
  @PermitAll
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unsubscribe(
      @RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String kind) {
    boolean known =
        kind.equals(Letters.DIGEST)
            || Arrays.stream(NoticeKind.values()).anyMatch(each -> each.name().equals(kind));
    if (!known) {
      throw new BadInput("kind: the one in the mail's link is expected.");
    }
    preferences.unsubscribe(token, kind);
  }

  private PreferenceView view(Preference known) {
    QuietHours quiet = known.quiet();
    return new PreferenceView(
        known.version(),
        postbox.isOpen(),
        known.address(),
        known.confirmed(),
        NoticeKind.of(known.role()),
        new TreeSet<>(known.muted()),
        quiet == null ? null : clockTime(quiet.from()),
        quiet == null ? null : clockTime(quiet.until()),
        known.digestHour(),
        known.role() == dev.redress.kernel.Role.MERCHANT,
        known.zone().getId());
  }

  private static @Nullable QuietHours quiet(@Nullable String from, @Nullable String until) {
    boolean none = (from == null || from.isEmpty()) && (until == null || until.isEmpty());
    if (none) {
      return null;
    }
    int begin = minute(from);
    int end = minute(until);
    require(begin != end, MailRefusal.MAIL_HOURS_WRONG);
    return new QuietHours(begin, end);
  }

  private static int minute(@Nullable String text) {
    try {
      LocalTime time = LocalTime.parse(text == null ? "" : text);
      return time.getHour() * 60 + time.getMinute();
    } catch (DateTimeException e) {
      throw new RefusedException(MailRefusal.MAIL_HOURS_WRONG.with());
    }
  }

  private static String clockTime(int minute) {
    return LocalTime.of(minute / 60, minute % 60).toString();
  }

  private static void require(boolean holds, Refusal otherwise) {
    if (!holds) {
      throw new RefusedException(otherwise.with());
    }
  }
}
