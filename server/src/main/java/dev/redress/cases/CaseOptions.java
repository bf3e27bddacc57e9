package dev.redress.cases;

import dev.redress.cases.CaseCommand.HearingRefusal;
import dev.redress.cases.CaseView.ClaimedLine;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.orders.Order;
import dev.redress.orders.OrderLine;
import dev.redress.policy.CaseType;
import dev.redress.policy.Eligibility;
import dev.redress.policy.Reason;
import dev.redress.policy.Stage;
import dev.redress.policy.Terms;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What the forms of a case may choose from, under the terms that the case keeps.
 *
 * @param appealGrounds why a side may appeal (F11)
 * @param ruledClaims what an appeal has to decide on; empty: nothing was ruled on
 * @param openClaims what a ruling has to decide on, freight as line 0
 * @param paragraphs what the reasons of a ruling may begin from; empty: not for this viewer
 */
public record CaseOptions(
    List<ClaimedLine> openClaims,
    List<RejectReasonOption> rejectReasons,
    List<ReasonOption> applicationReasons,
    List<RuleText> hearingRefusals,
    List<CitedRule> rules,
    List<RuleText> appealGrounds,
    List<ClaimedLine> ruledClaims,
    List<ReasonParagraph> paragraphs) {

  /**
   * F8: a paragraph of reasons in both languages, for whoever rules to begin from.
   *
   * @param title what it is about, in the reader's language
   * @param outcomes with which it agrees
   */
  public record ReasonParagraph(
      String code, String title, List<Verdict> outcomes, BenchTexts.InBoth text) {}

  /** A code in words. */
  public record RuleText(String code, String text) {}

  /** Why a merchant may reject. */
  public record RejectReasonOption(String code, String text, int requiresPhotos) {}

  /**
   * Why a buyer may apply (B3).
   *
   * @param types for which it is open
   * @param freightRefundable whether freight may be asked back with it (B4)
   */
  public record ReasonOption(
      String code,
      String text,
      List<CaseType> types,
      Stage stage,
      int requiresPhotos,
      Reason.Presumed presumed,
      Reason.FreightPayer returnFreight,
      boolean noReason,
      boolean freightRefundable) {

    static ReasonOption of(Reason reason, Collection<CaseType> types, Stage stage, Words words) {
      return new ReasonOption(
          reason.code(),
          words.orCode("reason.", reason.code()),
          types.stream().sorted().toList(),
          stage,
          reason.photos(),
          reason.presumed(),
          reason.returnFreight(),
          reason.noReason(),
          Eligibility.freightRefundable(reason, stage));
    }
  }

  static CaseOptions of(Order order, Case c, Terms terms, Words words) {
    Stage stage = Stage.of(order);
    return new CaseOptions(
        c.open().stream().map(claim -> claimed(claim, order, words)).toList(),
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
        RulingViews.rules(terms.citable(), words),
        Arrays.stream(Appeal.Ground.values())
            .map(each -> new RuleText(each.name(), words.say("ground." + each)))
            .toList(),
        c.application().claims().stream()
            .filter(claim -> isRuled(c, claim))
            .map(claim -> claimed(claim, order, words))
            .toList(),
        List.of());
  }

  CaseOptions with(List<ReasonParagraph> offered) {
    return new CaseOptions(
        openClaims,
        rejectReasons,
        applicationReasons,
        hearingRefusals,
        rules,
        appealGrounds,
        ruledClaims,
        offered);
  }

  private static boolean isRuled(Case c, Claim claim) {
    return c.ruling() != null
        && c.ruling().lines().stream().anyMatch(line -> line.line() == claim.line());
  }

  private static ClaimedLine claimed(Claim claim, Order order, Words words) {
    String title =
        order.lines().stream()
            .filter(line -> line.line() == claim.line())
            .map(OrderLine::title)
            .findFirst()
            .orElseGet(() -> words.say("line.freight"));
    return new ClaimedLine(claim.line(), title, claim.units(), claim.amount());
  }
}
