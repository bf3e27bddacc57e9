package dev.redress.cases;

import dev.redress.cases.NegotiationView.AdviceView;
import dev.redress.cases.NegotiationView.HoldView;
import dev.redress.cases.NegotiationView.ScriptView;
import dev.redress.kernel.Role;
import dev.redress.policy.RejectReason;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What comes before a rejection, in words (C3), and what the merchant is advised to do (C9). */
final class GateViews {

  private static final int POINTS = 4;

  private GateViews() {}

  /** The sentence of one event. */
  static String text(GateEvent event, Words words) {
    return switch (event) {
      case GateEvent.ScriptSent e ->
          words.say(
              "event.ScriptSent",
              "reason",
              words.orCode("rejectReason.", e.reason()),
              "until",
              e.until());
      case GateEvent.Talked e -> words.say("event.Talked." + e.by());
    };
  }

  static @Nullable HoldView hold(Looking look) {
    Hold hold = look.c().negotiation().hold();
    if (hold == null) {
      return null;
    }
    boolean lasts = look.now().isBefore(hold.until());
    return new HoldView(
        hold.reason(),
        look.words().orCode("rejectReason.", hold.reason()),
        look.words().of(hold.text()),
        hold.since(),
        hold.until(),
        hold.repliedAt(),
        lasts ? look.beside().callNumber() : null);
  }

  static List<ScriptView> scripts(Looking look) {
    if (!mayAnswer(look) || !look.terms().bargaining().gate()) {
      return List.of();
    }
    return look.terms().rejectReasons().stream()
        .filter(each -> each.types().contains(look.c().application().type()))
        .map(RejectReason::code)
        .map(
            code ->
                new ScriptView(
                    code,
                    look.words().orCode("rejectReason.", code),
                    look.words().of(look.terms().bargaining().script(code))))
        .toList();
  }

  static @Nullable AdviceView advice(Looking look) {
    if (!mayAnswer(look)) {
      return null;
    }
    long below = look.terms().bargaining().refundBelow();
    if (look.open().minor() < below && !look.c().replaces()) {
      String text =
          look.words()
              .say("advice.REFUND", "below", look.open().withMinor(below), "amount", look.open());
      return new AdviceView("REFUND", text, List.of());
    }
    List<String> points =
        IntStream.rangeClosed(1, POINTS)
            .mapToObj(n -> look.words().say("advice.point." + n))
            .toList();
    return new AdviceView("REJECT_WELL", look.words().say("advice.REJECT_WELL"), points);
  }

  private static boolean mayAnswer(Looking look) {
    return look.viewer().role() == Role.MERCHANT
        && look.c().state() instanceof CaseState.MerchantToAnswer;
  }
}
