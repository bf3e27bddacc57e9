package dev.redress.demo;

import dev.redress.cases.Claim;
import dev.redress.cases.Ruling;
import dev.redress.cases.Ruling.Draft;
import dev.redress.cases.Ruling.DraftLine;
import dev.redress.cases.Ruling.Responsibility;
import dev.redress.cases.Ruling.Weight;
import dev.redress.policy.Reason.FreightPayer;
import java.util.List;
import java.util.Map;

/**
 * What an arbitrator of the demo decides, the same for every line.
 *
 * @param percent of each claim that goes back; 100: all of it, 0: nothing
 * @param share how much of it the merchant is responsible for, in percent
 * @param rules what it rests on
 */
record Verdict(
    int percent,
    int share,
    boolean goodsFirst,
    List<String> rules,
    String chinese,
    String english) {

  static Verdict refund(int percent, List<String> rules, String chinese, String english) {
    return new Verdict(percent, percent, false, rules, chinese, english);
  }

  static Verdict afterReturn(List<String> rules, String chinese, String english) {
    return new Verdict(100, 100, true, rules, chinese, english);
  }

  Draft draft(List<Claim> open, List<String> ofBuyer, List<String> ofMerchant) {
    boolean forBuyer = percent >= 50;
    return new Draft(
        open.stream().map(this::line).toList(),
        forBuyer ? FreightPayer.MERCHANT : FreightPayer.BUYER,
        new Responsibility(100 - share, share, 0, 0),
        rules,
        weights(forBuyer ? ofBuyer : ofMerchant, "拍摄时间与物流记录一致，细节清楚。"),
        weights(forBuyer ? ofMerchant : ofBuyer, "看不出与本订单的关联，单独不足以采信。"),
        Map.of("zh-CN", chinese, "en", english));
  }

  private DraftLine line(Claim claim) {
    if (goodsFirst && claim.line() != 0) {
      return new DraftLine(claim.line(), Ruling.Verdict.RETURN_THEN_REFUND, null);
    }
    return switch (percent) {
      case 100 -> new DraftLine(claim.line(), Ruling.Verdict.REFUND, null);
      case 0 -> new DraftLine(claim.line(), Ruling.Verdict.DISMISS, null);
      default ->
          new DraftLine(claim.line(), Ruling.Verdict.PARTIAL, claim.amount().upTo(percent, 100));
    };
  }

  private static List<Weight> weights(List<String> evidence, String why) {
    return evidence.stream().distinct().map(id -> new Weight(id, why)).toList();
  }
}
