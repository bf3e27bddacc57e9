package dev.redress.simulation;

/** What the auditor looks at. */
enum Check {
  /**
   * V2: every stream is numbered without gaps and chained by hash, and its texts are its events.
   */
  CHAIN_INTACT,
  /** Every event comes from a role, and a party, that may cause it. */
  ROLE_ALLOWED,
  /** A case moves only as the rulebook has it. */
  LEGAL_STATE,
  /** T1: a wait lasts as long as the rulebook says, and ends by its default or by a command. */
  WAIT_ENDED,
  /** T1: whatever waits has one row among the deadlines, early enough; what is over has none. */
  ONE_DEADLINE,
  /** T2: no wait is left behind by more than a day. */
  DEADLINE_FIRED,
  /** O2, B4: per line, refunded is at most granted, and granted at most captured. */
  WITHIN_CAPTURED,
  /** Transfers are those of the events, once; what leaves one account enters another. */
  MONEY_CONSERVED,
  /** S5: what one side reads of the other's words holds no contact data. */
  TOLD_MASKED,
  /** C3: what is said in an order's chat and what its cases hear of it are the same. */
  TALK_HEARD,
  /** S2: what a buyer asks the assistant it answers once, within hours, and nothing else. */
  ASKED_ANSWERED,
  /** S3: an agent acts for a buyer only while serving that buyer, and the record names both. */
  NAMED_AGENT,
  /** M1–M3, F12: a merchant's standing is what it has lost, and nothing that was overturned. */
  STANDING_RIGHT,
  /** B11: what a buyer claims too often waits for a person, and nothing else does. */
  CLAIMS_LIMITED,
  /** C7: so many small payments, so large, from the merchant's balance, and for no goods. */
  GOODWILL_BOUNDED,
  /** F10: a ruling grants what it says, once. */
  RULING_ONCE,
  /** TRAPS 35: granted money is on its way within a day. */
  GRANT_STARTED,
  /** TRAPS 13: the provider has paid a refund once, under a reference that is known. */
  PAID_ONCE,
  /** V1: folding the log gives the row. */
  LOG_FOLDS,
  /** What was answered is in the log. */
  ACKNOWLEDGED_KEPT,
  /** The same request again gets the same answer and changes nothing. */
  REPEAT_HARMLESS,
  /** Sums kept by readers are what the transfers come to. */
  READERS_AGREE,
  /** Everything begun comes to its end. */
  ALL_OVER,
  /** Nothing but dying servers breaks a command. */
  NO_BUG
}
