package dev.redress.desk;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Named;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The buyer's own conversation with the platform (S1, S2). */
@RestController
@RequestMapping("/api/v1/desk")
@RolesAllowed("BUYER")
class BuyerDeskHttp {

  private final Desk desk;
  private final DeskViews views;

  BuyerDeskHttp(Desk desk, DeskViews views) {
    this.desk = desk;
    this.views = views;
  }

  /** An order and the door through which the buyer comes. */
  record PickRequest(@Nullable String orderId, @Nullable Entry entry) {}

  /**
   * What the buyer writes.
   *
   * @param evidence ids of what the buyer has shown on the order picked last
   */
  record AskRequest(@Nullable String text, @Nullable List<@Nullable String> evidence) {}

  /** Everything that was said; empty when the buyer has not been here. */
  @GetMapping
  DeskView own(Actor buyer, Locale language) {
    return views.of(DeskCommand.id(buyer.market(), buyer.party()), buyer, language);
  }

  /** S1: one of the six doors, about an order; its card is sent and the assistant answers. */
  @PostMapping("/pick")
  Receipt pick(
      @RequestBody PickRequest request,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor buyer,
      Locale language) {
    if (request.entry() == null) {
      throw new BadInput("entry: one of the six entries is expected.");
    }
    return desk.pick(order(request.orderId()), request.entry(), buyer, language, key).orThrow();
  }

  /** S2: the assistant answers, or, once a person has been asked for often enough, a person. */
  @PostMapping("/ask")
  Receipt ask(
      @RequestBody AskRequest request,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor buyer,
      Locale language) {
    DeskCommand ask =
        new DeskCommand.Ask(
            buyer.market(),
            buyer.party(),
            request.text() == null ? "" : request.text(),
            Named.evidence(request.evidence()),
            Texts.language(language).toLanguageTag());
    return desk.run(ask, buyer, key).orThrow();
  }

  private static LockKey order(@Nullable String id) {
    try {
      return LockKey.parse(id == null ? "" : id);
    } catch (IllegalArgumentException e) {
      throw new BadInput("orderId: 32 hexadecimal digits are expected.");
    }
  }
}
