package dev.redress.cases;

import dev.redress.cases.CaseCommand.HearingRefusal;
import dev.redress.cases.CaseView.RuleText;
import dev.redress.orders.Order;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason;
import dev.redress.policy.Stage;
import dev.redress.policy.Terms;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What the forms of a case may choose from, under the terms that the case keeps. */
public record CaseOptions(
    List<RejectReasonOption> rejectReasons,
    List<ReasonOption> applicationReasons,
    List<RuleText> hearingRefusals,
    List<RuleText> rules) {

  /** Why a merchant may reject. */
  public record RejectReasonOption(String code, String text, int requiresPhotos) {}

  /**
   * Why a buyer may apply (B3).
   *
   * @param types for which it is open
   */
  public record ReasonOption(
      String code,
      String text,
      List<CaseType> types,
      Stage stage,
      int requiresPhotos,
      Reason.Presumed presumed,
      Reason.FreightPayer returnFreight,
      boolean noReason) {

    static ReasonOption of(Reason reason, Collection<CaseType> types, Stage stage, Words words) {
      return new ReasonOption(
          reason.code(),
          words.orCode("reason.", reason.code()),
          types.stream().sorted().toList(),
          stage,
          reason.photos(),
          reason.presumed(),
          reason.returnFreight(),
          reason.noReason());
    }
  }

  static CaseOptions of(Order order, Case c, Terms terms, Words words) {
    Stage stage = Stage.of(order);
    return new CaseOptions(
        terms.rejectReasons().stream()
            .filter(each -> each.types().contains(c.application().type()))
            .map(
                each ->
                    new RejectReasonOption(
                        each.code(), words.orCode("rejectReason.", each.code()), each.evidence()))
            .toList(),
        terms.reasons().stream()
            .filter(each -> each.stages().contains(stage))
            .map(each -> ReasonOption.of(each, each.types(), stage, words))
            .toList(),
        Arrays.stream(HearingRefusal.values())
            .map(each -> new RuleText(each.name(), words.say("hearingRefusal." + each)))
            .toList(),
        RulingViews.rules(terms.citable(), words));
  }
}
