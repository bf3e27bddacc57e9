package dev.redress.cases;

import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.Ruling.Draft;
import dev.redress.cases.Ruling.DraftLine;
import dev.redress.cases.Ruling.Responsibility;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.cases.Ruling.Weight;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Money;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason.FreightPayer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Commands as one line of text, for tables: the command's name in the API and {@code key=value}
 * words for what differs from a good example of it. {@code reject statement=5 evidence=} is a
 * rejection with five characters and no photo. A list is written {@code b1+b2}; lines are {@code
 * 1x3+2x1}.
 */
final class CaseScript {

  private final Map<String, String> words = new LinkedHashMap<>();
  private final CaseWorld world;
  private final String name;

  private CaseScript(CaseWorld world, String text) {
    this.world = world;
    String[] parts = text.strip().split(" +", -1);
    this.name = parts[0];
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      int at = part.indexOf('=');
      words.put(at < 0 ? part : part.substring(0, at), at < 0 ? "yes" : part.substring(at + 1));
    }
  }

  static CaseCommand command(CaseWorld world, String text) {
    CaseScript script = new CaseScript(world, text);
    CaseCommand command = script.command();
    if (!script.words.isEmpty()) {
      throw new IllegalArgumentException("Not understood in '" + text + "': " + script.words);
    }
    return command;
  }

  static Actor actor(String who) {
    return switch (who) {
      case "buyer" -> CaseWorld.BUYER;
      case "stranger" -> CaseWorld.STRANGER;
      case "merchant" -> CaseWorld.MERCHANT;
      case "staff" -> CaseWorld.STAFF;
      case "rival" -> CaseWorld.RIVAL;
      case "arbitrator" -> CaseWorld.ARBITRATOR;
      case "colleague" -> CaseWorld.COLLEAGUE;
      case "newcomer" -> CaseWorld.NEWCOMER;
      case "operator" -> CaseWorld.OPERATOR;
      case "program" -> CaseWorld.PROGRAM;
      case "clock" -> CaseWorld.CLOCK;
      default -> throw new IllegalArgumentException("Nobody is called " + who);
    };
  }

  private CaseCommand command() {
    CaseId id = takesAway("case") ? new CaseId(world.file().key(), 7) : world.id();
    return switch (name) {
      case "apply" -> new Apply(world.file().key(), ask());
      case "modify" -> new Modify(id, ask());
      case "withdraw" -> new Withdraw(id);
      case "ship-return" -> new ShipReturn(id, word("carrier", "SF"), word("tracking", "SF-1"));
      case "urge" -> new Urge(id);
      case "take-goods-back" -> new TakeGoodsBack(id);
      case "concede-missing" -> new ConcedeMissing(id);
      case "withdraw-hearing" -> new WithdrawHearing(id);
      case "agree-refund" -> new AgreeRefund(id);
      case "agree-replacement" -> new AgreeReplacement(id, text("address", 0));
      case "send-replacement" ->
          new SendReplacement(id, word("carrier", "SF"), word("tracking", "SF-9"));
      case "confirm-receipt" -> new ConfirmReceipt(id);
      case "turn-into-refund" -> new TurnIntoRefund(id);
      case "agree-return" -> new AgreeReturn(id, text("address", 0));
      case "intercept-parcel" -> new InterceptParcel(id);
      case "agree-refusal" -> new AgreeRefusal(id);
      case "answer-stop" -> new AnswerStop(id, Warehouse.valueOf(word("answer", "STOPPED")));
      case "parcel-news" -> new ParcelNews(id);
      case "send-script" -> new SendScript(id, word("reason", "NOT_A_QUALITY_PROBLEM"));
      case "chat-news" -> new ChatNews(id, Side.valueOf(word("by", "BUYER")), saidAt());
      case "reject" ->
          new Reject(
              id,
              word("reason", "NOT_A_QUALITY_PROBLEM"),
              text("statement", 25),
              list("evidence", "m1"));
      case "confirm-return" ->
          new ConfirmReturn(id, counts(), text("statement", 0), list("evidence", ""));
      case "refuse-goods" -> new RefuseGoods(id, text("statement", 25), list("evidence", "m1"));
      case "make-offer", "counter-offer", "accept-offer", "decline-offer", "withdraw-offer" ->
          offer(id);
      case "propose-settlement" ->
          new SettlementCommand.ProposeSettlement(id, settlement(word("goodwill", "")));
      case "sign-settlement" -> new SettlementCommand.SignSettlement(id, proposal());
      case "decline-settlement" ->
          new SettlementCommand.DeclineSettlement(id, proposal(), text("text", 6));
      case "withdraw-settlement" -> new SettlementCommand.WithdrawSettlement(id);
      case "request-intervention" ->
          new RequestIntervention(id, text("statement", 12), list("evidence", ""));
      case "add-statement" -> new AddStatement(id, text("text", 8), list("evidence", ""));
      case "finish-evidence" -> new FinishEvidence(id);
      case "step-in" -> new StepIn(id, text("reason", 12), interested());
      case "take-hearing" -> new TakeHearing(id, Integer.parseInt(word("held", "0")), interested());
      case "leave-hearing" -> new LeaveHearing(id);
      case "ask-more" ->
          new AskMore(
              id,
              Side.valueOf(word("side", "BUYER")),
              text("question", 12),
              Integer.parseInt(word("hours", "24")));
      case "refuse-hearing" ->
          new RefuseHearing(
              id,
              HearingRefusal.valueOf(word("reason", "INSUFFICIENT_EVIDENCE")),
              text("explanation", 12));
      case "rule" -> new Rule(id, draft());
      case "file-appeal" ->
          new FileAppeal(
              id,
              Appeal.Ground.valueOf(word("ground", "NEW_EVIDENCE")),
              text("statement", 12),
              list("evidence", world.latest().judged() == null ? "" : "m2"));
      case "decide-appeal" ->
          new DecideAppeal(id, takesAway("overturn"), takesAway("fraud"), draft());
      case "approve-ruling" -> new ApprovalCommand.ApproveRuling(id, interested());
      case "return-ruling" ->
          new ApprovalCommand.ReturnRuling(id, text("reason", 12), interested());
      case "wake" -> new Wake(id);
      case "return-delivered" -> new ReturnDelivered(id, word("tracking", "SF-1"), carrierTime());
      case "replacement-delivered" ->
          new ReplacementDelivered(id, word("tracking", "SF-9"), carrierTime());
      case "refund-arrived" -> new RefundArrived(id, refund(), told("1"));
      case "refund-taken-back" -> new RefundTakenBack(id, refund(), told("2"));
      default -> throw new IllegalArgumentException("No command " + name);
    };
  }

  private OfferCommand offer(CaseId id) {
    String given = word("offer", "");
    Integer number = given.isEmpty() ? null : Integer.valueOf(given);
    String minor = word("amount", name.equals("counter-offer") ? "3000" : "2000");
    Money amount =
        minor.isEmpty() ? null : Money.of(word("currency", "CNY"), Long.parseLong(minor));
    Integer hours = Integer.valueOf(word("hours", "12"));
    return switch (name) {
      case "make-offer" -> new OfferCommand.MakeOffer(id, kind(), amount, hours, text("text", 6));
      case "counter-offer" ->
          new OfferCommand.CounterOffer(id, number, amount, hours, text("text", 6));
      case "accept-offer" -> new OfferCommand.AcceptOffer(id, number);
      case "decline-offer" -> new OfferCommand.DeclineOffer(id, number, text("text", 6));
      default -> new OfferCommand.WithdrawOffer(id);
    };
  }

  private OfferKind kind() {
    return switch (word("kind", "part")) {
      case "part" -> OfferKind.PARTIAL_REFUND;
      case "return" -> OfferKind.RETURN_REFUND;
      case "small" -> OfferKind.SMALL_PAYMENT;
      case "exchange" -> OfferKind.EXCHANGE;
      case "resend" -> OfferKind.RESEND;
      case "repair" -> OfferKind.REPAIR;
      case "time" -> OfferKind.EXTENSION;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Ask ask() {
    CaseType type =
        switch (word("type", "return")) {
          case "return" -> CaseType.RETURN_REFUND;
          case "refund" -> CaseType.REFUND_ONLY;
          case "exchange" -> CaseType.EXCHANGE;
          case "resend" -> CaseType.RESEND;
          case "repair" -> CaseType.REPAIR;
          default -> throw new IllegalArgumentException(name);
        };
    List<Ask.AskLine> lines =
        list("lines", "1x3").stream()
            .map(each -> each.split("x", -1))
            .map(each -> new Ask.AskLine(Integer.parseInt(each[0]), Integer.parseInt(each[1])))
            .toList();
    String amount = word("amount", "");
    String currency = word("currency", "CNY");
    return new Ask(
        type,
        word("reason", "QUALITY"),
        true,
        lines,
        amount.isEmpty() ? null : Money.of(currency, Long.parseLong(amount)),
        takesAway("freight"),
        text("statement", 10),
        list("evidence", "b1"));
  }

  /** {@code counts=1:2/0/1}: of line 1 two accepted, none damaged, one missing. */
  private List<Count> counts() {
    return list("counts", "").stream()
        .map(each -> each.split("[:/]", -1))
        .map(each -> Arrays.stream(each).mapToInt(Integer::parseInt).toArray())
        .map(each -> new Count(each[0], each[1], each[2], each[3]))
        .toList();
  }

  private @Nullable Long proposal() {
    String number = word("number", "");
    return number.isEmpty() ? null : Long.valueOf(number);
  }

  private Settlement.Draft settlement(String minor) {
    Money goodwill =
        minor.isEmpty() ? null : Money.of(word("currency", "CNY"), Long.parseLong(minor));
    return new Settlement.Draft(
        lines(), FreightPayer.valueOf(word("freight", "MERCHANT")), goodwill, text("text", 6));
  }

  /** {@code lines=1:PARTIAL:5000+2:DISMISS}; without it everything open is refunded. */
  private List<DraftLine> lines() {
    List<DraftLine> lines = new ArrayList<>();
    String given = word("lines", "");
    if (given.isEmpty()) {
      world.latest().open().forEach(c -> lines.add(new DraftLine(c.line(), Verdict.REFUND, null)));
    } else {
      for (String each : given.split("\\+", -1)) {
        String[] part = each.split(":", -1);
        Money amount = part.length > 2 ? Money.of("CNY", Long.parseLong(part[2])) : null;
        lines.add(new DraftLine(Integer.parseInt(part[0]), Verdict.valueOf(part[1]), amount));
      }
    }
    return lines;
  }

  private Draft draft() {
    List<DraftLine> lines = lines();
    int[] share =
        Arrays.stream(word("responsibility", "40/60/0/0").split("/", -1))
            .mapToInt(Integer::parseInt)
            .toArray();
    return new Draft(
        lines,
        FreightPayer.MERCHANT,
        new Responsibility(share[0], share[1], share[2], share[3]),
        Funder.valueOf(word("funder", "MERCHANT")),
        list("rules", "B3+F8"),
        list("believed", "b1").stream().map(each -> new Weight(each, "清楚")).toList(),
        list("doubted", "").stream().map(each -> new Weight(each, "模糊")).toList(),
        Map.of("zh-CN", text("zh", 12), "en", text("en", 12)));
  }

  private Instant saidAt() {
    return world.now().minusSeconds(Long.parseLong(word("before", "0")));
  }

  private Instant carrierTime() {
    return world.now().minusSeconds(600);
  }

  private int refund() {
    return Integer.parseInt(word("refund", "1"));
  }

  private long told(String usual) {
    return Long.parseLong(word("told", usual));
  }

  private boolean takesAway(String key) {
    return words.remove(key) != null;
  }

  private String word(String key, String usual) {
    String given = words.remove(key);
    return given == null ? usual : given;
  }

  private boolean interested() {
    return word("interest", "no").equals("declared");
  }

  /** Words of so many characters. */
  private String text(String key, int usual) {
    return "说".repeat(Integer.parseInt(word(key, Integer.toString(usual))));
  }

  private List<String> list(String key, String usual) {
    String all = word(key, usual);
    return all.isEmpty() ? List.of() : List.of(all.split("\\+", -1));
  }
}
