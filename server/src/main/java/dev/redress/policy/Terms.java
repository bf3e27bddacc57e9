package dev.redress.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One policy version of one market (P1, P4). Durations are elapsed time; windows count from
 * receipt.
 *
 * @param version its name, for example {@code CN-1}; a case keeps it
 * @param market the market it is for
 * @param currency the market's only currency
 * @param zone in which the market's times are told where nothing knows the reader's own
 * @param groupOpen how long a group may gather (O3)
 * @param clocks how long each side has
 * @param windows until when an application is possible
 * @param limits amounts in minor units and counts
 * @param proof what costly and repeated claims need (B11)
 * @param desk conversations and the service desk (S)
 * @param parcels what can still be done while goods are on their way, or about to leave
 * @param bargaining what the two may settle between themselves, and what comes before a rejection
 * @param lateShipment what a merchant owes for goods that did not leave in time (M5)
 * @param noReasonClosed categories without return for no reason (B2)
 * @param refundOnly categories that are not sent back once shipped (B1)
 * @param reasons catalogue of application reasons (B3)
 * @param rejectReasons catalogue of reject reasons (C3)
 * @param citable codes of the rules and statutes that a ruling may rest on (F8)
 * @param bench how arbitrators share what is to be heard (F6)
 * @param afterwards what may follow a case (D6, J1, J2, M6)
 * @param governance what becomes of merchants that lose (M1, M2, M6, M7)
 * @param quality what sees to it that rulings are good, and in time (F5, F6, F8, F11)
 * @param retention how long what is over is kept (V5)
 */
public record Terms(
    String version,
    String market,
    Currency currency,
    ZoneId zone,
    Duration groupOpen,
    Clocks clocks,
    Windows windows,
    Limits limits,
    Proof proof,
    Desk desk,
    Parcels parcels,
    Bargaining bargaining,
    LateShipment lateShipment,
    Set<String> noReasonClosed,
    Set<String> refundOnly,
    List<Reason> reasons,
    List<RejectReason> rejectReasons,
    List<String> citable,
    Bench bench,
    Afterwards afterwards,
    Governance governance,
    Quality quality,
    Retention retention) {

  /**
   * F6.
   *
   * @param lease how long an arbitrator who has taken a hearing keeps it without doing anything
   * @param atOnce how many hearings one arbitrator may have at once
   * @param precedents when decided cases are advice for the next one
   */
  public record Bench(Duration lease, int atOnce, Precedents precedents) {

    /** Versions from before there was such advice say nothing of it. */
    public Bench {
      if (precedents == null) {
        precedents = Precedents.USUAL;
      }
    }
  }

  /**
   * When decided cases are advice for the next one.
   *
   * @param looked how many of the most alike are looked at
   * @param near from what closeness, of a hundred, one has a voice
   * @param fewest how many must have one
   * @param share how loud those of the first outcome must be among all, in percent (the closer, the
   *     louder); below it precedents disagree, and nothing is suggested
   */
  public record Precedents(int looked, int near, int fewest, int share) {
    static final Precedents USUAL = new Precedents(9, 60, 3, 60);
  }

  /**
   * How long each waiting state lasts.
   *
   * @param merchantAnswer C1
   * @param merchantAnswerUnshipped C1, while nothing was shipped
   * @param reminders how long before a deadline whoever's turn it is hears of it again (C1)
   * @param buyerAfterRejection F1
   * @param shipBack D1
   * @param inspect D2, after tracking says delivered
   * @param inspectUntracked D2, when tracking never says so
   * @param buyerAboutMissing D3
   * @param evidence F5
   * @param ruling F6, from the end of evidence
   * @param afterWithdrawnHearing what a side has at least when a hearing was withdrawn (F3)
   * @param merchantMayCall how long after the first application the merchant may call the platform
   *     (F1)
   * @param refundArrives after which a refund under way is looked at by a person
   * @param sendReplacement D5: the merchant's time to send
   * @param replacementUnderWay D5: how long a replacement may travel before it counts as not sent
   * @param replacementReceived D5: the buyer's time after delivery
   * @param buyerAfterNotSent D5: the buyer's time to turn a case into a refund
   * @param settlement F7: how long a proposal to settle a hearing lies on the table
   * @param approval F8: how long a proposed ruling may wait for the second arbitrator
   */
  public record Clocks(
      Duration merchantAnswer,
      Duration merchantAnswerUnshipped,
      List<Duration> reminders,
      Duration buyerAfterRejection,
      Duration shipBack,
      Duration inspect,
      Duration inspectUntracked,
      Duration buyerAboutMissing,
      Duration evidence,
      Duration ruling,
      Duration afterWithdrawnHearing,
      Duration merchantMayCall,
      Duration refundArrives,
      Duration sendReplacement,
      Duration replacementUnderWay,
      Duration replacementReceived,
      Duration buyerAfterNotSent,
      Duration approval,
      Duration settlement) {}

  /**
   * Until when something may be asked for.
   *
   * @param noReason B2: after receipt, without a reason
   * @param fault B2: after receipt, with one
   * @param appeal F11: after a ruling's publication, or the end of what it ordered
   */
  public record Windows(Duration noReason, Duration fault, Duration appeal) {}

  /**
   * Limits.
   *
   * @param reapplications how often a withdrawn line can be applied for again (B8)
   * @param statementLength least characters of a rejection's statement (C3)
   * @param hearings how often the platform may be asked to hear a case that it refused (F2)
   * @param staffAgrees greatest refund that a merchant's staff may agree to without {@code
   *     refunds.agree.over} (C8)
   * @param fourEyes over how much, in minor units, a ruling needs a second arbitrator (F8)
   */
  public record Limits(
      int reapplications, int statementLength, int hearings, long staffAgrees, long fourEyes) {}

  /**
   * B11.
   *
   * @param from amount in minor units above which claims that blame the goods need more proof
   * @param photos how many pictures then; one video is as good
   * @param refundsOnly how many limited refunds without return a buyer may ask for in a while; what
   *     is beyond them is decided by people only
   * @param within the while
   */
  public record Proof(long from, int photos, int refundsOnly, Duration within) {}

  /**
   * Conversations and the service desk.
   *
   * @param longestMessage most characters of one message
   * @param picturesPerMessage most files with one message
   * @param urgeEvery how long after one nudge the next is possible (S4)
   * @param urgesToRaise which nudge on an overdue step goes to a supervisor (S4)
   * @param handOverWords how many times a person has to be asked for (S2)
   * @param agentWithin how long a buyer waits for a person's answer before a supervisor hears of it
   * @param buyerWithin how long an agent's answer waits for the buyer before it was the last word
   */
  public record Desk(
      int longestMessage,
      int picturesPerMessage,
      Duration urgeEvery,
      int urgesToRaise,
      int handOverWords,
      Duration agentWithin,
      Duration buyerWithin) {}

  /**
   * Goods on their way to the buyer, or about to leave.
   *
   * @param intercepting carriers that can stop a parcel in transit (C5)
   * @param interception how long a carrier has to say whether it stopped the parcel (C5)
   * @param afterFailedInterception what the merchant has at least when it did not (C5)
   * @param refusal how long tracking has to show that the buyer refused the parcel (C6)
   * @param warehouse how long the warehouse has to say whether it stopped the goods (B9); zero: no
   *     warehouse is asked
   */
  public record Parcels(
      Set<String> intercepting,
      Duration interception,
      Duration afterFailedInterception,
      Duration refusal,
      Duration warehouse) {}

  /**
   * What a merchant owes the buyer of goods that did not leave in time (O5, M5).
   *
   * @param percent of what was paid
   * @param least in minor units
   * @param most in minor units
   */
  public record LateShipment(int percent, long least, long most) {}

  /**
   * Offers, small payments and the gate before a rejection (C3, C4, C7, C9); amounts in minor
   * units.
   *
   * @param gate whether a merchant must talk before it may reject
   * @param hold how long rejecting waits for the buyer's reply
   * @param answerAtLatest to what a hold may stretch the merchant's time, from the application on
   * @param extension by how much the two may move a deadline in all
   * @param smallPayment the most of one small payment
   * @param smallPayments how many an order may have
   * @param refundBelow an amount so small that refunding is advised
   * @param language tag of the language in which the market's buyers are written to
   * @param scripts per reject reason and language tag, what is proposed to be sent to the buyer
   */
  public record Bargaining(
      boolean gate,
      Duration hold,
      Duration answerAtLatest,
      Duration extension,
      long smallPayment,
      int smallPayments,
      long refundBelow,
      String language,
      Map<String, Map<String, String>> scripts) {

    /** What is proposed for a reason, by language tag; empty: nothing was prepared. */
    @JsonIgnore
    public Map<String, String> script(String reason) {
      return scripts.getOrDefault(reason, Map.of());
    }
  }

  @JsonIgnore
  public Optional<Reason> reason(String code) {
    return reasons.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  @JsonIgnore
  public Optional<RejectReason> rejectReason(String code) {
    return rejectReasons.stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
