package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Actor;
import dev.redress.policy.CaseType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C9: what the merchant whose turn it is is told to do. */
class AdviceTest {

  private static ViewWorld asking(CaseType type, long minor) {
    ViewWorld world = ViewWorld.delivered();
    Ask ask = world.ask(type, "QUALITY", 1);
    boolean money = type == CaseType.REFUND_ONLY || type == CaseType.RETURN_REFUND;
    return world.does(
        ViewWorld.BUYER,
        new CaseCommand.Apply(
            world.id.order(),
            new Ask(
                type,
                ask.reason(),
                true,
                ask.lines(),
                money ? ViewWorld.cny(minor) : null,
                false,
                ask.statement(),
                ask.evidence())));
  }

  private static NegotiationView.AdviceView advice(ViewWorld world, Actor viewer) {
    return world.view(viewer).negotiation().advice();
  }

  @ParameterizedTest
  @CsvSource({"999, REFUND", "1000, REJECT_WELL", "3333, REJECT_WELL"})
  void smallMoneyIsBestPaidAndOtherMoneyRejectedWell(long minor, String code) {
    assertThat(advice(asking(CaseType.REFUND_ONLY, minor), ViewWorld.MERCHANT).code())
        .isEqualTo(code);
  }

  @Test
  void nobodyIsToldToPayWhereGoodsAreAskedFor() {
    assertThat(advice(asking(CaseType.EXCHANGE, 0), ViewWorld.MERCHANT).code())
        .isEqualTo("REJECT_WELL");
  }

  @Test
  void onlyTheMerchantIsAdvised() {
    ViewWorld world = asking(CaseType.REFUND_ONLY, 999);
    for (Actor viewer : List.of(ViewWorld.BUYER, ViewWorld.JUDGE, ViewWorld.OPERATOR)) {
      assertThat(advice(world, viewer)).isNull();
    }
  }
}
