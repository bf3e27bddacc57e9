package dev.redress.simulation;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.refunds.Answer;
import dev.redress.refunds.ChargeProvider;
import dev.redress.simulation.Bank.Standing;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The provider's other side: it takes money from buyers, once per reference, and is as unreliable
 * about it as the {@link Bank}. Its own record is what the auditor believes.
 */
final class Purse implements ChargeProvider {

  private final World world;
  private final Consumer<LockKey> news;
  private final Map<LockKey, Map<String, Bank.Entry>> record = new HashMap<>();
  private final Map<String, Integer> calls = new HashMap<>();

  /**
   * An empty record.
   *
   * @param news told of every order of which something is written down
   */
  Purse(World world, Consumer<LockKey> news) {
    this.world = world;
    this.news = news;
  }

  /** Everything that was ever asked of it for this order. */
  List<Bank.Entry> of(LockKey order) {
    return List.copyOf(record.getOrDefault(order, Map.of()).values());
  }

  void forget(LockKey order) {
    record.remove(order);
  }

  @Override
  public String name() {
    return "wallet";
  }

  @Override
  public Answer charge(Charge charge) {
    String reference = charge.reference();
    Bank.Entry known = record.getOrDefault(charge.order(), Map.of()).get(reference);
    if (known != null) {
      return known.answer();
    }
    Chance chance =
        world.chance("purse", reference + "/" + calls.merge(reference, 1, Integer::sum));
    if (world.strikes(Fault.PROVIDER_UNREACHABLE, chance, 15)) {
      throw new IllegalStateException("Connection refused");
    }
    calls.remove(reference);
    if (world.strikes(Fault.PROVIDER_REFUSES, chance, 60)) {
      return keep(charge, Standing.REFUSED).answer();
    }
    if (world.strikes(Fault.PROVIDER_SLOW, chance, 40)) {
      Bank.Entry pending = keep(charge, Standing.PENDING);
      Standing then = chance.percent(75) ? Standing.PAID : Standing.REFUSED;
      Duration after = Duration.ofSeconds(chance.between(20, 40_000));
      world.after(world.errand(charge.order()), after, () -> keep(charge, then));
      return pending.answer();
    }
    Bank.Entry paid = keep(charge, Standing.PAID);
    if (world.strikes(Fault.PROVIDER_SILENT_AFTER_PAYING, chance, 40)) {
      throw new IllegalStateException("Connection reset");
    }
    return paid.answer();
  }

  private Bank.Entry keep(Charge charge, Standing standing) {
    Money amount = charge.amount();
    Bank.Entry entry = new Bank.Entry(charge.reference(), amount, standing);
    record
        .computeIfAbsent(charge.order(), key -> new LinkedHashMap<>())
        .put(charge.reference(), entry);
    news.accept(charge.order());
    return entry;
  }
}
