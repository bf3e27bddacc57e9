package dev.redress.notify;

import dev.redress.kernel.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What messages are about, as people choose what to be mailed. */
enum NoticeKind {
  /** A deadline comes near, or something waits for the reader. */
  DEADLINES,
  /** What became of a case, besides the rest. */
  PROGRESS,
  /** What the other side wrote. */
  WORDS,
  /** The platform steps in, asks and decides. */
  HEARING,
  MONEY,
  /** Groups, cancelled orders and the like. */
  ORDERS,
  /** Score, restrictions and fines. */
  STANDING,
  /** What the service desk answered. */
  SERVICE,
  /** What operators have to see. */
  OPERATION;

  private static final List<NoticeKind> PARTS =
      List.of(DEADLINES, WORDS, HEARING, MONEY, ORDERS, STANDING, SERVICE, OPERATION);

  private static final Set<Notice> OF_DEADLINES =
      EnumSet.of(
          Notice.APPLIED,
          Notice.GOODS_ASKED,
          Notice.MODIFIED,
          Notice.BUYER_REMINDED,
          Notice.MERCHANT_REMINDED,
          Notice.EVIDENCE_REMINDED,
          Notice.BUYER_ASKED,
          Notice.MERCHANT_ASKED,
          Notice.MISSING_ASKED,
          Notice.REPLACEMENT_DUE,
          Notice.REPLACEMENT_ARRIVED,
          Notice.REPLACEMENT_OVERDUE,
          Notice.OFFER_TO_BUYER,
          Notice.OFFER_TO_MERCHANT,
          Notice.SETTLEMENT_TO_BUYER,
          Notice.SETTLEMENT_TO_MERCHANT,
          Notice.SETTLEMENT_TO_BOTH,
          Notice.SETTLEMENT_SIGNED_BY_BUYER,
          Notice.SETTLEMENT_SIGNED_BY_MERCHANT,
          Notice.RULING_PROPOSED,
          Notice.RULING_RETURNED,
          Notice.APPROVAL_OVERDUE,
          Notice.RULING_OVERDUE,
          Notice.REFUND_CLAIMED_BACK,
          Notice.PRICE_ASKED,
          Notice.FREIGHT_CLAIMED,
          Notice.COMPLAINED,
          Notice.CLAIM_BUYER_REMINDED,
          Notice.CLAIM_MERCHANT_REMINDED,
          Notice.CLAIM_OVERDUE);

  private static final Set<Notice> OF_WORDS = EnumSet.of(Notice.BUYER_SAID, Notice.MERCHANT_SAID);

  private static final Set<Notice> OF_HEARING =
      EnumSet.of(
          Notice.HEARING_OPENED,
          Notice.BUYER_FINISHED,
          Notice.MERCHANT_FINISHED,
          Notice.EVIDENCE_CLOSED,
          Notice.NOT_ANSWERED,
          Notice.HEARING_LEFT,
          Notice.HEARING_REFUSED,
          Notice.HEARING_WITHDRAWN,
          Notice.APPEALED_BY_BUYER,
          Notice.APPEALED_BY_MERCHANT,
          Notice.SETTLEMENT_DECLINED_BY_BUYER,
          Notice.SETTLEMENT_DECLINED_BY_MERCHANT,
          Notice.SETTLEMENT_LAPSED,
          Notice.SETTLED_BY_BOTH,
          Notice.APPEAL_UPHELD,
          Notice.APPEAL_OVERTURNED,
          Notice.RULED,
          Notice.RULED_FOR_GOODS,
          Notice.RULED_ON_SILENCE,
          Notice.CLAIM_PART_AGREED,
          Notice.CLAIM_DISPUTED_BY_BUYER,
          Notice.CLAIM_DISPUTED_BY_MERCHANT,
          Notice.CLAIM_PASSED_ON,
          Notice.CLAIM_RULED);

  private static final Set<Notice> OF_MONEY =
      EnumSet.of(
          Notice.RESTORED,
          Notice.RESTORED_BY_CLAIM,
          Notice.OWED_TO_PLATFORM,
          Notice.REFUND_GRANTED,
          Notice.SMALL_PAYMENT_GRANTED,
          Notice.COMPENSATED,
          Notice.REFUND_ARRIVED,
          Notice.REFUND_DELAYED,
          Notice.REFUND_REVERSED,
          Notice.CLAIM_PAID,
          Notice.CHARGE_FAILED,
          Notice.FREIGHT_GRANTED,
          Notice.FREIGHT_GRANTED_BY_SILENCE);

  private static final Set<Notice> OF_ORDERS =
      EnumSet.of(
          Notice.GROUP_FORMED, Notice.GROUP_EXPIRED, Notice.ORDER_CANCELLED, Notice.PAID_TOO_LATE);

  private static final Set<Notice> OF_STANDING =
      EnumSet.of(
          Notice.LOSS_ENTERED,
          Notice.LOSS_WITH_PENALTY,
          Notice.LOSS_UNDONE,
          Notice.SCORE_RECOVERED,
          Notice.RESTRICTION_BEGAN,
          Notice.RESTRICTION_MOVED,
          Notice.RESTRICTION_ENDED,
          Notice.RESTRICTION_LIFTED,
          Notice.FINE_TAKEN,
          Notice.FINE_RETURNED,
          Notice.ENTRY_CONTESTED,
          Notice.CONTEST_OVERDUE,
          Notice.CONTEST_DECIDED);

  private static final Set<Notice> OF_OPERATION =
      EnumSet.of(
          Notice.REFUND_FAILED,
          Notice.REFUND_DOUBTFUL,
          Notice.WEBHOOK_PAUSED,
          Notice.WEBHOOK_GONE,
          Notice.DESK_OVERDUE);

  private static final Set<Notice> OF_SERVICE = EnumSet.of(Notice.DESK_ANSWERED);

  /** What is in none of the others is progress. */
  static NoticeKind of(Notice notice) {
    for (NoticeKind each : PARTS) {
      if (each.notices().contains(notice)) {
        return each;
      }
    }
    return PROGRESS;
  }

  /** What can be mailed to a role, in the order to show it. */
  static List<NoticeKind> of(Role role) {
    return Arrays.stream(values())
        .filter(
            kind ->
                Arrays.stream(Notice.values())
                    .anyMatch(notice -> of(notice) == kind && notice.hears().contains(role)))
        .toList();
  }

  private Set<Notice> notices() {
    return switch (this) {
      case DEADLINES -> OF_DEADLINES;
      case PROGRESS -> EnumSet.noneOf(Notice.class);
      case WORDS -> OF_WORDS;
      case HEARING -> OF_HEARING;
      case MONEY -> OF_MONEY;
      case ORDERS -> OF_ORDERS;
      case STANDING -> OF_STANDING;
      case SERVICE -> OF_SERVICE;
      case OPERATION -> OF_OPERATION;
    };
  }
}
