package dev.redress.cases;

import dev.redress.cases.CaseView.Happening;
import dev.redress.cases.CaseView.RulingView;
import dev.redress.cases.CaseView.Utterance;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.Texts;
import dev.redress.orders.Order;
import dev.redress.orders.Party;
import dev.redress.policy.Terms;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * V4: a case told from its events alone, as far as a given one, in one language and the market's
 * time zone: told again later, it is the same to the letter.
 */
@Component
public final class CaseStory {

  private static final Actor NOBODY = Actor.system("record");

  private final Cases cases;
  private final Texts texts;

  CaseStory(Cases cases, Texts texts) {
    this.cases = cases;
    this.texts = texts;
  }

  /**
   * The story.
   *
   * @param terms policy version of the case
   * @param zone of the times in its sentences
   */
  public record Told(
      CaseId id,
      long version,
      LockKey order,
      String shopOrderId,
      String market,
      Party buyer,
      Party merchant,
      String typeText,
      String reasonText,
      String stateText,
      String terms,
      ZoneId zone,
      Money asked,
      Money granted,
      Money settled,
      List<ToldLine> lines,
      List<Happening> timeline,
      List<Utterance> said,
      @Nullable RulingView ruling) {

    /** Rules and statutes that the ruling rests on, with their text. */
    public List<CitedRule> rules() {
      return ruling == null ? List.of() : ruling.rules();
    }
  }

  /** A line of the order, as it was bought. */
  public record ToldLine(int line, String title, int quantity, Money paid) {}

  /**
   * The case as far as its event of this number; the case must exist.
   *
   * @param all also what only the platform reads
   */
  public Told tell(CaseId id, long version, Locale language, boolean all) {
    CaseFile file = cases.file(id.order());
    List<Stamped<CaseEvent>> history =
        cases.history(id).stream()
            .filter(entry -> entry.version() <= version)
            .map(CaseViews::stamped)
            .toList();
    Case c = null;
    for (Stamped<CaseEvent> each : history) {
      c = CaseFold.fold(c, each);
    }
    Case then = Objects.requireNonNull(c, "a case begins with an event");
    Terms terms = file.pinned().apply(then.terms());
    Words words = new Words(texts, language, terms.zone());
    List<Stamped<CaseEvent>> told =
        history.stream().filter(each -> all || !each.event().benchOnly()).toList();
    Looking look =
        new Looking(file, then, told, NOBODY, words, history.getLast().at(), Beside.NOTHING);
    return told(look, terms.zone());
  }

  private static Told told(Looking look, ZoneId zone) {
    Case c = look.c();
    Order order = look.order();
    return new Told(
        c.id(),
        c.head().version(),
        order.id(),
        order.shopOrderId(),
        order.market(),
        order.buyer(),
        order.merchant(),
        look.words().say("type." + c.application().type()),
        look.words().orCode("reason.", c.application().reason()),
        look.stateText(c.state()),
        c.terms(),
        zone,
        c.application().amount(),
        c.granted(),
        c.settled(),
        order.lines().stream()
            .map(each -> new ToldLine(each.line(), each.title(), each.quantity(), each.paid()))
            .toList(),
        Happenings.of(look),
        Conversation.of(look),
        RulingViews.of(look));
  }
}
