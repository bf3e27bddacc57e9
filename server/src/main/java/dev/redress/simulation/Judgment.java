package dev.redress.simulation;

import dev.redress.cases.Application;
import dev.redress.cases.Case;
import dev.redress.cases.CaseEvent.GoodsRefused;
import dev.redress.cases.CaseEvent.Rejected;
import dev.redress.cases.CaseFile;
import dev.redress.cases.CaseState;
import dev.redress.cases.Hearing.Because;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.kernel.JournalEntry;
import dev.redress.orders.Order;
import dev.redress.policy.Stage;
import java.util.Objects;
import java.util.Optional;

/**
 * What the facts alone say to the made-up bench. Where they speak, the case is <em>clear</em>, and
 * the bench rules so but for {@link #ERRS} in a hundred; where they do not, it rules as it happens
 * to, which is what makes such cases unclear.
 */
final class Judgment {

  /** So many of a hundred clear cases are ruled on as if they were not. */
  static final int ERRS = 8;

  private Judgment() {}

  /**
   * What a clear case asks for on every item; empty: it is not clear.
   *
   * @param merchantShowed whether the merchant has shown anything in this case
   */
  static Optional<Verdict> of(CaseFile file, Case c, boolean merchantShowed) {
    if (!(c.state() instanceof CaseState.Held held)) {
      return Optional.empty();
    }
    Order order = Objects.requireNonNull(file.order());
    Application asked = c.application();
    Stage stage = Stage.of(order);
    Because because = held.hearing().because();
    if (stage == Stage.UNSHIPPED || because == Because.NOT_REPLACED) {
      // What never left, or never came in its place, is paid back.
      return Optional.of(Verdict.REFUND);
    }
    if (asked.reason().equals("NOT_RECEIVED")) {
      return Optional.of(stage == Stage.DELIVERED ? Verdict.DISMISS : Verdict.REFUND);
    }
    boolean aboutWhatCameBack =
        because == Because.GOODS_REFUSED || because == Because.MISSING_GOODS;
    if (aboutWhatCameBack || merchantShowed) {
      // One's pictures against the other's.
      return Optional.empty();
    }
    return Optional.of(asWanted(c));
  }

  /** Whether this is a merchant's word in a case that comes with evidence. */
  static boolean isShowing(JournalEntry news) {
    return switch (news.type()) {
      case "Rejected" -> !news.as(Rejected.class).evidence().isEmpty();
      case "GoodsRefused" -> !news.as(GoodsRefused.class).evidence().isEmpty();
      default -> false;
    };
  }

  /** The merchant has nothing to show: the buyer gets what was asked for. */
  private static Verdict asWanted(Case c) {
    return switch (c.application().type()) {
      case REFUND_ONLY -> Verdict.REFUND;
      case RETURN_REFUND -> c.returned() == null ? Verdict.RETURN_THEN_REFUND : Verdict.REFUND;
      case EXCHANGE, REPAIR -> Verdict.EXCHANGE;
      case RESEND -> Verdict.RESEND;
    };
  }
}
