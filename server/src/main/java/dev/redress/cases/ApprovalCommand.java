package dev.redress.cases;

/** F8: what a second arbitrator may do with a ruling over the limit. */
public sealed interface ApprovalCommand extends CaseCommand.ByBench {

  /** Signs the proposed ruling; it is carried out at once. */
  record ApproveRuling(CaseId id) implements ApprovalCommand {}

  /**
   * Gives the case back to whoever proposed the ruling.
   *
   * @param reason what should be looked at again; for the bench only, never empty
   */
  record ReturnRuling(CaseId id, String reason) implements ApprovalCommand {}
}
