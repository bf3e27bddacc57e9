package dev.redress.cases;

import dev.redress.cases.NegotiationView.OfferChoice;
import dev.redress.cases.NegotiationView.OfferOutcome;
import dev.redress.cases.NegotiationView.OfferView;
import dev.redress.cases.OfferCommand.MakeOffer;
import dev.redress.cases.OfferEvent.*;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts what lies between the two into words; what may be offered is asked of the rules. */
final class NegotiationViews {

  private static final int UNPROCESSABLE = 422;

  private NegotiationViews() {}

  static NegotiationView of(Looking look) {
    List<OfferView> offers = offers(look);
    OfferView open =
        offers.stream()
            .filter(each -> each.outcome() == OfferOutcome.OPEN)
            .findFirst()
            .orElse(null);
    return new NegotiationView(
        open,
        offers,
        kinds(look),
        GateViews.hold(look),
        GateViews.scripts(look),
        GateViews.advice(look));
  }

  /** What an offer comes to, in a sentence. */
  static String text(Offer offer, Words words) {
    return words.say(
        "offer." + offer.kind(),
        "amount",
        Objects.requireNonNullElse(offer.amount(), ""),
        "time",
        Duration.ofHours(Objects.requireNonNullElse(offer.hours(), 0)));
  }

  /** The sentence of one event. */
  static String text(OfferEvent event, Words words) {
    return switch (event) {
      case OfferMade e -> offered("event.OfferMade", e.offer(), words);
      case OfferCountered e -> offered("event.OfferCountered", e.offer(), words);
      case OfferAccepted e -> offered("event.OfferAccepted", e.offer(), words);
      case OfferDeclined _ -> words.say("event.OfferDeclined");
      case OfferWithdrawn _ -> words.say("event.OfferWithdrawn");
      case DeadlineExtended e -> words.say("event.DeadlineExtended", "due", e.waiting().due());
      case SmallPaymentGranted e ->
          words.say("event.SmallPaymentGranted", "amount", e.grant().amount());
      case SmallPaymentSettled _ -> words.say("event.SmallPaymentSettled");
    };
  }

  private static String offered(String key, Offer offer, Words words) {
    return words.say(key + "." + offer.by(), "offer", text(offer, words));
  }

  private static List<OfferView> offers(Looking look) {
    List<OfferView> all = new ArrayList<>();
    look.history().forEach(each -> take(look, each.event(), all));
    int open = all.size() - 1;
    if (look.c().negotiation().offer() == null && open >= 0) {
      end(look, all, OfferOutcome.LAPSED, "");
    }
    return List.copyOf(all);
  }

  private static void take(Looking look, CaseEvent event, List<OfferView> all) {
    switch (event) {
      case OfferMade made -> {
        end(look, all, OfferOutcome.LAPSED, "");
        all.add(view(look, made.offer()));
      }
      case OfferCountered countered -> {
        end(look, all, OfferOutcome.COUNTERED, "");
        all.add(view(look, countered.offer()));
      }
      case OfferAccepted _ -> end(look, all, OfferOutcome.ACCEPTED, "");
      case OfferDeclined declined -> end(look, all, OfferOutcome.DECLINED, declined.text());
      case OfferWithdrawn _ -> end(look, all, OfferOutcome.WITHDRAWN, "");
      case CaseEvent _ -> {
        // Other events end an offer only by moving the case on.
      }
    }
  }

  /** The last offer, if it is still open, ends like this. */
  private static void end(Looking look, List<OfferView> all, OfferOutcome outcome, String answer) {
    if (all.isEmpty() || all.getLast().outcome() != OfferOutcome.OPEN) {
      return;
    }
    OfferView last = all.removeLast();
    all.add(
        new OfferView(
            last.number(),
            last.by(),
            last.kind(),
            last.text(),
            last.amount(),
            last.hours(),
            last.words(),
            last.at(),
            outcome,
            look.words().say("offerOutcome." + outcome),
            answer));
  }

  private static OfferView view(Looking look, Offer offer) {
    return new OfferView(
        offer.number(),
        offer.by(),
        offer.kind(),
        text(offer, look.toViewer()),
        offer.amount(),
        offer.hours(),
        offer.text(),
        offer.at(),
        OfferOutcome.OPEN,
        look.words().say("offerOutcome.OPEN"),
        "");
  }

  /** What the viewer could put on the table: asked of the rules with the least of each. */
  private static List<OfferChoice> kinds(Looking look) {
    boolean party = look.viewer().role() == Role.BUYER || look.viewer().role() == Role.MERCHANT;
    if (!party || !(look.c().state() instanceof CaseState.Negotiable)) {
      return List.of();
    }
    return Arrays.stream(OfferKind.values()).map(kind -> choice(look, kind)).toList();
  }

  private static OfferChoice choice(Looking look, OfferKind kind) {
    Deciding d = new Deciding(look.file(), look.c(), look.terms(), look.viewer(), look.now());
    Money least = look.c().application().amount().withMinor(1);
    MakeOffer probe = new MakeOffer(look.c().id(), kind, kind.inMoney() ? least : null, 1, "");
    Refused closed =
        switch (CaseRules.decide(look.file(), probe, look.viewer(), look.now())) {
          case Decision.Accept<CaseEvent> _ -> null;
          case Decision.Refuse<CaseEvent>(Refused no) -> no;
        };
    return new OfferChoice(
        kind,
        look.words().say("offerKind." + kind),
        look.toViewer().say("offerKind." + kind + ".consequence"),
        kind.inMoney() ? OfferLimits.most(d, kind) : null,
        kind == OfferKind.EXTENSION ? OfferLimits.mostHours(d) : null,
        closed(look, closed));
  }

  private static @Nullable String closed(Looking look, @Nullable Refused refused) {
    boolean balance = refused != null && refused.reason() == CaseRefusal.BALANCE_TOO_LOW;
    boolean input = refused != null && refused.reason().status() == UNPROCESSABLE && !balance;
    return refused == null || input ? null : look.words().why(refused);
  }
}
