package dev.redress.cases;

import dev.redress.kernel.Money;
import dev.redress.ledger.Grant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a ruling once it is made: who must not hear it again, what followed from
 * it in money, and whether it was appealed against (F11, F12).
 *
 * @param version the ruling's place in the case's stream
 * @param by accounts of who made it; empty: silence did
 * @param at when it was published
 * @param grants what was promised because of it, oldest first
 * @param appeal null: nobody has appealed
 * @param earlier accounts of who made rulings on the case before this one
 */
public record Judged(
    long version,
    List<String> by,
    Instant at,
    List<Grant> grants,
    @Nullable Appeal appeal,
    List<String> earlier) {

  /** Rows of older programs know only of the last ruling. */
  public Judged {
    earlier = Objects.requireNonNullElse(earlier, List.of());
  }

  /** A ruling on a case that may have been ruled on before. */
  static Judged of(long version, List<String> by, Instant at, @Nullable Judged before) {
    Set<String> earlier = new LinkedHashSet<>();
    if (before != null) {
      earlier.addAll(before.earlier);
      earlier.addAll(before.by);
    }
    return new Judged(version, List.copyOf(by), at, List.of(), null, List.copyOf(earlier));
  }

  Judged granted(Grant grant) {
    List<Grant> all = new ArrayList<>(grants);
    all.add(grant);
    return new Judged(version, by, at, List.copyOf(all), appeal, earlier);
  }

  Judged with(Appeal now) {
    return new Judged(version, by, at, grants, now, earlier);
  }

  boolean heardBy(String account) {
    return by.contains(account) || earlier.contains(account);
  }

  /** What the ruling brought on one line so far. */
  Money granted(int line, Money none) {
    return grants.stream()
        .flatMap(grant -> grant.lines().stream())
        .filter(each -> each.line() == line)
        .map(each -> each.amount())
        .reduce(none, Money::plus);
  }
}
