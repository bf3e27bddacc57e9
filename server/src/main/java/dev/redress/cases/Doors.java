package dev.redress.cases;

import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.OfferCommand.*;
import dev.redress.cases.Ruling.Draft;
import dev.redress.cases.Ruling.Responsibility;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Refusal;
import dev.redress.kernel.Refused;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason.FreightPayer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may do with a case right now: every command kind is put to the rules with empty
 * input. A door is closed when the rules refuse because of who or when; when they only miss input
 * it is open.
 */
public final class Doors {

  private static final int UNPROCESSABLE = 422;
  private static final int CONFLICT = 409;

  /** C8: what colleagues may do is shown, with who they are. */
  private static final Set<Refusal> OF_STAFF =
      Set.of(KernelRefusal.PERMISSION_MISSING, KernelRefusal.OVER_YOUR_LIMIT);

  private Doors() {}

  /**
   * One command of the viewer's role.
   *
   * @param command its name in the API, for example {@code agree-refund}
   * @param closed why it cannot be done now; null: it can
   */
  public record Door(String command, @Nullable Refused closed) {}

  /**
   * Every door of the viewer's role, in the order in which they are offered.
   *
   * @param facts puts into a command what is known beside the order's file (F6)
   */
  static List<Door> of(
      CaseFile file, CaseId id, Actor viewer, Instant now, UnaryOperator<CaseCommand> facts) {
    List<Door> doors = new ArrayList<>();
    for (OnCase probe : probes(id)) {
      Refused refused =
          switch (CaseRules.decide(file, facts.apply(probe), viewer, now)) {
            case Decision.Accept<CaseEvent> _ -> null;
            case Decision.Refuse<CaseEvent>(Refused no) -> no;
          };
      if (refused == null || refused.reason().status() == UNPROCESSABLE) {
        doors.add(new Door(name(probe), null));
      } else if (refused.reason().status() == CONFLICT || OF_STAFF.contains(refused.reason())) {
        doors.add(new Door(name(probe), refused));
      }
    }
    return List.copyOf(doors);
  }

  /** {@code AgreeRefund} is {@code agree-refund}. */
  static String name(CaseCommand command) {
    return command.name().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** Every command that somebody may send about a case, with as little input as it can have. */
  static List<OnCase> probes(CaseId id) {
    Ask nothing = new Ask(CaseType.REFUND_ONLY, "", false, List.of(), null, false, "", List.of());
    Draft draft =
        new Draft(
            List.of(),
            FreightPayer.BUYER,
            new Responsibility(0, 0, 0, 0),
            List.of(),
            List.of(),
            List.of(),
            Map.of());
    return List.of(
        new AgreeRefund(id),
        new AgreeReturn(id, ""),
        new AgreeReplacement(id, ""),
        new SendReplacement(id, "", ""),
        new SendScript(id, ""),
        new Reject(id, "", "", List.of()),
        new InterceptParcel(id),
        new AgreeRefusal(id),
        new AnswerStop(id, Warehouse.STOPPED),
        new AcceptOffer(id, null),
        new CounterOffer(id, null, null, null, ""),
        new DeclineOffer(id, null, ""),
        new MakeOffer(id, OfferKind.EXTENSION, null, 0, ""),
        new WithdrawOffer(id),
        new SettlementCommand.SignSettlement(id, null),
        new SettlementCommand.ProposeSettlement(
            id, new Settlement.Draft(List.of(), FreightPayer.MERCHANT, null, "")),
        new SettlementCommand.DeclineSettlement(id, null, ""),
        new SettlementCommand.WithdrawSettlement(id),
        new ConfirmReturn(id, List.of(), "", List.of()),
        new RefuseGoods(id, "", List.of()),
        new ShipReturn(id, "", ""),
        new TakeGoodsBack(id),
        new ConcedeMissing(id),
        new ConfirmReceipt(id),
        new TurnIntoRefund(id),
        new Modify(id, nothing),
        new RequestIntervention(id, "", List.of()),
        new AddStatement(id, "", List.of()),
        new FinishEvidence(id),
        new WithdrawHearing(id),
        new Urge(id),
        new Withdraw(id),
        new TakeHearing(id),
        new AskMore(id, Side.BUYER, "", 0),
        new RefuseHearing(id, HearingRefusal.OUTSIDE_POLICY, ""),
        new Rule(id, draft),
        new FileAppeal(id, Appeal.Ground.PROCEDURE, "", List.of()),
        new DecideAppeal(id, false, false, draft),
        new ApprovalCommand.ApproveRuling(id),
        new ApprovalCommand.ReturnRuling(id, ""),
        new StepIn(id, ""));
  }
}
