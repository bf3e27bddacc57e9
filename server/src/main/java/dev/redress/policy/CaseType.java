package dev.redress.policy;

/** What a buyer may ask for (B1). */
public enum CaseType {
  /** 仅退款: money back, the goods stay where they are. */
  REFUND_ONLY,
  /** 退货退款: goods back, then money back. */
  RETURN_REFUND,
  /** 换货: goods back, then other goods. */
  EXCHANGE,
  /** 补寄: what was missing or spoilt is sent again; nothing comes back. */
  RESEND,
  /** 维修: goods back, then the same goods, mended. */
  REPAIR;

  /** Whether goods are asked for, not money (D5). */
  public boolean replaces() {
    return this == EXCHANGE || this == RESEND || this == REPAIR;
  }
}
