package dev.redress.cases;

import dev.redress.kernel.Money;
import dev.redress.policy.Reason.FreightPayer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the platform decided (F8). Never edited.
 *
 * @param automatic whether silence decided it (C1); such rulings are no dispute refunds (M4)
 * @param reasonCode {@code HEARING}, {@code APPEAL}, or the code of the automatic reason
 * @param by who ruled, by name
 * @param approvedBy who signed it as the second person; null: nobody had to
 * @param funder who funds the money of it; {@code MERCHANT} where there is none
 * @param rules codes of the rules and statutes it rests on
 * @param reasons why, in words, by language tag; empty for automatic rulings, whose words are
 *     templates
 */
public record Ruling(
    boolean automatic,
    String reasonCode,
    String by,
    @Nullable String approvedBy,
    List<Line> lines,
    FreightPayer freightPayer,
    Responsibility responsibility,
    Funder funder,
    List<String> rules,
    List<Weight> believed,
    List<Weight> notBelieved,
    Map<String, String> reasons,
    Instant at) {

  /** Rulings of older programs were all funded by the merchant. */
  public Ruling {
    funder = Objects.requireNonNullElse(funder, Funder.MERCHANT);
  }

  /** Whose money goes back; null: it orders none. */
  public @Nullable Funder fundedBy() {
    return lines.stream().anyMatch(line -> line.amount().isPositive()) ? funder : null;
  }

  /** The same, as what an appeal put in the place of another. */
  Ruling onAppeal() {
    return new Ruling(
        automatic,
        "APPEAL",
        by,
        approvedBy,
        lines,
        freightPayer,
        responsibility,
        funder,
        rules,
        believed,
        notBelieved,
        reasons,
        at);
  }

  /** The same, signed by a second person. */
  Ruling approved(String second, Instant when) {
    return new Ruling(
        automatic,
        reasonCode,
        by,
        second,
        lines,
        freightPayer,
        responsibility,
        funder,
        rules,
        believed,
        notBelieved,
        reasons,
        when);
  }

  /** Per line. */
  public enum Verdict {
    REFUND,
    PARTIAL,
    RETURN_THEN_REFUND,
    DISMISS,
    /** Goods back, unless they are already, then other goods; no money. */
    EXCHANGE,
    /** Sent again; nothing comes back, and no money. */
    RESEND;

    /** Whether it is decided in money alone, without goods that move. */
    boolean isMoney() {
      return this == REFUND || this == PARTIAL || this == DISMISS;
    }

    /** Whether goods come back, or go out once more. */
    boolean movesGoods() {
      return this == RETURN_THEN_REFUND || replaces();
    }

    /** Whether it gives money, at once or after a return. */
    boolean pays() {
      return this != DISMISS && !replaces();
    }

    /** Whether goods take the place of goods (D5). */
    public boolean replaces() {
      return this == EXCHANGE || this == RESEND;
    }
  }

  /**
   * The outcome of one line; the amount is what goes back, now or after the return; zero when
   * dismissed, and where goods take the place of goods.
   */
  public record Line(int line, Verdict outcome, Money amount) {}

  /** Who is responsible, in percent; the four sum to 100. */
  public record Responsibility(int buyer, int merchant, int carrier, int platform) {
    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isWhole() {
      return buyer >= 0
          && merchant >= 0
          && carrier >= 0
          && platform >= 0
          && (long) buyer + merchant + carrier + platform == 100;
    }
  }

  /** A piece of evidence and why it was or was not believed. */
  public record Weight(String evidenceId, String why) {}

  /** A ruling as the arbitrator sends it: amounts only where the outcome is partial. */
  public record Draft(
      List<DraftLine> lines,
      FreightPayer freightPayer,
      Responsibility responsibility,
      Funder funder,
      List<String> rules,
      List<Weight> believed,
      List<Weight> notBelieved,
      Map<String, String> reasons) {

    /** The same as the merchant funds it. */
    public Draft(
        List<DraftLine> lines,
        FreightPayer freightPayer,
        Responsibility responsibility,
        List<String> rules,
        List<Weight> believed,
        List<Weight> notBelieved,
        Map<String, String> reasons) {
      this(
          lines,
          freightPayer,
          responsibility,
          Funder.MERCHANT,
          rules,
          believed,
          notBelieved,
          reasons);
    }

    boolean pays() {
      return lines.stream().anyMatch(line -> line.outcome().pays());
    }
  }

  /** One line of a draft. */
  public record DraftLine(int line, Verdict outcome, @Nullable Money amount) {

    /**
     * What the line comes to; empty: the named amount is none that this outcome can have.
     *
     * @param most what is claimed on it
     */
    public Optional<Money> comesTo(Money most) {
      if (amount != null && !amount.currency().equals(most.currency())) {
        return Optional.empty();
      }
      return switch (outcome) {
        case REFUND -> Optional.of(most).filter(all -> amount == null || amount.equals(all));
        case DISMISS, EXCHANGE, RESEND ->
            Optional.of(most.withMinor(0)).filter(none -> amount == null || amount.isZero());
        case PARTIAL -> part(most);
        case RETURN_THEN_REFUND -> amount == null ? Optional.of(most) : part(most);
      };
    }

    private Optional<Money> part(Money most) {
      return Optional.ofNullable(amount)
          .filter(part -> part.isPositive() && part.compareTo(most) <= 0);
    }
  }

  /** Who funds what goes back once the goods that it ordered back have come. */
  Funder ofReturn() {
    boolean ordered = lines.stream().anyMatch(line -> line.outcome() == Verdict.RETURN_THEN_REFUND);
    return ordered ? funder : Funder.MERCHANT;
  }

  /** Lines that the ruling dismissed are no longer claimed; the others at the ruled amount. */
  List<Claim> left(List<Claim> open) {
    return left(lines, open);
  }

  static List<Claim> left(List<Line> lines, List<Claim> open) {
    List<Claim> left = new ArrayList<>();
    for (Claim claim : open) {
      lines.stream()
          .filter(line -> line.line() == claim.line())
          .filter(line -> line.outcome() != Verdict.DISMISS)
          .forEach(line -> left.add(line.outcome().replaces() ? claim : claim.with(line.amount())));
    }
    return left;
  }
}
