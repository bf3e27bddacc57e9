package dev.redress.desk;

import dev.redress.claims.ClaimRefusal;
import dev.redress.claims.MatterGlances;
import dev.redress.claims.MatterKind;
import dev.redress.claims.Openings.OpeningChoice;
import dev.redress.desk.DeskCommand.LinkKind;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a buyer may raise on an order beside its cases (D6, M6), in the words of its forms. */
@Component
final class RaisingWords {

  private final MatterGlances matters;

  RaisingWords(MatterGlances matters) {
    this.matters = matters;
  }

  /**
   * Says what may be raised of this kind, or why the newest of the choices is closed and what comes
   * next. False, and nothing said: there is nothing on this order that it could be about.
   */
  boolean say(Draft draft, LockKey order, MatterKind kind, Actor buyer, Locale language) {
    List<OpeningChoice> choices =
        matters.mayRaise(order, buyer, language).stream()
            .filter(each -> each.kind() == kind)
            .flatMap(each -> each.choices().stream())
            .filter(each -> !ClaimRefusal.FREIGHT_NO_RETURN.name().equals(each.closed()))
            .toList();
    if (choices.isEmpty()) {
      return false;
    }
    List<OpeningChoice> open = choices.stream().filter(each -> each.closed() == null).toList();
    if (open.isEmpty()) {
      OpeningChoice newest = choices.getLast();
      draft.quote(newest.why() + "\n" + newest.next());
    } else {
      draft.say("desk.say.CAN_RAISE." + kind);
      open.forEach(each -> choice(draft, each));
    }
    draft.link(LinkKind.MATTERS, order.text());
    return true;
  }

  private static void choice(Draft draft, OpeningChoice open) {
    Money most = open.most();
    if (most == null) {
      draft.say("desk.say.CHOICE", "label", open.label());
    } else {
      draft.say("desk.say.DOOR", "type", open.label(), "amount", most);
    }
  }
}
