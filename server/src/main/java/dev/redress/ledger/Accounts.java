package dev.redress.ledger;

import dev.redress.kernel.LockKey;

/** Names of the accounts between which money moves. */
public final class Accounts {

  /** What the platform has laid out for merchants that had nothing; they owe it. */
  public static final String ADVANCES = "platform:advances";

  /** Pays for returns of orders that were insured (D6). */
  public static final String FREIGHT_INSURER = "insurer:freight";

  /** What the platform gives without getting it back. */
  public static final String SUBSIDY = "platform:subsidy";

  /** What merchants have been fined (M2), less what went back to them. */
  public static final String FINES = "platform:fines";

  /** What the platform pays from its own because of its mistakes (F12). */
  public static final String COMPENSATION = "platform:compensation";

  private Accounts() {}

  /** What a buyer owes because the platform was deceived (F12): negative by it. */
  public static String claims(String market, String buyer) {
    return "buyer:" + market + "/" + buyer + ":claims";
  }

  /** Captured money of an order that nobody has been promised. */
  public static String escrow(LockKey order) {
    return "order:" + order.text() + ":escrow";
  }

  /** Granted to the buyer of an order, not paid out yet. */
  public static String payable(LockKey order) {
    return "order:" + order.text() + ":payable";
  }

  /** Promised to the buyer of an order beside the goods' price (C7), not paid out yet. */
  public static String goodwill(LockKey order) {
    return "order:" + order.text() + ":goodwill";
  }

  public static String balance(String market, String merchant) {
    return "merchant:" + market + "/" + merchant + ":balance";
  }

  public static String deposit(String market, String merchant) {
    return "merchant:" + market + "/" + merchant + ":deposit";
  }

  /** The world outside, behind a payment provider: negative by what it has brought in. */
  public static String clearing(String provider) {
    return "provider:" + provider + ":clearing";
  }
}
