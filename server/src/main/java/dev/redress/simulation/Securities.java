package dev.redress.simulation;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.ledger.DepositCommand;
import java.time.Duration;

/**
 * Merchants bring security: some of them, now and again, and the shop tells it twice or wrongly.
 */
final class Securities {

  private static final Actor SELF = new Actor(Role.INTEGRATION, "shop", "Shop", "", "");
  private static final int MOST = 4;

  private final World world;

  Securities(World world) {
    this.world = world;
  }

  /**
   * When a merchant brings how much.
   *
   * @param number the merchant's, below nothing: it is no errand of anybody's
   * @param none nothing, in the market's currency
   */
  void plan(int number, String market, String merchant, Money none) {
    Errand errand = new Errand(world.scenario().seed(), number);
    errand.group(LockKey.named("merchant", market, merchant));
    Chance chance = errand.chance();
    int times = chance.percent(60) ? chance.between(1, MOST) : 0;
    for (int i = 1; i <= times; i++) {
      Money amount = none.withMinor(chance.between(1, 2_000_000));
      DepositCommand told = new DepositCommand(market, merchant, amount, "security-" + i, "wallet");
      Duration after = chance.hours(0, i == 1 ? 24 : 24 * world.scenario().days());
      world.after(errand, after, () -> tell(errand, told));
      if (world.strikes(Fault.PAYMENT_TOLD_TWICE, chance, 200)) {
        boolean same = chance.percent(70);
        Money other = same ? amount : amount.withMinor(amount.minor() + 1);
        DepositCommand again =
            new DepositCommand(market, merchant, other, told.reference(), told.provider());
        world.after(errand, after.plus(chance.hours(0, 40)), () -> tell(errand, again));
      }
    }
  }

  private void tell(Errand errand, DepositCommand told) {
    world
        .post()
        .send(
            errand,
            SELF,
            Post.Submit.of(told, (sent, actor, key) -> world.deposits().submit(sent, actor, key)));
  }
}
