package dev.redress.cases;

import dev.redress.cases.CaseCommand.ChatNews;
import dev.redress.cases.CaseCommand.Reject;
import dev.redress.cases.CaseCommand.SendScript;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Refused;
import dev.redress.policy.Terms.Bargaining;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * C3: what comes before a rejection. The merchant tells the buyer its reason with the prepared
 * words, and waits for an answer or until the hold is over. An answer is a message in the order's
 * chat, a statement in the case, or an answer to an offer.
 */
final class GateRules {

  private GateRules() {}

  /** The prepared words go out; the merchant's time is stretched so that it can still reject. */
  static Decision<CaseEvent> send(Deciding d, SendScript send) {
    Bargaining terms = d.terms().bargaining();
    if (!terms.gate()) {
      return d.notNow();
    }
    Hold before = d.c().negotiation().hold();
    if (before != null && before.reason().equals(send.reason())) {
      return Deciding.refuse(CaseRefusal.SCRIPT_SENT, "retryAt", before.until());
    }
    if (NegotiationRules.reason(d, send.reason()).isEmpty()) {
      return Deciding.refuse(CaseRefusal.REASON_UNKNOWN, "reason", send.reason());
    }
    Instant due = Objects.requireNonNull(d.c().state().waiting()).due();
    return Decision.accept(
        new GateEvent.ScriptSent(
            send.reason(),
            terms.script(send.reason()),
            d.now().plus(terms.hold()),
            Wait.until(d.now(), due.plus(stretch(d, terms)), d.terms().clocks().reminders())));
  }

  /** By the hold, but all holds together only up to the longest time that an answer may take. */
  private static Duration stretch(Deciding d, Bargaining terms) {
    Duration left =
        terms
            .answerAtLatest()
            .minus(ApplicationRules.merchantTime(d))
            .minus(d.c().negotiation().held());
    Duration most = left.isNegative() ? Duration.ZERO : left;
    return terms.hold().compareTo(most) < 0 ? terms.hold() : most;
  }

  /** Somebody wrote in the order's chat: worth a note where it opens the gate further. */
  static Decision<CaseEvent> said(Deciding d, ChatNews said) {
    boolean gate =
        d.c().state() instanceof CaseState.MerchantToAnswer && d.terms().bargaining().gate();
    Negotiation between = d.c().negotiation();
    Hold hold = between.hold();
    boolean first = between.talkedAt() == null && !said.at().isBefore(d.c().application().at());
    boolean reply =
        said.by() == Side.BUYER
            && hold != null
            && hold.repliedAt() == null
            && !said.at().isBefore(hold.since());
    return gate && (first || reply)
        ? Decision.accept(new GateEvent.Talked(said.by()))
        : Deciding.nothing();
  }

  /** Why the merchant may not reject yet; empty: the gate is open, or this market has none. */
  static Optional<Refused> closed(Deciding d, Reject reject) {
    if (!d.terms().bargaining().gate()) {
      return Optional.empty();
    }
    Negotiation between = d.c().negotiation();
    Hold hold = between.hold();
    if (hold == null) {
      return Optional.of(
          between.talkedAt() == null
              ? CaseRefusal.TALK_FIRST.with("order", d.file().key().text())
              : CaseRefusal.SCRIPT_FIRST.with());
    }
    boolean other =
        !hold.reason().equals(reject.reason())
            && NegotiationRules.reason(d, reject.reason()).isPresent();
    if (other) {
      return Optional.of(CaseRefusal.SCRIPT_FIRST.with());
    }
    Duration left = Duration.between(d.now(), hold.until());
    return hold.lasts(d.now())
        ? Optional.of(CaseRefusal.AWAITING_BUYER_REPLY.with("retryAt", hold.until(), "left", left))
        : Optional.empty();
  }
}
