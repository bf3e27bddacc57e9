package dev.redress.precedents;

import java.util.stream.Collectors;

/**
 * In what two cases can be alike, and how much it counts before there is anything to learn from
 * ({@link Weights}). Points are out of a hundred: what a ruling turns on counts most – what is
 * wrong with the goods, what is wanted for it, how far they have come, who has shown what – and
 * what only colours a case least. They are settled by that thought, not fitted to any set of cases.
 */
public enum Part {
  REASON(20),
  TYPE(14),
  STAGE(10),
  MERCHANT_SHOWED(9),
  CAME(8),
  /** Rare words that both have weigh more than common ones. */
  WORDS(8),
  BUYER_SHOWED(7),
  SILENT(7),
  SENT_BACK(5),
  CATEGORY(5),
  AMOUNT(4),
  RECEIVED(3);

  private final int points;

  Part(int points) {
    this.points = points;
  }

  /** How much it counts where the two are alike, out of a hundred for all parts together. */
  public int points() {
    return points;
  }

  /** Whether it is alike exactly when the two have the same term. */
  boolean isTerm() {
    return this != WORDS && this != AMOUNT;
  }

  /** What a case has here, as one term. */
  String term(Traits traits) {
    return switch (this) {
      case REASON -> traits.reason();
      case TYPE -> traits.type().name();
      case STAGE -> traits.stage().name();
      case MERCHANT_SHOWED -> joined(traits.merchantShowed());
      case CAME -> String.valueOf(traits.came());
      case BUYER_SHOWED -> joined(traits.buyerShowed());
      case SILENT -> traits.silent().name();
      case SENT_BACK -> String.valueOf(traits.sentBack());
      case CATEGORY -> traits.category();
      case AMOUNT -> String.valueOf(traits.band());
      case RECEIVED -> String.valueOf(traits.received());
      case WORDS -> throw new IllegalArgumentException("Words are many");
    };
  }

  private static String joined(java.util.List<Traits.Exhibit> shown) {
    return shown.stream().map(Enum::name).collect(Collectors.joining("+"));
  }

  /** Whether the two are alike in this, which is not words. */
  boolean isSame(Traits one, Traits other) {
    return this == AMOUNT
        ? Math.abs(one.band() - other.band()) <= 1
        : term(one).equals(term(other));
  }
}
