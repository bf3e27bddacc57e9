package dev.redress.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redress.cases.CaseCommand.Count;
import dev.redress.cases.CaseCommand.HearingRefusal;
import dev.redress.cases.CaseCommand.Warehouse;
import dev.redress.cases.Ruling.Draft;
import dev.redress.cases.Ruling.Responsibility;
import dev.redress.cases.Ruling.Weight;
import dev.redress.cases.RulingRequests.RuledLine;
import dev.redress.cases.RulingRequests.SharesRequest;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Named;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason.FreightPayer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each command takes, one record per command: a body can name nothing that its command does
 * not mean (TRAPS 31, 32). Missing lists are empty, missing texts too.
 */
final class CaseRequests {

  private static final String A_NUMBER = "a whole number";

  private CaseRequests() {}

  /** A command that needs nothing but its name: {@code {}}. */
  record PlainRequest() {}

  /**
   * A new case (B3, B4, B6).
   *
   * @param amount missing: everything that is refundable for these units
   */
  record OpenCaseRequest(
      @Nullable String orderId,
      @Nullable CaseType type,
      @Nullable String reason,
      @Nullable Boolean goodsReceived,
      @Nullable List<@Nullable WantedLine> lines,
      @Nullable Money amount,
      @Nullable Boolean includeFreight,
      @Nullable String statement,
      @Nullable List<@Nullable String> evidence) {

    LockKey order() {
      return Given.order(orderId);
    }

    Ask read() {
      return new ModifyRequest(
              type, reason, goodsReceived, lines, amount, includeFreight, statement, evidence)
          .read();
    }
  }

  /** A new version of the application (B7). */
  record ModifyRequest(
      @Nullable CaseType type,
      @Nullable String reason,
      @Nullable Boolean goodsReceived,
      @Nullable List<@Nullable WantedLine> lines,
      @Nullable Money amount,
      @Nullable Boolean includeFreight,
      @Nullable String statement,
      @Nullable List<@Nullable String> evidence) {

    Ask read() {
      return new Ask(
          Given.required("type", type, "REFUND_ONLY, RETURN_REFUND, EXCHANGE, RESEND or REPAIR"),
          Given.words("reason", reason),
          Given.required("goodsReceived", goodsReceived, "true or false"),
          Named.<WantedLine>list("lines", lines).stream().map(WantedLine::read).toList(),
          amount,
          Boolean.TRUE.equals(includeFreight),
          Given.text(statement).strip(),
          Named.evidence(evidence));
    }
  }

  /** Units of one order line. */
  record WantedLine(@Nullable Integer line, @Nullable Integer quantity) {
    Ask.AskLine read() {
      return new Ask.AskLine(
          Given.required("lines.line", line, A_NUMBER),
          Given.required("lines.quantity", quantity, A_NUMBER));
    }
  }

  /** D1. */
  record ShipReturnRequest(@Nullable String carrier, @Nullable String tracking) {}

  /** D5: the parcel that brings the goods. */
  record SendReplacementRequest(@Nullable String carrier, @Nullable String tracking) {}

  /** C2; without an address the merchant's default one is meant. */
  record AgreeReturnRequest(@Nullable String address) {}

  /** C3. */
  record SendScriptRequest(@Nullable String reason) {}

  /** C3. */
  record RejectRequest(
      @Nullable String reason,
      @Nullable String statement,
      @Nullable List<@Nullable String> evidence) {}

  /** B9. */
  record AnswerStopRequest(@Nullable Warehouse answer) {}

  /** D2, D3; no lines: everything arrived as announced. */
  record ConfirmReturnRequest(
      @Nullable List<@Nullable CountedLine> lines,
      @Nullable String statement,
      @Nullable List<@Nullable String> evidence) {

    List<Count> counts() {
      return Named.<CountedLine>list("lines", lines).stream().map(CountedLine::read).toList();
    }
  }

  /** How the units of one line arrived; a missing number is 0. */
  record CountedLine(
      @Nullable Integer line,
      @Nullable Integer accepted,
      @Nullable Integer damaged,
      @Nullable Integer missing) {

    Count read() {
      return new Count(
          Given.required("lines.line", line, A_NUMBER), or0(accepted), or0(damaged), or0(missing));
    }

    private static int or0(@Nullable Integer number) {
      return number == null ? 0 : number;
    }
  }

  /** Words with evidence: refused goods, a call for the platform. */
  record StatementRequest(@Nullable String statement, @Nullable List<@Nullable String> evidence) {}

  /** F5. */
  record AddStatementRequest(@Nullable String text, @Nullable List<@Nullable String> evidence) {}

  /** F1. */
  record StepInRequest(@Nullable String reason) {}

  /** F5. */
  record AskMoreRequest(@Nullable Side side, @Nullable String question, @Nullable Integer hours) {}

  /** F2. */
  record RefuseHearingRequest(@Nullable HearingRefusal reason, @Nullable String explanation) {}

  /** F11. */
  record FileAppealRequest(
      Appeal.@Nullable Ground ground,
      @Nullable String statement,
      @Nullable List<@Nullable String> evidence) {}

  /** F11; what is left out when the ruling is upheld: all but the reasons. */
  record DecideAppealRequest(
      @Nullable Boolean overturn,
      @Nullable Boolean fraud,
      @Nullable RuleRequest instead,
      @Nullable ReasonsRequest reasons) {

    Draft read() {
      return instead != null
          ? instead.read()
          : new Draft(
              List.of(),
              FreightPayer.BUYER,
              new Responsibility(0, 0, 0, 0),
              List.of(),
              List.of(),
              List.of(),
              reasons == null ? Map.of() : reasons.read());
    }
  }

  /** F8. */
  record ReturnRulingRequest(@Nullable String reason) {}

  /** F8; where nobody says who funds it, the merchant does. */
  record RuleRequest(
      @Nullable List<@Nullable RuledLine> lines,
      @Nullable FreightPayer freightPayer,
      @Nullable SharesRequest responsibility,
      @Nullable Funder funder,
      @Nullable List<@Nullable String> rules,
      @Nullable List<@Nullable WeighedEvidence> believed,
      @Nullable List<@Nullable WeighedEvidence> notBelieved,
      @Nullable ReasonsRequest reasons) {

    Draft read() {
      return new Draft(
          RulingRequests.lines(lines),
          Given.required("freightPayer", freightPayer, "BUYER, MERCHANT or PLATFORM"),
          RulingRequests.shares(responsibility),
          Objects.requireNonNullElse(funder, Funder.MERCHANT),
          Named.list("rules", rules),
          weights("believed", believed),
          weights("notBelieved", notBelieved),
          reasons == null ? Map.of() : reasons.read());
    }

    private static List<Weight> weights(
        String field, @Nullable List<@Nullable WeighedEvidence> given) {
      return Named.<WeighedEvidence>list(field, given).stream()
          .map(each -> each.read(field))
          .toList();
    }
  }

  /** A piece of evidence and why it was, or was not, believed. */
  record WeighedEvidence(@Nullable String evidenceId, @Nullable String why) {
    Weight read(String field) {
      return new Weight(Given.text(evidenceId), Given.words(field + ".why", why).strip());
    }
  }

  /** Why, in both languages. */
  record ReasonsRequest(
      @JsonProperty("zh-CN") @Nullable String chinese,
      @JsonProperty("en") @Nullable String english) {

    Map<String, String> read() {
      return Map.of(
          "zh-CN", Given.words("reasons.zh-CN", chinese).strip(),
          "en", Given.words("reasons.en", english).strip());
    }
  }
}
