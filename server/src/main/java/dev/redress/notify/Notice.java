package dev.redress.notify;

import dev.redress.kernel.Role;
import java.util.List;

/**
 * What people are told, and who. The words are {@code inbox.NOTICE.ROLE}; names are for ever,
 * because inboxes keep them.
 */
enum Notice {
  APPLIED(Role.MERCHANT),
  MODIFIED(Role.MERCHANT),
  WITHDRAWN(Role.MERCHANT),
  BUYER_REMINDED(Role.BUYER),
  MERCHANT_REMINDED(Role.MERCHANT),
  /** The evidence round ends soon; both sides may still bring something. */
  EVIDENCE_REMINDED(Role.BUYER, Role.MERCHANT),
  URGED_MERCHANT(Role.MERCHANT),
  URGED_PLATFORM(Role.ARBITRATOR),
  URGE_RAISED(Role.ARBITRATOR, Role.OPERATOR),
  SHIPMENT_URGED(Role.MERCHANT),
  SHIPMENT_URGE_RAISED(Role.MERCHANT, Role.OPERATOR),
  REFUND_AGREED(Role.BUYER),
  RETURN_AGREED(Role.BUYER),
  RETURN_AGREED_BY_SILENCE(Role.BUYER, Role.MERCHANT),
  REJECTED(Role.BUYER),
  RETURN_SHIPPED(Role.MERCHANT),
  RETURN_ARRIVED(Role.BUYER, Role.MERCHANT),
  RETURN_CONFIRMED(Role.BUYER),
  RETURN_CONFIRMED_BY_SILENCE(Role.BUYER, Role.MERCHANT),
  MISSING_ASKED(Role.BUYER),
  MISSING_CONCEDED(Role.MERCHANT),
  GOODS_REFUSED(Role.BUYER),
  GOODS_TAKEN_BACK(Role.MERCHANT),
  REFUSAL_AGREED(Role.BUYER),
  PARCEL_TURNED(Role.BUYER, Role.MERCHANT),
  INTERCEPTION_FAILED(Role.MERCHANT),
  RETURN_INSTEAD(Role.BUYER),
  STOP_REQUESTED(Role.MERCHANT),
  SHIPPED_AFTER_ALL(Role.BUYER, Role.MERCHANT),
  BUYER_SAID(Role.MERCHANT),
  MERCHANT_SAID(Role.BUYER),
  HEARING_OPENED(Role.BUYER, Role.MERCHANT, Role.ARBITRATOR),
  BUYER_FINISHED(Role.MERCHANT),
  MERCHANT_FINISHED(Role.BUYER),
  EVIDENCE_CLOSED(Role.BUYER, Role.MERCHANT, Role.ARBITRATOR),
  BUYER_ASKED(Role.BUYER),
  MERCHANT_ASKED(Role.MERCHANT),
  NOT_ANSWERED(Role.BUYER, Role.MERCHANT),
  HEARING_REFUSED(Role.BUYER, Role.MERCHANT),
  HEARING_WITHDRAWN(Role.MERCHANT),
  RULING_OVERDUE(Role.ARBITRATOR, Role.OPERATOR),
  RULED(Role.BUYER, Role.MERCHANT),
  RULED_ON_SILENCE(Role.BUYER, Role.MERCHANT),
  REFUND_GRANTED(Role.BUYER),
  REFUND_ARRIVED(Role.BUYER),
  REFUND_DELAYED(Role.BUYER, Role.OPERATOR),
  REFUND_FAILED(Role.OPERATOR),
  REFUND_REVERSED(Role.BUYER, Role.OPERATOR),
  REFUND_DOUBTFUL(Role.OPERATOR),
  CLOSED_REFUNDED(Role.MERCHANT),
  CLOSED_EXPIRED(Role.BUYER, Role.MERCHANT),
  CLOSED_DISMISSED(Role.BUYER, Role.MERCHANT),
  GROUP_FORMED(Role.BUYER),
  GROUP_EXPIRED(Role.BUYER),
  ORDER_CANCELLED(Role.BUYER, Role.MERCHANT),
  PAID_TOO_LATE(Role.BUYER),
  WEBHOOK_PAUSED(Role.OPERATOR),
  WEBHOOK_GONE(Role.OPERATOR);

  /** Unmodifiable, as its type cannot say. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Role> hears;

  Notice(Role... hears) {
    this.hears = List.of(hears);
  }

  /** Who hears it. */
  List<Role> hears() {
    return hears;
  }

  /** The key of its words for one role. */
  String key(Role role) {
    return "inbox." + name() + "." + role;
  }
}
