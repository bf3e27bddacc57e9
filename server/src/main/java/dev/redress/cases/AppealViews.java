package dev.redress.cases;

import dev.redress.cases.AppealEvent.AppealDecided;
import dev.redress.cases.AppealEvent.AppealFiled;
import dev.redress.cases.AppealEvent.MoneyRestored;
import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.kernel.Stamped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The appeal against a ruling, as both sides read it (F11, F12). */
final class AppealViews {

  private AppealViews() {}

  static @Nullable AppealView of(Looking look) {
    Stamped<CaseEvent> entry =
        look.history().stream()
            .filter(each -> each.event() instanceof AppealFiled)
            .findFirst()
            .orElse(null);
    if (entry == null) {
      return null;
    }
    AppealFiled filed = (AppealFiled) entry.event();
    Optional<AppealDecided> decided = find(look, AppealDecided.class);
    Optional<MoneyRestored> restored = find(look, MoneyRestored.class);
    return new AppealView(
        filed.by(),
        filed.ground(),
        look.words().say("ground." + filed.ground()),
        filed.statement(),
        look.evidence(filed.evidence()),
        entry.at(),
        decided.map(AppealDecided::outcome).orElse(null),
        decided.map(AppealDecided::by).orElse(null),
        decided.map(AppealDecided::reasons).orElse(Map.of()),
        decided.flatMap(each -> overturned(look, each)).orElse(null),
        restored.map(MoneyRestored::amount).orElse(null),
        restored.map(MoneyRestored::claim).orElse(false));
  }

  /**
   * F11, F12: that a ruling is looked at again, and afterwards what holds now: how it was decided,
   * who has what back and who owes it.
   *
   * @param where where the case would stand without the appeal
   */
  static String headline(Looking look, String where) {
    Judged judged = look.c().judged();
    Appeal appeal = judged == null ? null : judged.appeal();
    if (appeal == null) {
      return where;
    }
    MoneyRestored restored = find(look, MoneyRestored.class).orElse(null);
    return look.toViewer()
        .say(
            "headline.appeal" + outcome(appeal, restored),
            "where",
            where,
            "settled",
            look.c().settled(),
            "restored",
            restored == null ? "" : restored.amount());
  }

  private static String outcome(Appeal appeal, @Nullable MoneyRestored restored) {
    if (appeal.outcome() == null) {
      return "";
    }
    return restored == null
        ? "." + appeal.outcome()
        : (restored.claim() ? ".owed" : ".restored") + (restored.toPlatform() ? ".platform" : "");
  }

  private static Optional<CaseView.RulingView> overturned(Looking look, AppealDecided decided) {
    return look.history().stream()
        .filter(each -> decided.instead() != null && each.version() == decided.ruling())
        .filter(each -> each.event() instanceof RulingMade)
        .map(each -> RulingViews.of(look, ((RulingMade) each.event()).ruling()))
        .findFirst();
  }

  private static <T> Optional<T> find(Looking look, Class<T> type) {
    return look.history().stream()
        .map(Stamped::event)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
