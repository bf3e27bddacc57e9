package dev.redress.precedents;

import dev.redress.cases.Hearing;
import dev.redress.kernel.Money;
import dev.redress.policy.CaseType;
import dev.redress.policy.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes cases alike, but for their words.
 *
 * @param category of the first item that is claimed
 * @param stage how far the goods had come
 * @param received what the buyer declared (B6)
 * @param sentBack whether the goods were on their way to the merchant again, or there
 * @param came why the platform stepped in; null: it has not
 * @param asked what the buyer asked for
 * @param buyerShowed which kinds of evidence, each once, in their order
 * @param merchantShowed likewise
 * @param silent who did not answer
 */
public record Traits(
    String market,
    CaseType type,
    String reason,
    String category,
    Stage stage,
    boolean received,
    boolean sentBack,
    Hearing.@Nullable Because came,
    Money asked,
    List<Exhibit> buyerShowed,
    List<Exhibit> merchantShowed,
    Silent silent) {

  /** A kind of evidence. */
  public enum Exhibit {
    PICTURE,
    VIDEO,
    DOCUMENT;

    static Exhibit of(String mediaType) {
      if (mediaType.startsWith("image/")) {
        return PICTURE;
      }
      return mediaType.startsWith("video/") ? VIDEO : DOCUMENT;
    }
  }

  /**
   * Who said and showed nothing: the merchant in the whole case, the buyer since the application.
   */
  public enum Silent {
    NOBODY,
    BUYER,
    MERCHANT,
    BOTH;

    static Silent of(boolean buyerSpoke, boolean merchantSpoke) {
      if (buyerSpoke) {
        return merchantSpoke ? NOBODY : MERCHANT;
      }
      return merchantSpoke ? BUYER : BOTH;
    }
  }

  /**
   * Which step of amounts the one asked for is on: each is a third to a half more than the one
   * before. Amounts on the same step or on neighbouring ones are similar.
   */
  int band() {
    long minor = Math.max(1, asked.minor());
    int octave = Long.SIZE - 1 - Long.numberOfLeadingZeros(minor);
    long upperHalf = octave == 0 ? 0 : (minor >> (octave - 1)) & 1;
    return 2 * octave + (int) upperHalf;
  }
}
