package dev.redress.precedents;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * How much each part counts, in points of a hundred for all together. It begins with the points
 * that {@link Part} settles, and the more cases are decided the more it follows from them: a part
 * counts as much as knowing it has told of the ruling so far (its information gain). So what
 * arbitrators do not look at stops mattering by itself.
 */
record Weights(Map<Part, Integer> points) {

  /** So many decided cases count as much as what was settled. */
  private static final long SETTLED = 200;

  private static final int MICRO = 1_000_000;
  private static final String BETWEEN = "\u0000";

  /** The field that counts how often each term of a part was ruled on in each way. */
  static String field(Part part) {
    return part.name() + ".RULED";
  }

  /** What that field has of one precedent. */
  static String counted(Part part, Precedent precedent) {
    return part.term(precedent.traits()) + BETWEEN + precedent.decided().outcome();
  }

  static Weights of(IndexReader index) throws IOException {
    Map<Part, Long> gains = new EnumMap<>(Part.class);
    long all = 0;
    for (Part part : traits()) {
      long gain = gain(MultiTerms.getTerms(index, field(part)));
      gains.put(part, gain);
      all += gain;
    }
    long known = all == 0 ? 0 : index.numDocs();
    int most = traits().stream().mapToInt(Part::points).sum();
    Map<Part, Long> parts = new EnumMap<>(Part.class);
    for (Part part : traits()) {
      long learned = all == 0 ? 0 : gains.getOrDefault(part, 0L) * most * MICRO / all;
      long settled = (long) part.points() * MICRO;
      parts.put(part, (settled * SETTLED + learned * known) / (SETTLED + known));
    }
    return new Weights(whole(parts, most));
  }

  private static List<Part> traits() {
    return Stream.of(Part.values()).filter(part -> part != Part.WORDS).toList();
  }

  /** Whole points that sum to the same: the largest remainders are rounded up. */
  private static Map<Part, Integer> whole(Map<Part, Long> micro, int most) {
    Map<Part, Integer> whole = new EnumMap<>(Part.class);
    micro.forEach((part, value) -> whole.put(part, (int) (value / MICRO)));
    int left = most - whole.values().stream().mapToInt(Integer::intValue).sum();
    micro.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<Part, Long> each) -> each.getValue() % MICRO)
                .reversed())
        .limit(left)
        .forEach(each -> whole.merge(each.getKey(), 1, Integer::sum));
    whole.put(Part.WORDS, Part.WORDS.points());
    return Map.copyOf(whole);
  }

  /**
   * How much surer of the ruling one is who knows this part, over all cases together, in millionths
   * of a nat; less what chance alone would seem to tell (Miller and Madow).
   */
  private static long gain(@org.jspecify.annotations.Nullable Terms terms) throws IOException {
    if (terms == null) {
      return 0;
    }
    Map<String, Long> perTerm = new HashMap<>();
    Map<String, Long> perOutcome = new HashMap<>();
    long cases = 0;
    long together = 0;
    TermsEnum each = terms.iterator();
    for (BytesRef next = each.next(); next != null; next = each.next()) {
      String text = next.utf8ToString();
      int cut = text.lastIndexOf(BETWEEN);
      long count = each.docFreq();
      perTerm.merge(text.substring(0, cut), count, Long::sum);
      perOutcome.merge(text.substring(cut + 1), count, Long::sum);
      cases += count;
      together += weighed(count);
    }
    long chance = (perTerm.size() - 1L) * (perOutcome.size() - 1L) * MICRO / 2;
    return Math.max(0, weighed(cases) - sum(perOutcome) - (sum(perTerm) - together) - chance);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Weights::weighed).sum();
  }

  private static long weighed(long count) {
    return count == 0 ? 0 : Math.round(MICRO * count * Math.log(1.0 * count));
  }

  int of(Part part) {
    return points.getOrDefault(part, 0);
  }
}
