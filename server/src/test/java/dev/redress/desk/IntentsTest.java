package dev.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S2: what the assistant takes words for, in both languages. */
class IntentsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "我要退款 | APPLY_REFUND",
        "杯子坏了想退货 | APPLY_REFUND",
        "I want a refund | APPLY_REFUND",
        "It arrived broken. | APPLY_REFUND",
        "怎么还没发货啊 | URGE_SHIPMENT",
        "什么时候发货？ | URGE_SHIPMENT",
        "When will it ship? | URGE_SHIPMENT",
        "My order has not shipped | URGE_SHIPMENT",
        "快递到哪了 | TRACK_PARCEL",
        "查物流 | TRACK_PARCEL",
        "Where is my parcel? | TRACK_PARCEL",
        "please TRACK it | TRACK_PARCEL",
        "运费谁出 | CLAIM_FREIGHT",
        "申请运费 | CLAIM_FREIGHT",
        "Who pays the return freight? | CLAIM_FREIGHT",
        "商家拒绝了，怎么办 | DISPUTE",
        "申请平台介入 | DISPUTE",
        "The merchant rejected my request | DISPUTE",
        "我要投诉商家 | PUNISH_MERCHANT",
        "这是假货 | PUNISH_MERCHANT",
        "These are fake goods | PUNISH_MERCHANT",
        "退款什么时候到账 | MONEY",
        "退款到哪了 | MONEY",
        "Where is my money? | MONEY",
        "where is my refund | MONEY",
        "撤销申请 | WITHDRAW",
        "I want to withdraw it | WITHDRAW",
        "进度怎么样了 | STATUS",
        "现在轮到谁？ | STATUS",
        "How long does it take? | STATUS",
        "what can I do | STATUS",
        "人工 | PERSON",
        "Human please | PERSON",
        "你好 | GREETING",
        "Hi | GREETING",
        "谢谢 | THANKS",
        "Thanks! | THANKS",
        "今天天气不错 | UNKNOWN",
        "The weather is nice | UNKNOWN",
        "philosophy | UNKNOWN",
        "this is trackable nonsense | UNKNOWN",
        "？？？ | UNKNOWN"
      })
  void wordsMeanWhatTheTableSays(String said, Intent meant) {
    assertThat(Intents.of(said)).isEqualTo(meant);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "人工 | 1",
        "人工客服 | 1",
        "人工客服 人工 | 2",
        "human | 1",
        "AGENT! | 1",
        "Human agent | 2",
        "人工 human | 2",
        "ｈｕｍａｎ | 1",
        "a reagent and humanity | 0",
        "agents | 1",
        "我要退款 | 0",
        "agent人工 | 2"
      })
  void s2HowOftenAPersonIsAskedFor(String said, int times) {
    assertThat(Intents.askedForPerson(said)).isEqualTo(times);
  }
}
