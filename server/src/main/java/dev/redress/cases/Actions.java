package dev.redress.cases;

import dev.redress.cases.AppealEvent.MoneyRestored;
import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.CaseEvent.CaseClosed;
import dev.redress.cases.CaseEvent.EvidenceClosed;
import dev.redress.cases.CaseEvent.RefundGranted;
import dev.redress.cases.CaseView.AllowedAction;
import dev.redress.cases.CaseView.ClosedAction;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.policy.CaseType;
import dev.redress.policy.Stage;
import dev.redress.policy.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The doors of a case in words: what each leads to, with the money and the dates that the rules
 * would answer, and why the closed ones are closed.
 */
final class Actions {

  /** What moves a case on comes before what only prolongs or ends it. */
  private static final List<String> FIRST =
      List.of(
          "rule",
          "take-hearing",
          "accept-offer",
          "sign-settlement",
          "ship-return",
          "confirm-return",
          "turn-into-refund",
          "confirm-receipt",
          "send-replacement",
          "agree-return",
          "agree-replacement",
          "agree-refund",
          "request-intervention",
          "add-statement");

  private Actions() {}

  static List<AllowedAction> allowed(Looking look, List<Doors.Door> doors) {
    List<String> open =
        doors.stream().filter(door -> door.closed() == null).map(Doors.Door::command).toList();
    String primary =
        isTurnOf(look) ? FIRST.stream().filter(open::contains).findFirst().orElse("") : "";
    return open.stream()
        .map(
            command ->
                new AllowedAction(
                    command,
                    look.words().say("action." + command),
                    consequence(look, command),
                    command.equals(primary),
                    minLength(look, command)))
        .toList();
  }

  static List<ClosedAction> closed(Looking look, List<Doors.Door> doors) {
    Words words = look.toViewer();
    return doors.stream()
        .flatMap(
            door -> Optional.ofNullable(door.closed()).map(no -> closed(words, door, no)).stream())
        .toList();
  }

  private static ClosedAction closed(Words words, Doors.Door door, Refused refused) {
    return new ClosedAction(
        door.command(),
        words.say("action." + door.command()),
        refused.reason().name(),
        words.why(refused),
        words.next(refused),
        retryAt(refused));
  }

  static @Nullable Instant retryAt(Refused refused) {
    return refused.details().get("retryAt") instanceof Instant at ? at : null;
  }

  /** Evidence is everybody's turn (F5). */
  private static boolean isTurnOf(Looking look) {
    Role role = look.viewer().role();
    return switch (look.c().state().turn()) {
      case BUYER -> role == Role.BUYER;
      case MERCHANT -> role == Role.MERCHANT;
      case PLATFORM ->
          role == Role.ARBITRATOR || look.c().state() instanceof CaseState.HearingEvidence;
      case CARRIER, NOBODY -> false;
    };
  }

  /** What a command leads to, in a sentence with money and dates. */
  static String consequence(Looking look, String command) {
    List<CaseEvent> events = probe(look.c().id(), command).map(look::would).orElse(List.of());
    Terms.Clocks clocks = look.terms().clocks();
    boolean unshipped = Stage.of(look.order()) == Stage.UNSHIPPED;
    return look.toViewer()
        .say(
            "consequence." + command + variant(look, command, events),
            "open",
            look.open(),
            "amount",
            Headlines.granted(events).orElse(look.open().withMinor(0)),
            "restored",
            restored(events).map(MoneyRestored::amount).orElse(look.open().withMinor(0)),
            "from",
            from(look, events),
            "due",
            Headlines.due(look, events).orElse(look.now()),
            "terms",
            SettlementViews.openTerms(look),
            "state",
            look.stateText(look.after(events).state()),
            "afterRejection",
            look.now().plus(clocks.buyerAfterRejection()),
            "answer",
            unshipped ? clocks.merchantAnswerUnshipped() : clocks.merchantAnswer(),
            "inspect",
            clocks.inspect(),
            "send",
            clocks.sendReplacement(),
            "received",
            clocks.replacementReceived(),
            "ruling",
            clocks.ruling(),
            "limit",
            look.open().withMinor(look.terms().limits().fourEyes()),
            "times",
            look.terms().limits().reapplications());
  }

  /** How many characters the rules miss when nothing is said. */
  private static int minLength(Looking look, String command) {
    return wordless(look, command)
        .flatMap(look::refusal)
        .filter(refused -> refused.reason() == CaseRefusal.STATEMENT_REQUIRED)
        .map(refused -> (Integer) refused.details().get("least"))
        .orElse(0);
  }

  /** Commands that files alone do not carry, without a word; all else about them is in order. */
  private static Optional<CaseCommand> wordless(Looking look, String command) {
    CaseId id = look.c().id();
    return switch (command) {
      case "reject" ->
          look.terms().rejectReasons().stream()
              .filter(each -> each.types().contains(look.c().application().type()))
              .filter(each -> wasTold(look, each.code()))
              .findFirst()
              .map(each -> new Reject(id, each.code(), "", List.of()));
      case "refuse-goods" -> Optional.of(new RefuseGoods(id, "", List.of()));
      case "step-in" -> Optional.of(new StepIn(id, ""));
      case "file-appeal" -> Optional.of(new FileAppeal(id, Appeal.Ground.PROCEDURE, "", List.of()));
      case "return-ruling" -> Optional.of(new ApprovalCommand.ReturnRuling(id, ""));
      case "refuse-hearing" ->
          Optional.of(new RefuseHearing(id, HearingRefusal.OUTSIDE_POLICY, ""));
      default -> Optional.empty();
    };
  }

  /** C3: only the reason that the buyer was told may be rejected for. */
  private static boolean wasTold(Looking look, String reason) {
    Hold hold = look.c().negotiation().hold();
    return hold == null || hold.reason().equals(reason);
  }

  private static String variant(Looking look, String command, List<CaseEvent> events) {
    boolean closesEvidence = events.stream().anyMatch(EvidenceClosed.class::isInstance);
    boolean closesCase = events.stream().anyMatch(CaseClosed.class::isInstance);
    return switch (command) {
      case "finish-evidence", "add-statement" -> closesEvidence ? ".last" : "";
      case "refuse-hearing" -> closesCase ? ".last" : "";
      case "approve-ruling" -> approved(look, events);
      case "rule" -> look.open().minor() > look.terms().limits().fourEyes() ? ".two" : "";
      case "agree-replacement" -> kind(look.c().application().type());
      case "withdraw", "reject", "ship-return", "refuse-goods" -> goods(look, "");
      case "take-goods-back", "concede-missing" -> goods(look, "");
      case "confirm-return" -> goods(look, money(events));
      case "agree-refund", "turn-into-refund" -> money(events);
      case "accept-offer" -> offered(look);
      case "sign-settlement" -> signed(look, events);
      case "request-intervention" -> look.viewer().role() == Role.MERCHANT ? ".merchant" : "";
      default -> "";
    };
  }

  /** Where goods take the place of goods no money is told of (D5). */
  private static String goods(Looking look, String otherwise) {
    return look.c().replaces() ? ".goods" : otherwise;
  }

  private static String kind(CaseType type) {
    return type == CaseType.RESEND || type == CaseType.REPAIR ? "." + type : "";
  }

  private static String money(List<CaseEvent> events) {
    return Headlines.granted(events).isEmpty() ? ".none" : "";
  }

  /** F11, F12: what the decision of an appeal moves, and whose it becomes. */
  private static String approved(Looking look, List<CaseEvent> events) {
    if (look.c().state() instanceof CaseState.Held held && held.hearing().isAppeal()) {
      Optional<MoneyRestored> back = restored(events);
      String what = back.isEmpty() ? "" : back.get().claim() ? ".claim" : ".restored";
      return ".appeal" + (Headlines.granted(events).isEmpty() ? "" : ".more") + what;
    }
    return money(events);
  }

  private static Optional<MoneyRestored> restored(List<CaseEvent> events) {
    return events.stream()
        .filter(MoneyRestored.class::isInstance)
        .map(MoneyRestored.class::cast)
        .findFirst();
  }

  private static String offered(Looking look) {
    Offer offer = look.c().negotiation().offer();
    return offer == null ? "" : "." + offer.kind();
  }

  /** F7: the first of two signatures moves nothing yet. */
  private static String signed(Looking look, List<CaseEvent> events) {
    boolean first = events.stream().anyMatch(SettlementEvent.SettlementSigned.class::isInstance);
    return first ? ".first" : Headlines.due(look, events).isPresent() ? "" : ".over";
  }

  private static String from(Looking look, List<CaseEvent> events) {
    return events.stream()
        .filter(RefundGranted.class::isInstance)
        .map(event -> look.toViewer().funding(((RefundGranted) event).grant().transfers()))
        .findFirst()
        .orElse("");
  }

  /** The command with as little input as the rules take; none where input decides what follows. */
  private static Optional<CaseCommand> probe(CaseId id, String command) {
    return Optional.ofNullable(
        switch (command) {
          case "agree-refund" -> new AgreeRefund(id);
          case "agree-return" -> new AgreeReturn(id, "-");
          case "agree-replacement" -> new AgreeReplacement(id, "-");
          case "send-replacement" -> new SendReplacement(id, "-", "-");
          case "confirm-receipt" -> new ConfirmReceipt(id);
          case "turn-into-refund" -> new TurnIntoRefund(id);
          case "confirm-return" -> new ConfirmReturn(id, List.of(), "", List.of());
          case "urge" -> new Urge(id);
          case "accept-offer" -> new OfferCommand.AcceptOffer(id, null);
          case "sign-settlement" -> new SettlementCommand.SignSettlement(id, null);
          case "withdraw" -> new Withdraw(id);
          case "intercept-parcel" -> new InterceptParcel(id);
          case "agree-refusal" -> new AgreeRefusal(id);
          case "ship-return" -> new ShipReturn(id, "-", "-");
          case "take-goods-back" -> new TakeGoodsBack(id);
          case "concede-missing" -> new ConcedeMissing(id);
          case "withdraw-hearing" -> new WithdrawHearing(id);
          case "request-intervention" -> new RequestIntervention(id, "-", List.of());
          case "add-statement" -> new AddStatement(id, "-", List.of());
          case "finish-evidence" -> new FinishEvidence(id);
          case "file-appeal" -> new FileAppeal(id, Appeal.Ground.PROCEDURE, "-", List.of());
          case "step-in" -> new StepIn(id, "-");
          case "take-hearing" -> new TakeHearing(id);
          case "approve-ruling" -> new ApprovalCommand.ApproveRuling(id);
          case "return-ruling" -> new ApprovalCommand.ReturnRuling(id, "-");
          case "refuse-hearing" -> new RefuseHearing(id, HearingRefusal.OUTSIDE_POLICY, "-");
          default -> null;
        });
  }
}
