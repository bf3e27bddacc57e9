package dev.redress.desk;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a buyer's words mean, by a table and nothing else: the longest phrase of the table that the
 * words contain decides; between equals the earlier row. Pure.
 */
final class Intents {

  /** S2: words that ask for a person; the longer ones first, so that each is counted once. */
  private static final Pattern PERSON =
      Pattern.compile("人工客服|人工|(?<![a-z])(?:human|agent)s?(?![a-z])");

  private record Row(Intent intent, List<String> phrases) {

    static Row of(Intent intent, String... phrases) {
      return new Row(intent, List.of(phrases));
    }
  }

  private static final List<Row> TABLE =
      List.of(
          Row.of(
              Intent.PUNISH_MERCHANT,
              "处罚商家",
              "举报商家",
              "投诉商家",
              "举报店铺",
              "投诉",
              "举报",
              "卖假货",
              "假货",
              "punish",
              "complain about the merchant",
              "report the merchant",
              "report the seller",
              "fake goods",
              "counterfeit"),
          Row.of(
              Intent.CLAIM_FREIGHT,
              "申请运费",
              "退运费",
              "运费",
              "邮费",
              "快递费",
              "return freight",
              "return postage",
              "shipping cost",
              "postage",
              "freight"),
          Row.of(
              Intent.URGE_SHIPMENT,
              "催发货",
              "催促发货",
              "还没发货",
              "还不发货",
              "没有发货",
              "什么时候发货",
              "多久发货",
              "何时发货",
              "发货",
              "not shipped",
              "hasn't shipped",
              "has not shipped",
              "when will it ship",
              "when will you ship",
              "urge shipment",
              "send it faster"),
          Row.of(
              Intent.TRACK_PARCEL,
              "查物流",
              "物流到哪",
              "物流",
              "快递到哪",
              "包裹到哪",
              "包裹",
              "快递",
              "到哪里了",
              "到哪了",
              "没收到货",
              "track",
              "tracking",
              "where is my parcel",
              "where is my package",
              "where is my order",
              "parcel",
              "package"),
          Row.of(
              Intent.MONEY,
              "退款到哪",
              "退款什么时候到",
              "什么时候到账",
              "钱到哪",
              "没到账",
              "还没到账",
              "到账",
              "退到哪里",
              "where is my money",
              "where is my refund",
              "money back yet",
              "refund arrive",
              "not received the refund",
              "when do i get my money"),
          Row.of(
              Intent.DISPUTE,
              "售后纠纷",
              "平台介入",
              "申请介入",
              "介入",
              "纠纷",
              "商家拒绝",
              "商家不同意",
              "商家不退",
              "不给退",
              "仲裁",
              "dispute",
              "call the platform",
              "platform decide",
              "merchant refuses",
              "merchant refused",
              "merchant rejected",
              "seller refuses",
              "seller rejected",
              "intervention"),
          Row.of(
              Intent.WITHDRAW,
              "撤销申请",
              "取消申请",
              "撤销售后",
              "取消售后",
              "不退了",
              "撤销",
              "withdraw",
              "cancel my request",
              "cancel the case",
              "cancel the request"),
          Row.of(
              Intent.APPLY_REFUND,
              "申请退款",
              "我要退款",
              "我想退款",
              "要退款",
              "退货退款",
              "仅退款",
              "退款",
              "退货",
              "退钱",
              "换货",
              "补寄",
              "维修",
              "坏了",
              "发错",
              "少发",
              "质量问题",
              "refund",
              "money back",
              "return it",
              "send it back",
              "exchange",
              "broken",
              "damaged",
              "wrong item",
              "missing item"),
          Row.of(
              Intent.STATUS,
              "进度",
              "处理到哪",
              "怎么样了",
              "什么情况",
              "要多久",
              "多久",
              "轮到谁",
              "怎么办",
              "能做什么",
              "状态",
              "status",
              "progress",
              "how long",
              "what happens now",
              "what can i do",
              "whose turn",
              "what now"),
          Row.of(Intent.GREETING, "你好", "您好", "在吗", "hello", "good morning", "hi"),
          Row.of(Intent.THANKS, "谢谢", "多谢", "感谢", "thank you", "thanks", "thx"));

  private Intents() {}

  /** How many times a person is asked for (S2). */
  static int askedForPerson(String text) {
    Matcher words = PERSON.matcher(plain(text));
    int count = 0;
    while (words.find()) {
      count++;
    }
    return count;
  }

  /** What is wanted. */
  static Intent of(String text) {
    String said = plain(text);
    Optional<Intent> known =
        TABLE.stream()
            .flatMap(
                row ->
                    row.phrases().stream()
                        .filter(phrase -> contains(said, phrase))
                        .map(phrase -> new Match(row.intent(), phrase.length())))
            .max(Comparator.comparingInt(Match::length).thenComparing(Intents::earlier))
            .map(Match::intent);
    return known.orElse(askedForPerson(text) > 0 ? Intent.PERSON : Intent.UNKNOWN);
  }

  private record Match(Intent intent, int length) {}

  private static int earlier(Match one, Match other) {
    return Integer.compare(place(other.intent()), place(one.intent()));
  }

  private static int place(Intent intent) {
    return TABLE.stream().map(Row::intent).toList().indexOf(intent);
  }

  /** Chinese anywhere; Latin words as whole words. */
  private static boolean contains(String said, String phrase) {
    boolean latin = phrase.charAt(0) < 0x80;
    return latin
        ? Pattern.compile("(?<![a-z])" + Pattern.quote(phrase) + "(?![a-z])").matcher(said).find()
        : said.contains(phrase);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("\\s+", " ");
  }
}
