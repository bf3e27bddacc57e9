package dev.redress.precedents;

import dev.redress.precedents.Precedent.Said;
import dev.redress.precedents.Similar.Likeness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What is looked for: the traits of the case at hand, and its words with their weight. The search's
 * score is the sum of the parts and nothing else, so that what is shown is what decided.
 *
 * @param words the rarest of the case's words, in thousandths of a point
 * @param weights how much each part counts
 */
record Wanted(Traits traits, List<Word> words, Weights weights) {

  /** As many words as say what a case is about. */
  private static final int MOST_WORDS = 24;

  private static final int THOUSAND = 1000;

  /**
   * A word of one side.
   *
   * @param written as the case at hand has it
   */
  record Word(IndexField side, String term, String written, int weight) {}

  private record Counted(IndexField side, String term, String written, long rarity, int found) {}

  static Wanted of(Reading reading, Vocabulary vocabulary, IndexReader index, Weights weights)
      throws IOException {
    List<Counted> all = new ArrayList<>();
    Said said = reading.said();
    count(all, IndexField.BUYER, said.buyer(), vocabulary, index);
    count(all, IndexField.MERCHANT, said.merchant(), vocabulary, index);
    long whole = Math.max(1, all.stream().mapToLong(Counted::rarity).sum());
    List<Word> words =
        all.stream()
            .filter(each -> each.found() > 0)
            .sorted(Comparator.comparingLong(Counted::rarity).reversed())
            .limit(MOST_WORDS)
            .map(each -> word(each, whole))
            .filter(each -> each.weight() > 0)
            .toList();
    return new Wanted(reading.traits(), words, weights);
  }

  private static Word word(Counted each, long whole) {
    long weight = each.rarity() * Part.WORDS.points() * THOUSAND / whole;
    return new Word(each.side(), each.term(), each.written(), (int) weight);
  }

  private static void count(
      List<Counted> into, IndexField side, String text, Vocabulary vocabulary, IndexReader index)
      throws IOException {
    for (var word : vocabulary.of(text).entrySet()) {
      String term = word.getKey();
      int found = index.docFreq(side.term(term)) + index.docFreq(IndexField.WHY.term(term));
      long rarity =
          Math.round(THOUSAND * Math.log((index.numDocs() + 2.0) / (Math.max(found, 0) + 1.0)));
      into.add(new Counted(side, term, word.getValue(), Math.max(1, rarity), found));
    }
  }

  /**
   * The search for it; precedents of other markets rest on other law and are none. What is alike in
   * nothing is none either: only so may Lucene pass over all that cannot be among the best.
   */
  BooleanQuery.Builder query() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.setMinimumNumberShouldMatch(1);
    query.add(new TermQuery(IndexField.MARKET.term(traits.market())), Occur.FILTER);
    for (Part part : Part.values()) {
      if (part != Part.WORDS && weights.of(part) > 0) {
        query.add(worth(same(part), weights.of(part) * THOUSAND), Occur.SHOULD);
      }
    }
    for (Word word : words) {
      Query there = either(word.side().term(word.term()), IndexField.WHY.term(word.term()));
      query.add(worth(there, word.weight()), Occur.SHOULD);
    }
    return query;
  }

  private Query same(Part part) {
    if (part.isTerm()) {
      return new TermQuery(IndexField.of(part, part.term(traits)));
    }
    int band = traits.band();
    return either(
        IndexField.of(part, String.valueOf(band - 1)),
        IndexField.of(part, String.valueOf(band)),
        IndexField.of(part, String.valueOf(band + 1)));
  }

  private static Query either(Term... terms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Term term : terms) {
      any.add(new TermQuery(term), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query worth(Query query, int thousandths) {
    return new BoostQuery(new ConstantScoreQuery(query), thousandths);
  }

  /**
   * How a precedent that was found is like it.
   *
   * @param saidThere the words of the precedent's buyer, merchant and arbitrator
   */
  Similar beside(Precedent found, Set<Term> saidThere) {
    List<Likeness> parts = new ArrayList<>();
    int thousandths = 0;
    for (Part part : Part.values()) {
      if (part == Part.WORDS) {
        List<Word> common = words.stream().filter(each -> isIn(saidThere, each)).toList();
        int weight = common.stream().mapToInt(Word::weight).sum();
        thousandths += weight;
        if (!common.isEmpty()) {
          parts.add(new Likeness(part, weight / THOUSAND, written(common)));
        }
      } else if (part.isSame(traits, found.traits()) && weights.of(part) > 0) {
        thousandths += weights.of(part) * THOUSAND;
        parts.add(new Likeness(part, weights.of(part), List.of()));
      }
    }
    parts.sort(Comparator.comparingInt(Likeness::points).reversed());
    return new Similar(found, thousandths / THOUSAND, List.copyOf(parts));
  }

  private static boolean isIn(Set<Term> there, Word word) {
    return there.contains(word.side().term(word.term()))
        || there.contains(IndexField.WHY.term(word.term()));
  }

  private static List<String> written(List<Word> words) {
    return words.stream().map(Word::written).distinct().toList();
  }
}
