package dev.redress.simulation;

import dev.redress.desk.Intent;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What buyers and agents write at the service desk, and what everybody would take it for. */
final class DeskPhrases {

  /**
   * Something that buyers write.
   *
   * @param words how many times it asks for a person (S2)
   */
  record Phrase(String text, int words, Intent intent) {}

  private static final List<Phrase> ASKED =
      List.of(
          new Phrase("人工", 1, Intent.PERSON),
          new Phrase("请转人工客服", 1, Intent.PERSON),
          new Phrase("I want a HUMAN.", 1, Intent.PERSON),
          new Phrase("agent", 1, Intent.PERSON),
          new Phrase("人工，人工客服！", 2, Intent.PERSON),
          new Phrase("Agent! Agent! Is there no human?", 3, Intent.PERSON),
          new Phrase("It is broken, let me talk to a human", 1, Intent.APPLY_REFUND),
          new Phrase("Hello", 0, Intent.GREETING),
          new Phrase("谢谢", 0, Intent.THANKS),
          new Phrase("How humane are your reagents?", 0, Intent.UNKNOWN),
          new Phrase("Where is my refund?", 0, Intent.MONEY),
          new Phrase("现在什么情况", 0, Intent.STATUS),
          new Phrase("When will it ship?", 0, Intent.URGE_SHIPMENT),
          new Phrase("查物流", 0, Intent.TRACK_PARCEL),
          new Phrase("运费谁出", 0, Intent.CLAIM_FREIGHT),
          new Phrase("The merchant refuses", 0, Intent.DISPUTE),
          new Phrase("我不退了", 0, Intent.WITHDRAW),
          new Phrase("这是假货", 0, Intent.PUNISH_MERCHANT),
          new Phrase("It is broken", 0, Intent.APPLY_REFUND));

  /** Those that ask for a person stand in front. */
  private static final int FOR_PERSON = 7;

  private static final List<String> ANSWERS =
      List.of("I am looking at it.", "请发一张照片。", "This is done; is there anything else?");

  /** Nobody takes these: nothing is said, or far too much. */
  private static final List<String> TAKEN_BY_NOBODY = List.of(" ", "x".repeat(2001));

  private static final Map<String, Phrase> BY_TEXT = byText();

  private DeskPhrases() {}

  private static Map<String, Phrase> byText() {
    Map<String, Phrase> all = new HashMap<>();
    ASKED.forEach(each -> all.put(each.text(), each));
    // A picture without words.
    all.put("", new Phrase("", 0, Intent.UNKNOWN));
    return Collections.unmodifiableMap(all);
  }

  static String any(Chance chance) {
    return chance.percent(3) ? chance.pick(TAKEN_BY_NOBODY) : chance.pick(ASKED).text();
  }

  static String forPerson(Chance chance) {
    return chance.pick(ASKED.subList(0, FOR_PERSON)).text();
  }

  static String answer(Chance chance) {
    return chance.percent(3) ? chance.pick(TAKEN_BY_NOBODY) : chance.pick(ANSWERS);
  }

  /** What a buyer's words are; null: no buyer says this. */
  static @Nullable Phrase asked(String text) {
    return BY_TEXT.get(text);
  }

  /** Whether an agent says this. */
  static boolean isAnswer(String text) {
    return ANSWERS.contains(text);
  }
}
