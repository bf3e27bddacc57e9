package dev.redress.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.conversations.Masking.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S5: what would take a deal off the platform is masked, what an order needs is not. */
class MaskingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "打我电话13800138000谢谢 | 打我电话***谢谢 | PHONE",
        "1 3 8 0 0 1 3 8 0 0 0 | *** | PHONE",
        "１３８００１３８０００ 找我 | *** 找我 | PHONE",
        "138-0013-8000 | *** | PHONE",
        "138.0013.8000, ok? | ***, ok? | PHONE",
        "一三八零零一三八零零零 | *** | PHONE",
        "壹叁捌〇〇1380〇〇 | *** | PHONE",
        "+86 138 0013 8000 | *** | PHONE",
        "8613800138000 | *** | PHONE",
        "tel13800138000 | tel*** | PHONE",
        "座机 0571-88001010 | 座机 *** | PHONE",
        "Call 0171 5550141 please | Call *** please | PHONE",
        "Call +49 40 5550 1410 today | Call *** today | PHONE",
        "0049 (40) 55501410 | *** | PHONE",
        "加我微信 wx_lin88 聊 | 加我微信 *** 聊 | MESSENGER",
        "微信号：linxiaoyu | 微信号：*** | MESSENGER",
        "V信lin-12345 | V信*** | MESSENGER",
        "vx: abc12345 | vx: *** | MESSENGER",
        "ＶＸ：ａｂｃ１２３４５ | ＶＸ：*** | MESSENGER",
        "my WeChat is jonas_88 | my WeChat is *** | MESSENGER",
        "wechat: jonasbecker | wechat: *** | MESSENGER",
        "WhatsApp 0171 5550 1410 | WhatsApp *** | MESSENGER",
        "QQ 12345678 | QQ *** | MESSENGER",
        "扣扣号是 8 8 6 6 1 2 3 | 扣扣号是 *** | MESSENGER",
        "q q：八八六六一二三 | q q：*** | MESSENGER",
        "mail to jonas.becker@example.de now | mail to *** now | EMAIL",
        "lin＠qq．com | *** | EMAIL",
        "lin at example dot com | *** | EMAIL",
        "lin(at)example(dot)com | *** | EMAIL",
        "看这里 https://evil.example/pay?x=1 便宜 | 看这里 *** 便宜 | URL",
        "去 www.cheap-shop.xyz/abc 买 | 去 *** 买 | URL",
        "cheap-shop.com/abc is cheaper | *** is cheaper | URL",
        "卡号 6222 0212 3456 7890 128 | 卡号 *** | BANK",
        "4111-1111-1111-1111 | *** | BANK",
        "IBAN DE89 3704 0044 0532 0130 00 bitte | IBAN *** bitte | BANK",
      })
  void contactDataIsMasked(String said, String shown, Kind kind) {
    Masking.Masked masked = Masking.of(said);
    assertThat(masked.shown()).isEqualTo(shown);
    assertThat(masked.kinds()).contains(kind);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "杯子第二次用就裂了，麻烦看一下照片",
        "订单 PP-20411 什么时候发货？",
        "订单号 240611-123456789012345",
        "快递单号 SF1390000000012",
        "YT8812345678901 到了吗",
        "我付了 ¥1399.00，只退了 ¥39.90",
        "2026-11-22 13:45:10 签收的",
        "他们说 11 月 22 日到，到现在 3 天了",
        "WeChat Pay refund still missing",
        "微信支付的，退到哪里？",
        "I paid with wechat pay, order 2026-11",
        "three of the 12 mugs are broken, 9 are fine",
        "The photo is cup.jpg and manual.pdf",
        "I was at home. It never came",
        "Look at this... is it new?",
        "一百二十元可以吗",
        "尺寸 38/39/40/41 哪个合适",
        "Tracking 00340434161094042557",
        "v1.2 固件",
        "qq 糖少了一包",
      })
  void whatAnOrderNeedsStays(String said) {
    assertThat(Masking.of(said)).isEqualTo(new Masking.Masked(said, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"微信 lin_8888 电话13800138000 邮箱 lin@qq.com | 微信 *** 电话*** 邮箱 *** | 3"})
  void severalInOneMessageAreAllMasked(String said, String shown, int kinds) {
    Masking.Masked masked = Masking.of(said);
    assertThat(masked.shown()).isEqualTo(shown);
    assertThat(masked.kinds()).hasSize(kinds);
  }
}
