package dev.redress.cases;

import dev.redress.evidence.EvidenceView;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.ledger.Purpose;
import dev.redress.orders.Direction;
import dev.redress.orders.GroupState;
import dev.redress.orders.ListingView;
import dev.redress.orders.OrderStatus;
import dev.redress.orders.ParcelState;
import dev.redress.orders.Party;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason.FreightPayer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as one viewer sees it, in their language: where it stands, what may be done, what was
 * said, shown and paid.
 *
 * @param headline where it stands, whose turn, until when, and what happens if nobody acts
 * @param dueAt UTC; null: it waits for nothing
 * @param defaultOutcome what the rules do at {@code dueAt} if nobody acts; null when closed
 * @param closedActions doors of the viewer's role that are closed right now, with the reason
 */
public record CaseView(
    CaseId id,
    long version,
    Instant now,
    LockKey orderId,
    String shopOrderId,
    String market,
    CaseType type,
    String typeText,
    String state,
    String stateText,
    String headline,
    Turn turn,
    @Nullable Instant dueAt,
    @Nullable DefaultOutcome defaultOutcome,
    boolean open,
    Viewer viewer,
    Party buyer,
    Party merchant,
    ApplicationView application,
    List<ApplicationView> earlierVersions,
    Instant firstAppliedAt,
    CaseOrder order,
    Case.@Nullable ReturnParcel returnShipment,
    @Nullable String returnAddress,
    ReplacementState.@Nullable Parcel replacement,
    CaseMoney money,
    List<Happening> timeline,
    List<Utterance> conversation,
    NegotiationView negotiation,
    SettlementView settlement,
    @Nullable HearingView hearing,
    @Nullable RulingView ruling,
    @Nullable AppealView appeal,
    List<AllowedAction> allowedActions,
    List<ClosedAction> closedActions) {

  /** What happens when nobody acts. */
  public record DefaultOutcome(String code, String text) {}

  /** As whom this was looked at. */
  public record Viewer(Role role) {}

  /**
   * One version of the application (B7).
   *
   * @param freight asked back beside the lines; zero when not
   */
  public record ApplicationView(
      int version,
      CaseType type,
      String typeText,
      String reason,
      String reasonText,
      boolean goodsReceived,
      List<ClaimedLine> lines,
      Money freight,
      Money amount,
      String statement,
      List<EvidenceView> evidence,
      Instant at,
      boolean needsPerson) {}

  /** What is claimed on a line. */
  public record ClaimedLine(int line, String title, int quantity, Money amount) {}

  /** The order that the case is about. */
  public record CaseOrder(
      OrderStatus status,
      Instant placedAt,
      Money captured,
      List<CaseOrderLine> lines,
      List<CaseParcel> parcels,
      @Nullable CaseGroup group) {}

  /** A line: what was paid, what of it may still go back, how it was offered where told. */
  public record CaseOrderLine(
      int line,
      String sku,
      String title,
      String category,
      int quantity,
      Money listAmount,
      Money merchantCoupon,
      Money platformCoupon,
      Money points,
      Money paid,
      Money refundable,
      Money granted,
      Money refunded,
      @Nullable ListingView listing) {}

  /** A parcel, in either direction. */
  public record CaseParcel(
      String carrier,
      String tracking,
      Direction direction,
      ParcelState state,
      List<CaseParcelEvent> events,
      List<CaseParcelRemark> remarks) {}

  /** What the carrier said. */
  public record CaseParcelEvent(Instant at, ParcelState state, String text, boolean anomaly) {}

  /** What a carrier said that names no state: an unknown code, or words only. */
  public record CaseParcelRemark(Instant at, String code, String text, boolean unknown) {}

  /** The group the order belongs to. */
  public record CaseGroup(LockKey id, GroupState state, Instant expiresAt) {}

  /**
   * Asked, promised and arrived are three things.
   *
   * @param goodwill promised beside the goods (C7); no part of what is granted
   */
  public record CaseMoney(
      Money asked, Money granted, Money settled, Money goodwill, List<CaseRefund> refunds) {}

  /**
   * A refund of this case.
   *
   * @param purpose what the money is for
   * @param state where the money is
   * @param settledAt since when the buyer has it; null: not yet, or not any more
   * @param nextAt when something is done about it by itself; null: nothing has to be
   */
  public record CaseRefund(
      String id,
      Purpose purpose,
      Money amount,
      RefundProgress.Stage state,
      List<FundedBy> funding,
      Instant grantedAt,
      @Nullable Instant settledAt,
      @Nullable Instant nextAt) {}

  /** Who pays, and how much of it. */
  public record FundedBy(String account, String text, Money amount) {}

  /** One thing that happened. */
  public record Happening(
      long version, Instant at, HappeningActor actor, String type, String text) {}

  /**
   * Who did it; the system has no name.
   *
   * @param agent the service agent who did it for them (S3); null: they themselves
   */
  public record HappeningActor(Role role, String name, @Nullable String agent) {}

  /** Something that was said, with what was shown. */
  public record Utterance(
      long version,
      Instant at,
      Speaker side,
      String name,
      SaidAs kind,
      String text,
      List<EvidenceView> evidence) {}

  /** Who speaks. */
  public enum Speaker {
    BUYER,
    MERCHANT,
    PLATFORM,
    SYSTEM
  }

  /** As what it was said. */
  public enum SaidAs {
    APPLICATION,
    STATEMENT,
    REJECTION,
    REFUSED_GOODS,
    OFFER,
    SCRIPT,
    QUESTION,
    RULING
  }

  /**
   * The hearing under way.
   *
   * @param priorCases the newest other cases between the two parties (F5); null: for the bench only
   * @param proposed the ruling that waits for a second signature (F8); null: none, or not the bench
   * @param proposedForFraud whether it overturns because the buyer had deceived the platform (F11)
   * @param returnedBecause why the second person gave it back; null: nobody did, or not the bench
   */
  public record HearingView(
      String phase,
      String openedBy,
      String openedBecause,
      Instant evidenceUntil,
      HearingDone done,
      @Nullable HearingQuestion asked,
      @Nullable Party owner,
      @Nullable Instant ownerUntil,
      @Nullable List<PriorCase> priorCases,
      @Nullable RulingView proposed,
      boolean proposedForFraud,
      @Nullable String returnedBecause) {}

  /** Which side has said that it is done. */
  public record HearingDone(boolean buyer, boolean merchant) {}

  /** What one side was asked. */
  public record HearingQuestion(Side side, String question, Instant until) {}

  /** Another case between the two, in one row. */
  public record PriorCase(
      CaseId id,
      LockKey orderId,
      String shopOrderId,
      String market,
      CaseType type,
      String state,
      String stateText,
      Turn turn,
      @Nullable Instant dueAt,
      boolean open,
      Money asked,
      String reason,
      String reasonText,
      String title,
      Party buyer,
      Party merchant,
      Instant openedAt,
      Instant updatedAt,
      boolean overdue) {}

  /** The ruling as both sides read it (F8, F9). */
  public record RulingView(
      Instant at,
      RulingBy by,
      boolean automatic,
      String reasonCode,
      List<RulingLineView> lines,
      FreightPayer freightPayer,
      Ruling.Responsibility responsibility,
      Funder funder,
      List<CitedRule> rules,
      List<Ruling.Weight> believed,
      List<Ruling.Weight> notBelieved,
      Map<String, String> reasons,
      List<FundedBy> funding) {}

  /** Who ruled, and who signed as the second person (F8); null: nobody had to. */
  public record RulingBy(String name, @Nullable String second) {}

  /** What became of a line. */
  public record RulingLineView(
      int line, String title, Ruling.Verdict outcome, String outcomeText, Money amount) {}

  /**
   * What may be done, and what it leads to.
   *
   * @param minLength least characters of the words that it takes; 0: none have to be said
   */
  public record AllowedAction(
      String command, String label, String consequence, boolean primary, int minLength) {}

  /** What may not be done right now, why, and what may be done instead. */
  public record ClosedAction(
      String command,
      String label,
      String code,
      String text,
      String nextStep,
      @Nullable Instant retryAt) {}
}
