package dev.redress.precedents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts what people wrote into words: Chinese by its dictionary, everything else by spaces, with
 * English words brought to their stem. Numbers are no words: they are amounts, telephones,
 * tracking.
 */
final class Vocabulary implements AutoCloseable {

  private static final String ANY_FIELD = "said";

  private final Analyzer chinese = new SmartChineseAnalyzer();
  private final Analyzer english = new EnglishAnalyzer();

  /** The words of a text, each once, with how it is first written there. */
  SequencedMap<String, String> of(String text) {
    SequencedMap<String, String> words = new LinkedHashMap<>();
    try (TokenStream tokens = (isChinese(text) ? chinese : english).tokenStream(ANY_FIELD, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String word = term.toString();
        if (isWord(word)) {
          words.putIfAbsent(word, text.substring(place.startOffset(), place.endOffset()));
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static boolean isWord(String term) {
    boolean letters = term.codePoints().allMatch(Character::isLetter);
    return letters && (term.length() > 1 || isChinese(term));
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
  }

  @Override
  public void close() {
    chinese.close();
    english.close();
  }
}
