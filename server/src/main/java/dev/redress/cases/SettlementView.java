package dev.redress.cases;

import dev.redress.cases.CaseView.RulingLineView;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.policy.Reason.FreightPayer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed to settle the hearing of a case, and what both signed (F7).
 *
 * @param open what lies on the table; null: nothing
 * @param signed what both have signed and holds; null: nothing
 * @param proposals all of them, oldest first
 * @param goodwillMost the most that may be paid beside the goods (C7); null: nothing here
 */
public record SettlementView(
    @Nullable ProposalView open,
    @Nullable ProposalView signed,
    List<ProposalView> proposals,
    @Nullable Money goodwillMost) {

  /**
   * One proposal.
   *
   * @param by buyer, merchant or arbitrator
   * @param terms what it comes to, in a sentence
   * @param dueAt when it lapses, or would have
   * @param otherwise what happens when nobody signs; empty once it is not open any more
   * @param answer words of whoever declined it
   */
  public record ProposalView(
      long number,
      Role by,
      String name,
      String terms,
      List<RulingLineView> lines,
      FreightPayer freightPayer,
      @Nullable Money goodwill,
      String words,
      Instant at,
      Instant dueAt,
      String otherwise,
      @Nullable Instant buyerSigned,
      @Nullable Instant merchantSigned,
      ProposalOutcome outcome,
      String outcomeText,
      String answer) {}

  /** What became of a proposal. */
  public enum ProposalOutcome {
    OPEN,
    SIGNED,
    DECLINED,
    WITHDRAWN,
    /** Another took its place. */
    REPLACED,
    /** Its time, or the hearing, was over before both had signed. */
    LAPSED
  }
}
