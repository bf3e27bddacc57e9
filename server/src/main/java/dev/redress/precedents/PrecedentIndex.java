package dev.redress.precedents;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Finds the precedents most like a case. It lies in memory and holds no truth: whoever fills it can
 * fill it again. What was put or dropped is found, or not, after the next {@link #refresh}.
 */
public final class PrecedentIndex implements AutoCloseable {

  private static final Sort CLOSEST_THEN_NEWEST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(IndexField.AT.name(), SortField.Type.LONG, /* reverse= */ true));

  private final Vocabulary vocabulary = new Vocabulary();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile @Nullable Learned learned;

  /** What was learned from one state of the index. */
  private record Learned(IndexReader from, Weights weights) {}

  /** An empty one. */
  public PrecedentIndex() {
    try {
      this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
      this.searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a precedent in, in the place of what there was of its case. */
  public void put(Precedent precedent) {
    Document document = new Document();
    document.add(new StringField(IndexField.CASE.name(), precedent.id().text(), Store.NO));
    document.add(new StringField(IndexField.MARKET.name(), precedent.traits().market(), Store.NO));
    document.add(
        new NumericDocValuesField(IndexField.AT.name(), precedent.decided().at().getEpochSecond()));
    document.add(new StoredField(IndexField.BODY.name(), Json.write(precedent.withoutWords())));
    for (Part part : Part.values()) {
      if (part != Part.WORDS) {
        String term = part.term(precedent.traits());
        document.add(new StringField(part.name(), term, Store.NO));
        String counted = Weights.counted(part, precedent);
        document.add(new StringField(Weights.field(part), counted, Store.NO));
      }
    }
    addWords(document, IndexField.BUYER, List.of(precedent.said().buyer()));
    addWords(document, IndexField.MERCHANT, List.of(precedent.said().merchant()));
    addWords(document, IndexField.WHY, precedent.decided().reasons().values());
    try {
      writer.updateDocument(IndexField.CASE.term(precedent.id().text()), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addWords(Document document, IndexField field, Collection<String> texts) {
    Set<String> terms = new HashSet<>();
    texts.forEach(text -> terms.addAll(vocabulary.of(text).keySet()));
    terms.forEach(term -> document.add(new StringField(field.name(), term, Store.YES)));
  }

  /** The case is no precedent any more. */
  public void drop(CaseId id) {
    try {
      writer.deleteDocuments(IndexField.CASE.term(id.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets searches from now on see what was put and dropped. */
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many precedents there are of a market. */
  public int size(String market) {
    return search(searcher -> searcher.count(new TermQuery(IndexField.MARKET.term(market))));
  }

  /**
   * The most alike, the closest first.
   *
   * @param but this case is not its own precedent; null: whatever there is
   * @param most how many at most
   */
  public List<Similar> near(Reading reading, @Nullable CaseId but, int most) {
    return search(
        searcher -> {
          IndexReader known = searcher.getIndexReader();
          Wanted wanted = Wanted.of(reading, vocabulary, known, weights(known));
          BooleanQuery.Builder query = wanted.query();
          if (but != null) {
            query.add(new TermQuery(IndexField.CASE.term(but.text())), Occur.MUST_NOT);
          }
          StoredFields stored = searcher.storedFields();
          List<Similar> found = new ArrayList<>();
          for (ScoreDoc hit : searcher.search(query.build(), most, CLOSEST_THEN_NEWEST).scoreDocs) {
            Document document = stored.document(hit.doc);
            String body = Objects.requireNonNull(document.get(IndexField.BODY.name()));
            found.add(wanted.beside(Json.read(body, Precedent.class), words(document)));
          }
          return found;
        });
  }

  private Weights weights(IndexReader index) throws IOException {
    Learned last = learned;
    if (last == null || !last.from().equals(index)) {
      last = new Learned(index, Weights.of(index));
      learned = last;
    }
    return last.weights();
  }

  private static Set<Term> words(Document document) {
    Set<Term> words = new HashSet<>();
    for (IndexField field : List.of(IndexField.BUYER, IndexField.MERCHANT, IndexField.WHY)) {
      Arrays.stream(document.getValues(field.name())).map(field::term).forEach(words::add);
    }
    return words;
  }

  /** What is asked of one state of the index. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  private <T> T search(Question<T> question) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return question.ask(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    vocabulary.close();
  }
}
