package dev.redress.governance;

import dev.redress.policy.Governance;
import dev.redress.policy.Terms;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything under one merchant's lock that deciding about its standing needs.
 *
 * @param terms policy versions by name
 */
public record StandingFile(Standing standing, Function<String, Terms> terms) {

  StandingFile with(Standing now) {
    return new StandingFile(now, terms);
  }

  Terms terms(Entry entry) {
    return terms.apply(entry.terms());
  }

  Governance governance(Entry entry) {
    return terms(entry).governance();
  }

  /** What the entries come to at a moment. */
  Reckoning reckon(Instant at) {
    return Reckoning.of(standing.entries(), this::governance, at);
  }

  /** When something happens by itself next; null: nothing ever will. */
  @Nullable Instant wakeAt() {
    Instant from = standing.updatedAt();
    return reckon(from).moments().filter(from::isBefore).min(Instant::compareTo).orElse(null);
  }
}
