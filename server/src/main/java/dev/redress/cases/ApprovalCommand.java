package dev.redress.cases;

import com.fasterxml.jackson.annotation.JsonProperty;

/** F8: what a second arbitrator may do with a ruling over the limit. */
public sealed interface ApprovalCommand extends CaseCommand.ByBench {

  /**
   * Signs the proposed ruling; it is carried out at once.
   *
   * @param interested whether the arbitrator has declared an interest in a party
   */
  record ApproveRuling(
      CaseId id, @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) boolean interested)
      implements ApprovalCommand {

    public ApproveRuling(CaseId id) {
      this(id, false);
    }
  }

  /**
   * Gives the case back to whoever proposed the ruling.
   *
   * @param reason what should be looked at again; for the bench only, never empty
   * @param interested whether the arbitrator has declared an interest in a party
   */
  record ReturnRuling(
      CaseId id,
      String reason,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) boolean interested)
      implements ApprovalCommand {

    public ReturnRuling(CaseId id, String reason) {
      this(id, reason, false);
    }
  }
}
