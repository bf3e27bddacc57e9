package dev.redress.carriers;

import dev.redress.carriers.LinkStore.Heard;
import dev.redress.carriers.Links.Issued;
import dev.redress.carriers.PushStore.Seen;
import dev.redress.carriers.PushStore.UnknownCode;
import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Receipt;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Connections to carriers, for operators: who is connected, what came, what nobody understood. */
@RestController
@RequestMapping("/api/v1/carriers")
@RolesAllowed("OPERATOR")
class LinkHttp {

  private static final int LONGEST_NAME = 80;
  private static final int MOST = 200;

  private final Links links;
  private final PushStore pushes;

  LinkHttp(Links links, PushStore pushes) {
    this.links = links;
    this.pushes = pushes;
  }

  /**
   * @param name what people call it, 1 to 80 characters
   */
  record LinkRequest(@Nullable String name, @Nullable Provider provider) {}

  /**
   * @param oldUntil until when pushes signed with the old secret are taken, at most a month from
   *     now; null: not at all
   */
  record SecretRequest(@Nullable Instant oldUntil) {}

  /**
   * A connection, and how it has been heard from.
   *
   * @param path where it sends its pushes, on this server
   * @param refusal code of the last refusal; null: none so far
   * @param waiting pushes of parcels that nobody has told us of
   */
  record LinkView(
      LockKey id,
      String name,
      Provider provider,
      String path,
      Instant createdAt,
      @Nullable Instant previousUntil,
      long accepted,
      @Nullable Instant acceptedAt,
      long refused,
      @Nullable Instant refusedAt,
      @Nullable String refusal,
      long waiting) {

    static LinkView of(Heard heard) {
      CarrierLink link = heard.link();
      String form = link.provider() == Provider.KUAIDI100 ? "kuaidi100" : "events";
      return new LinkView(
          link.id(),
          link.name(),
          link.provider(),
          "/api/v1/carriers/" + link.id() + "/" + form,
          link.createdAt(),
          link.previousUntil(),
          heard.accepted(),
          heard.acceptedAt(),
          heard.refused(),
          heard.refusedAt(),
          heard.refusal().isEmpty() ? null : heard.refusal(),
          heard.waiting());
    }
  }

  record LinkList(List<LinkView> items) {}

  /**
   * @param secret the salt, or what signatures are made with; shown this once, null in the answer
   *     to a repeat
   */
  record LinkSecret(String id, @Nullable String secret, Instant at) {

    static LinkSecret of(Issued issued) {
      return new LinkSecret(issued.receipt().id(), issued.secret(), issued.receipt().at());
    }
  }

  /**
   * A push as it came.
   *
   * @param state WAITING (for a parcel that nobody has told us of), APPLIED, PARTLY (some of it was
   *     refused) or AMBIGUOUS (several orders have this number)
   * @param times how often the very same came
   * @param items how many things it says
   * @param fresh how many of them were news
   * @param unknown how many of those have codes that no table knows
   * @param error code of the first refusal; null: none
   */
  record PushView(
      LockKey link,
      String tracking,
      String carrier,
      Instant firstAt,
      Instant lastAt,
      int times,
      String state,
      int items,
      int fresh,
      int unknown,
      @Nullable String error,
      String body) {

    static PushView of(Seen seen) {
      PushStore.Result result = seen.result();
      return new PushView(
          seen.link(),
          seen.tracking(),
          seen.carrier(),
          seen.firstAt(),
          seen.lastAt(),
          seen.times(),
          result.state().name(),
          result.items(),
          result.fresh(),
          result.unknown(),
          result.error().isEmpty() ? null : result.error(),
          seen.body());
    }
  }

  record PushList(List<PushView> items) {}

  record UnknownCodeList(List<UnknownCode> items) {}

  /** Connections, oldest first. */
  @GetMapping
  LinkList list() {
    return new LinkList(links.list().stream().map(LinkView::of).toList());
  }

  /** Makes a connection; the answer holds its secret. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  LinkSecret open(
      @RequestBody LinkRequest wanted, @RequestHeader("Idempotency-Key") String key, Actor by) {
    String name = wanted.name() == null ? "" : wanted.name().strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new BadInput("name: 1 to " + LONGEST_NAME + " printable characters are expected.");
    }
    if (wanted.provider() == null) {
      throw new BadInput("provider: KUAIDI100 or PLAIN is expected.");
    }
    return LinkSecret.of(links.open(name, wanted.provider(), by, key));
  }

  /** Codes that no table knows, the most frequent first. */
  @GetMapping("/unknown-codes")
  UnknownCodeList unknownCodes() {
    return new UnknownCodeList(pushes.unknownCodes());
  }

  /** The newest pushes of all connections, or of one. */
  @GetMapping("/pushes")
  PushList pushes(
      @RequestParam(defaultValue = "") String link, @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadInput("limit: 1 to " + MOST + " is expected.");
    }
    LockKey of = link.isEmpty() ? null : PushHttp.link(link);
    return new PushList(pushes.newest(of, limit).stream().map(PushView::of).toList());
  }

  /** Gives it another secret; for a while the old one may be good too. */
  @PostMapping("/{id}/rotate-secret")
  LinkSecret rotate(
      @PathVariable String id,
      @RequestBody SecretRequest wanted,
      @RequestHeader("Idempotency-Key") String key,
      Actor by) {
    return LinkSecret.of(links.rotate(known(id), wanted.oldUntil(), by, key));
  }

  /** Nothing is taken in from it any more, for good. */
  @PostMapping("/{id}/remove")
  Receipt remove(@PathVariable String id, @RequestHeader("Idempotency-Key") String key, Actor by) {
    return links.remove(known(id), by, key);
  }

  private LockKey known(String id) {
    return links.get(PushHttp.link(id)).link().id();
  }
}
