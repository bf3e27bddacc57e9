package dev.redress.claims;

import dev.redress.cases.Words;
import dev.redress.claims.MatterFile.Around;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.policy.Afterwards;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a viewer may raise on an order, for the forms; the rules say what is closed and why. */
public final class Openings {

  private Openings() {}

  /**
   * One kind of matter that this viewer could raise.
   *
   * @param choices about what: refunds, lines, categories; closed ones with the reason
   * @param reasons J2: why more is asked
   * @param minLength least characters of what is said
   */
  public record Opening(
      MatterKind kind,
      String label,
      boolean open,
      List<OpeningChoice> choices,
      List<OpeningChoice> reasons,
      int minLength) {}

  /**
   * One thing to choose.
   *
   * @param most most that can be asked for it; null: no amount goes with it
   * @param closed code of the refusal; null: it is open
   * @param why the refusal in words
   * @param next what may be done instead
   */
  public record OpeningChoice(
      String code,
      String label,
      @Nullable Money most,
      @Nullable String closed,
      @Nullable String why,
      @Nullable String next) {}

  static List<Opening> of(MatterFile file, Actor viewer, Words words, Instant now) {
    Around around = Objects.requireNonNull(file.around());
    return Stream.of(MatterKind.values())
        .filter(kind -> kind.raises() == viewer.role())
        .filter(kind -> viewer.role() == Role.BUYER || viewer.role() == Role.MERCHANT)
        .map(kind -> opening(kind, choices(kind, file, around, words, now), around, words))
        .toList();
  }

  private static Opening opening(
      MatterKind kind, List<OpeningChoice> choices, Around around, Words words) {
    List<OpeningChoice> reasons =
        kind == MatterKind.PRICE_DIFFERENCE
            ? RaiseRules.priceReasons(around.live().afterwards()).stream()
                .map(code -> choice(code, words.orCode("matter.code.", code), null, words, null))
                .toList()
            : List.of();
    return new Opening(
        kind,
        words.say("matter.raise." + kind),
        choices.stream().anyMatch(each -> each.closed() == null),
        choices,
        reasons,
        WordRules.least(around));
  }

  private static List<OpeningChoice> choices(
      MatterKind kind, MatterFile file, Around around, Words words, Instant now) {
    Afterwards after = around.live().afterwards();
    return switch (kind) {
      case MISTAKEN_REFUND ->
          around.refunds().stream()
              .map(
                  refund ->
                      choice(
                          refund.id().text(),
                          words.say("matter.refund", "amount", refund.amount(), "at", refund.at()),
                          refund.amount(),
                          words,
                          RaiseRules.refundClosed(file, around, refund, now).orElse(null)))
              // What was paid beside the goods is nobody's mistaken refund, and no choice either.
              .filter(choice -> !ClaimRefusal.REFUND_NOT_PAID.name().equals(choice.closed()))
              .toList();
      case PRICE_DIFFERENCE ->
          around.order().captured().isPositive()
              ? around.order().lines().stream()
                  .map(
                      line ->
                          choice(
                              String.valueOf(line.line()),
                              line.title(),
                              line.paid().withMinor(after.priceMost()),
                              words,
                              RaiseRules.lineClosed(file, around, line.line()).orElse(null)))
                  .toList()
              : List.of();
      case FREIGHT ->
          around.cases().values().stream()
              .filter(each -> each.returned() != null)
              .map(
                  each ->
                      choice(
                          each.id().text(),
                          words.say(
                              "matter.return",
                              "tracking",
                              Objects.requireNonNull(each.returned()).tracking(),
                              "at",
                              Objects.requireNonNull(each.returned()).shippedAt()),
                          FreightRules.most(file, around, each),
                          words,
                          FreightRules.closed(file, around, each, now).orElse(null)))
              .toList();
      case COMPLAINT ->
          after.complaintCategories().stream()
              .map(
                  code ->
                      choice(
                          code,
                          words.orCode("matter.code.", code),
                          null,
                          words,
                          RaiseRules.categoryClosed(file, code).orElse(null)))
              .toList();
    };
  }

  private static OpeningChoice choice(
      String code, String label, @Nullable Money most, Words words, @Nullable Refused refused) {
    Optional<Refused> closed = Optional.ofNullable(refused);
    return new OpeningChoice(
        code,
        label,
        most,
        closed.map(each -> each.reason().name()).orElse(null),
        closed.map(words::why).orElse(null),
        closed.map(words::next).orElse(null));
  }
}
