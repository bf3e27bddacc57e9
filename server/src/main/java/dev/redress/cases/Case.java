package dev.redress.cases;

import dev.redress.kernel.Money;
import dev.redress.kernel.StreamHead;
import dev.redress.ledger.Purpose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its events left it.
 *
 * @param terms policy version under which it was opened (P1)
 * @param firstAppliedAt when these lines were first applied for; never moves (B7)
 * @param open claims that are neither granted nor given up
 * @param refunds what was granted, in order
 * @param left the warehouse said that the goods have left, whatever carriers say (B9)
 * @param nudges how the buyer urged (S4); null: not at all, and nothing is overdue
 * @param between what lies between the two beside the deadline; null: nothing ever did
 * @param judged what has to be known of the ruling (F11); null: there is none
 * @param agreed the settlement that both signed (F7), unless a ruling came after it; null: none
 * @param refusedBy accounts of who refused to hear it (F2, F6); null: nobody did, or an older
 *     program wrote the row
 * @param hearingsRefused how often the platform refused what the buyer asked it to hear (F2)
 */
public record Case(
    CaseId id,
    String terms,
    Instant firstAppliedAt,
    Instant openedAt,
    Application application,
    List<Claim> open,
    List<Payment> refunds,
    @Nullable ReturnParcel returned,
    @Nullable Ruling ruling,
    boolean left,
    int hearingsRefused,
    @Nullable Negotiation between,
    CaseState state,
    StreamHead head,
    Instant updatedAt,
    @Nullable Nudges nudges,
    @Nullable Judged judged,
    @Nullable Settlement agreed,
    @Nullable List<String> refusedBy) {

  /**
   * One granted refund of the case, and whether the provider has executed it.
   *
   * @param told place of the newest news of it among the refund's own; null: none, or not kept
   * @param purpose what it is for; null: goods
   */
  public record Payment(
      int refund, Money amount, boolean settled, @Nullable Long told, @Nullable Purpose purpose) {

    /** The same, once there is news of it. */
    Payment told(boolean nowSettled, @Nullable Long news) {
      return new Payment(refund, amount, nowSettled, news, purpose);
    }

    boolean forGoods() {
      return purpose == null;
    }

    boolean knows(long news) {
      return told != null && told >= news;
    }
  }

  /** The parcel that brings goods back. */
  public record ReturnParcel(
      String carrier, String tracking, Instant shippedAt, @Nullable Instant deliveredAt) {}

  /** F6: whether this account has ruled on the case, signed that, or refused to hear it. */
  public boolean heardBy(String account) {
    return (judged != null && judged.heardBy(account))
        || (refusedBy != null && refusedBy.contains(account));
  }

  public boolean stillOpen() {
    return !(state instanceof CaseState.Closed);
  }

  /** What has been granted of what was captured so far. */
  public Money granted() {
    Money none = application.amount().withMinor(0);
    return refunds.stream()
        .filter(Payment::forGoods)
        .map(Payment::amount)
        .reduce(none, Money::plus);
  }

  /** What has arrived so far. */
  public Money settled() {
    Money none = application.amount().withMinor(0);
    return refunds.stream()
        .filter(each -> each.settled() && each.forGoods())
        .map(Payment::amount)
        .reduce(none, Money::plus);
  }

  /** What was paid to the buyer beside the goods (C7). */
  public Money goodwill() {
    Money none = application.amount().withMinor(0);
    return refunds.stream()
        .filter(each -> !each.forGoods())
        .map(Payment::amount)
        .reduce(none, Money::plus);
  }

  Negotiation negotiation() {
    return between == null ? Negotiation.NONE : between;
  }

  /**
   * Whether goods take the place of goods (D5): as both signed, else as the last ruling of a person
   * said, else as the buyer asked.
   */
  boolean replaces() {
    if (agreed != null) {
      return agreed.replaces();
    }
    return (ruling == null || ruling.automatic())
        ? application.type().replaces()
        : ruling.lines().stream().anyMatch(line -> line.outcome().replaces());
  }

  /**
   * Who funds what goes back for goods that came (F8): whoever the ruling that ordered it names.
   */
  Funder returnFunder() {
    return ruling == null || agreed != null ? Funder.MERCHANT : ruling.ofReturn();
  }

  /** How it ends when what was decided is done: by agreement where both signed that (F7). */
  Ending done(Ending otherwise) {
    return agreed == null || !otherwise.isDone() ? otherwise : Ending.AGREED;
  }

  /** When it has to be looked at; null: never by itself. */
  @Nullable Instant wakes() {
    Wait waiting = state.waiting();
    if (waiting == null) {
      return null;
    }
    Settlement proposed = SettlementRules.of(state);
    return proposed == null || waiting.wake().isBefore(proposed.due())
        ? waiting.wake()
        : proposed.due();
  }

  boolean isMoneyUnderWay() {
    return refunds.stream().anyMatch(refund -> !refund.settled());
  }
}
