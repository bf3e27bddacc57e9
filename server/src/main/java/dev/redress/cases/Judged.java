package dev.redress.cases;

import dev.redress.kernel.Money;
import dev.redress.ledger.Grant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 */
public record Judged(
    long version, List<String> by, Instant at, List<Grant> grants, @Nullable Appeal appeal) {

  Judged granted(Grant grant) {
    List<Grant> all = new ArrayList<>(grants);
    all.add(grant);
    return new Judged(version, by, at, List.copyOf(all), appeal);
  }

  Judged with(Appeal now) {
    return new Judged(version, by, at, grants, now);
  }

  boolean heardBy(String account) {
    return by.contains(account);
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
