package dev.redress.precedents;

import dev.redress.policy.Terms;
import dev.redress.precedents.Similar.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What precedents come to. It suggests how a case may be ruled on, or says that they do not agree
 * or are too few. Pure.
 *
 * @param near the precedents that are near enough, the closest first
 * @param spread what was ruled on them and how often, the weightiest first
 * @param outcome what is suggested; null: nothing
 * @param agree how many of the near ones were ruled on so; of the weightiest outcome, where nothing
 *     is suggested
 * @param share how loud those of that outcome are among all, in percent: the closer, the louder
 * @param because in what all that agree are like the case at hand, what counts most first
 */
public record Advice(
    Kind kind,
    List<Similar> near,
    List<Count> spread,
    @Nullable Outcome outcome,
    int agree,
    int share,
    List<Part> because) {

  /** As many grounds as a sentence can hold. */
  private static final int MOST_GROUNDS = 4;

  /** What kind of advice it is. */
  public enum Kind {
    SUGGESTS,
    /** Precedents are ruled on too differently. */
    DISAGREE,
    /** Too few are near enough. */
    TOO_FEW
  }

  /** How often something was ruled. */
  public record Count(Outcome outcome, int count) {}

  /** The lowest and the highest among those who agree, in percent. */
  public record Range(int from, int to) {}

  /** The voices that an outcome has gathered. */
  private record Weighed(Outcome outcome, int count, int voice) {}

  /** What those that were found come to; whatever is not near enough has no voice. */
  public static Advice of(List<Similar> found, Terms.Precedents terms) {
    List<Similar> near = found.stream().filter(each -> each.closeness() >= terms.near()).toList();
    List<Weighed> weighed = weighed(near, terms.near());
    List<Count> spread =
        weighed.stream().map(each -> new Count(each.outcome(), each.count())).toList();
    if (near.size() < terms.fewest()) {
      return new Advice(Kind.TOO_FEW, near, spread, null, 0, 0, List.of());
    }
    Weighed top = weighed.getFirst();
    int all = weighed.stream().mapToInt(Weighed::voice).sum();
    int share = 100 * top.voice() / Math.max(1, all);
    boolean clear = share >= terms.share();
    List<Similar> agreeing =
        near.stream()
            .filter(each -> each.precedent().decided().outcome() == top.outcome())
            .toList();
    return new Advice(
        clear ? Kind.SUGGESTS : Kind.DISAGREE,
        near,
        spread,
        clear ? top.outcome() : null,
        top.count(),
        share,
        clear ? grounds(agreeing) : List.of());
  }

  /**
   * The closer, the louder: one that is barely near has next to no voice. The square lets what is
   * alike in everything be heard over many that are alike in most.
   */
  private static int voice(Similar near, int from) {
    int beyond = near.closeness() - from + 1;
    return beyond * beyond;
  }

  private static List<Weighed> weighed(List<Similar> near, int from) {
    Map<Outcome, Weighed> by = new TreeMap<>();
    for (Similar each : near) {
      by.merge(
          each.precedent().decided().outcome(),
          new Weighed(each.precedent().decided().outcome(), 1, voice(each, from)),
          (one, other) -> new Weighed(one.outcome(), one.count() + 1, one.voice() + other.voice()));
    }
    List<Weighed> all = new ArrayList<>(by.values());
    all.sort(Comparator.comparingInt(Weighed::voice).reversed());
    return all;
  }

  private static List<Part> grounds(List<Similar> agreeing) {
    return agreeing.getFirst().parts().stream()
        .map(Likeness::part)
        .filter(part -> part != Part.WORDS)
        .filter(part -> agreeing.stream().allMatch(each -> each.has(part)))
        .limit(MOST_GROUNDS)
        .toList();
  }

  /** Those that were ruled on as is suggested. */
  List<Similar> agreeing() {
    return near.stream().filter(each -> each.precedent().decided().outcome() == outcome).toList();
  }

  /** How much of what was asked for they awarded; null where nothing is suggested. */
  @Nullable Range awarded() {
    return range(each -> each.precedent().decided().percent());
  }

  /** How much of the responsibility they laid on the merchant; null where nothing is suggested. */
  @Nullable Range merchant() {
    return range(each -> each.precedent().decided().responsibility().merchant());
  }

  private @Nullable Range range(ToIntFunction<Similar> percent) {
    List<Similar> all = agreeing();
    return all.isEmpty()
        ? null
        : new Range(
            all.stream().mapToInt(percent).min().orElseThrow(),
            all.stream().mapToInt(percent).max().orElseThrow());
  }
}
