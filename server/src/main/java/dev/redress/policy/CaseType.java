package dev.redress.policy;

/** What a buyer may ask for (B1). */
public enum CaseType {
  /** 仅退款: money back, the goods stay where they are. */
  REFUND_ONLY,
  /** 退货退款: goods back, then money back. */
  RETURN_REFUND
}
