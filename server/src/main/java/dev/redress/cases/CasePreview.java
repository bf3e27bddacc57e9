package dev.redress.cases;

import dev.redress.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command would do, decided by the rules and written nowhere.
 *
 * @param transfers money that would be promised at once
 * @param state where the case would stand afterwards
 */
public record CasePreview(
    List<WouldHappen> wouldHappen,
    List<WouldMove> transfers,
    String state,
    Turn turn,
    @Nullable Instant dueAt) {

  /** One event that would happen. */
  public record WouldHappen(String type, String text) {}

  /** One transfer that would be made. */
  public record WouldMove(String debit, String credit, Money amount, String text) {}
}
