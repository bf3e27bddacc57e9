package dev.redress.desk;

import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import dev.redress.policy.Terms;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One buyer's conversation with the desk as it stands.
 *
 * @param version 0: the buyer has not been here yet
 * @param market empty until one is known
 * @param order which the buyer picked last
 * @param asked place of what the buyer asked last
 * @param answered place of what was answered last
 * @param terms the market's rules
 */
public record DeskFile(
    LockKey key,
    long version,
    Hash hash,
    String market,
    String buyer,
    String name,
    DeskState state,
    @Nullable LockKey order,
    long asked,
    @Nullable Instant lastAt,
    long answered,
    Function<String, Terms.Desk> terms) {

  static DeskFile none(LockKey key, Function<String, Terms.Desk> terms) {
    return new DeskFile(
        key, 0, Hash.NONE, "", "", "", new DeskState.Assistant(0), null, 0, null, 0, terms);
  }

  boolean unknown() {
    return version == 0;
  }

  StreamHead head() {
    return new StreamHead(key.text(), version, hash);
  }

  DeskFile opened(String ofMarket, String ofBuyer, String withName) {
    return new DeskFile(
        key, version, hash, ofMarket, ofBuyer, withName, state, order, asked, lastAt, answered,
        terms);
  }

  DeskFile at(StreamHead head, Instant at) {
    return new DeskFile(
        key,
        head.version(),
        head.hash(),
        market,
        buyer,
        name,
        state,
        order,
        asked,
        at,
        answered,
        terms);
  }

  DeskFile in(DeskState other) {
    return new DeskFile(
        key, version, hash, market, buyer, name, other, order, asked, lastAt, answered, terms);
  }

  DeskFile asked(@Nullable LockKey about, long place) {
    LockKey of = about == null ? order : about;
    return new DeskFile(
        key, version, hash, market, buyer, name, state, of, place, lastAt, answered, terms);
  }

  DeskFile answered(long place) {
    return new DeskFile(
        key, version, hash, market, buyer, name, state, order, asked, lastAt, place, terms);
  }
}
