package dev.redress.cases;

import dev.redress.cases.Ruling.DraftLine;
import dev.redress.cases.Ruling.Responsibility;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.kernel.Money;
import dev.redress.kernel.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What whoever rules sends line by line, and whoever says how they would have ruled (F8). */
public final class RulingRequests {

  private RulingRequests() {}

  /** What becomes of one line; the amount only where the outcome leaves it open. */
  public record RuledLine(
      @Nullable Integer line, @Nullable Verdict outcome, @Nullable Money amount) {

    private DraftLine read() {
      return new DraftLine(
          Given.required("lines.line", line, "a whole number"),
          Given.required("lines.outcome", outcome, "an outcome"),
          amount);
    }
  }

  /** Who is responsible, in percent; a missing share is 0. */
  public record SharesRequest(
      @Nullable Integer buyer,
      @Nullable Integer merchant,
      @Nullable Integer carrier,
      @Nullable Integer platform) {

    private Responsibility read() {
      return new Responsibility(share(buyer), share(merchant), share(carrier), share(platform));
    }

    private static int share(@Nullable Integer percent) {
      return percent == null ? 0 : percent;
    }
  }

  /** The lines of a draft; a missing list is empty. */
  public static List<DraftLine> lines(@Nullable List<@Nullable RuledLine> lines) {
    return Named.<RuledLine>list("lines", lines).stream().map(RuledLine::read).toList();
  }

  /** The shares of a draft, which it cannot do without. */
  public static Responsibility shares(@Nullable SharesRequest shares) {
    return Given.required("responsibility", shares, "four shares in percent").read();
  }
}
