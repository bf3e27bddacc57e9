package dev.redress.cases;

import dev.redress.cases.CaseEvent.*;
import dev.redress.cases.CaseView.SaidAs;
import dev.redress.cases.CaseView.Speaker;
import dev.redress.cases.CaseView.Utterance;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was said in a case, by whom and as what, with what was shown. */
final class Conversation {

  private Conversation() {}

  /** Words with what was shown beside them. */
  private record Said(SaidAs as, String text, List<String> evidence) {}

  static List<Utterance> of(Looking look) {
    return look.history().stream()
        .flatMap(event -> said(look, event.event()).map(said -> utterance(look, event, said)))
        .toList();
  }

  private static Utterance utterance(Looking look, Stamped<CaseEvent> event, Said said) {
    Role role = event.actor().role();
    Speaker speaker = speaker(role, said.as());
    String name = role == Role.SYSTEM ? look.words().say("turn.PLATFORM") : event.actor().name();
    return new Utterance(
        event.version(),
        event.at(),
        speaker,
        name,
        said.as(),
        said.text(),
        look.evidence(said.evidence()));
  }

  private static Speaker speaker(Role role, SaidAs as) {
    return switch (role) {
      case BUYER -> Speaker.BUYER;
      case MERCHANT -> Speaker.MERCHANT;
      case SERVICE_AGENT, ARBITRATOR, OPERATOR, INTEGRATION -> Speaker.PLATFORM;
      case SYSTEM -> as == SaidAs.RULING ? Speaker.PLATFORM : Speaker.SYSTEM;
    };
  }

  private static Stream<Said> said(Looking look, CaseEvent event) {
    return switch (event) {
      case Applied e -> application(e.application());
      case ApplicationModified e -> application(e.application());
      case Rejected e -> Stream.of(new Said(SaidAs.REJECTION, rejection(look, e), e.evidence()));
      case ReturnConfirmed e -> words(SaidAs.STATEMENT, e.statement(), e.evidence());
      case GoodsRefused e -> words(SaidAs.REFUSED_GOODS, e.statement(), e.evidence());
      case StatementAdded e -> words(SaidAs.STATEMENT, e.text(), e.evidence());
      case HearingOpened e -> words(SaidAs.STATEMENT, e.statement(), e.evidence());
      case MoreAsked e -> words(SaidAs.QUESTION, e.question(), List.of());
      case HearingRefused e -> words(SaidAs.STATEMENT, refusal(look, e), List.of());
      case RulingMade e -> words(SaidAs.RULING, reasons(look, e.ruling()), List.of());
      case OfferEvent e -> offer(e);
      case SettlementEvent e -> settlement(e);
      case GateEvent e -> script(look, e);
      case LateEvent _ -> Stream.empty();
      case AppealEvent.AppealFiled e -> words(SaidAs.STATEMENT, e.statement(), e.evidence());
      case AppealEvent.AppealDecided e -> words(SaidAs.RULING, decided(look, e), List.of());
      case Withdrawn _,
          ReminderSent _,
          Urged _,
          RefundAgreed _,
          ReturnAgreed _,
          ReturnShipped _,
          ReturnArrived _,
          MissingAsked _,
          MissingConceded _,
          GoodsTakenBack _,
          Replacing _,
          EvidenceFinished _,
          EvidenceClosed _,
          HearingTaken _,
          MoreUnanswered _,
          HearingWithdrawn _,
          RulingOverdue _,
          OnTheBench _,
          RefundGranted _,
          RefundAwaited _,
          RefundSettled _,
          RefundReversed _,
          RefundDelayed _,
          OutboundEvent _,
          CaseClosed _ ->
          Stream.empty();
    };
  }

  private static Stream<Said> script(Looking look, GateEvent event) {
    return event instanceof GateEvent.ScriptSent sent
        ? words(SaidAs.SCRIPT, look.words().of(sent.text()), List.of())
        : Stream.empty();
  }

  private static Stream<Said> offer(OfferEvent event) {
    return switch (event) {
      case OfferEvent.OfferMade e -> words(SaidAs.OFFER, e.offer().text(), List.of());
      case OfferEvent.OfferCountered e -> words(SaidAs.OFFER, e.offer().text(), List.of());
      case OfferEvent.OfferDeclined e -> words(SaidAs.OFFER, e.text(), List.of());
      case OfferEvent.OfferAccepted _,
          OfferEvent.OfferWithdrawn _,
          OfferEvent.DeadlineExtended _,
          OfferEvent.SmallPaymentGranted _,
          OfferEvent.SmallPaymentSettled _ ->
          Stream.empty();
    };
  }

  private static Stream<Said> settlement(SettlementEvent event) {
    return switch (event) {
      case SettlementEvent.SettlementProposed e ->
          words(SaidAs.OFFER, e.settlement().text(), List.of());
      case SettlementEvent.SettlementDeclined e -> words(SaidAs.OFFER, e.text(), List.of());
      case SettlementEvent.SettlementSigned _,
          SettlementEvent.SettlementWithdrawn _,
          SettlementEvent.SettlementLapsed _,
          SettlementEvent.SettlementMade _ ->
          Stream.empty();
    };
  }

  private static Stream<Said> application(Application application) {
    return Stream.of(new Said(SaidAs.APPLICATION, application.statement(), application.evidence()));
  }

  private static Stream<Said> words(SaidAs as, String text, List<String> evidence) {
    return text.isEmpty() && evidence.isEmpty()
        ? Stream.empty()
        : Stream.of(new Said(as, text, evidence));
  }

  private static String rejection(Looking look, Rejected event) {
    return look.words()
        .say(
            "said.rejection",
            "reason",
            look.words().orCode("rejectReason.", event.reason()),
            "statement",
            event.statement());
  }

  private static String refusal(Looking look, HearingRefused event) {
    return look.words()
        .say(
            "said.rejection",
            "reason",
            look.words().say("hearingRefusal." + event.reason()),
            "statement",
            event.explanation());
  }

  private static String decided(Looking look, AppealEvent.AppealDecided event) {
    return event.reasons().getOrDefault(Words.tag(look.words().language()), "");
  }

  private static String reasons(Looking look, Ruling ruling) {
    Map<String, String> reasons = RulingViews.reasons(ruling, look.words());
    return reasons.getOrDefault(Words.tag(look.words().language()), "");
  }
}
