package dev.redress.simulation;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.refunds.Answer;
import dev.redress.refunds.PaymentProvider;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The payment provider: it treats a reference as one payment, and is slow, unreachable, silent
 * after it has paid, refuses, changes its mind, and says things twice. Its own record is what the
 * auditor believes.
 */
class Bank implements PaymentProvider {

  private static final int KEY_LENGTH = 32;

  private final World world;
  private final Map<LockKey, Map<String, Entry>> record = new HashMap<>();
  private final Map<String, Integer> calls = new HashMap<>();
  private final Set<LockKey> news = new LinkedHashSet<>();
  private final Purse purse;

  Bank(World world) {
    this.world = world;
    this.purse = new Purse(world, news::add);
  }

  /** Its other side, which takes money from buyers. */
  Purse purse() {
    return purse;
  }

  /** How a payment stands. */
  enum Standing {
    PAID,
    PENDING,
    REFUSED,
    BOUNCED
  }

  /** One reference in the bank's own books. */
  record Entry(String reference, Money amount, Standing standing) {
    Answer answer() {
      return switch (standing) {
        case PAID -> Answer.SUCCEEDED;
        case PENDING -> new Answer.Unknown("PENDING");
        case REFUSED -> new Answer.Failed("DECLINED", false);
        case BOUNCED -> new Answer.Failed("BOUNCED", false);
      };
    }
  }

  /** Everything that was ever asked of it for this order. */
  List<Entry> of(LockKey order) {
    return List.copyOf(record.getOrDefault(order, Map.of()).values());
  }

  /** The orders of which something new was written down since this was last asked. */
  List<LockKey> news() {
    List<LockKey> fresh = List.copyOf(news);
    news.clear();
    return fresh;
  }

  void forget(LockKey order) {
    record.remove(order);
    purse.forget(order);
  }

  @Override
  public String name() {
    return "wallet";
  }

  @Override
  public Answer refund(Payout payout) {
    String reference = payout.reference();
    Entry known = find(reference);
    if (known != null) {
      return known.answer();
    }
    int call = calls.merge(reference, 1, Integer::sum);
    Chance chance = world.chance("bank", reference + "/" + call);
    if (world.strikes(Fault.PROVIDER_UNREACHABLE, chance, 15)) {
      throw new IllegalStateException("Connection refused");
    }
    if (world.strikes(Fault.PROVIDER_REFUSES, chance, 20)) {
      return keep(reference, payout.amount(), Standing.REFUSED).answer();
    }
    if (world.strikes(Fault.PROVIDER_SLOW, chance, 20)) {
      Entry pending = keep(reference, payout.amount(), Standing.PENDING);
      decideLater(reference, chance);
      return pending.answer();
    }
    calls.remove(reference);
    Entry paid = keep(reference, payout.amount(), Standing.PAID);
    changeItsMind(reference, chance);
    if (world.strikes(Fault.PROVIDER_SILENT_AFTER_PAYING, chance, 20)) {
      throw new IllegalStateException("Connection reset");
    }
    if (world.strikes(Fault.PROVIDER_ANSWERS_TWICE, chance, 20)) {
      later(reference, Duration.ofSeconds(chance.between(1, 7200)), () -> tell(reference));
    }
    return paid.answer();
  }

  @Override
  public Answer ask(String reference) {
    Entry known = find(reference);
    return known == null ? Answer.NOT_FOUND : known.answer();
  }

  private void decideLater(String reference, Chance chance) {
    Standing then = chance.percent(75) ? Standing.PAID : Standing.REFUSED;
    boolean says = chance.percent(50);
    later(
        reference,
        Duration.ofSeconds(chance.between(20, 40_000)),
        () -> {
          move(reference, then);
          if (says) {
            tell(reference);
          }
        });
  }

  private void changeItsMind(String reference, Chance chance) {
    if (!world.strikes(Fault.PROVIDER_FAILS_AFTER_SUCCESS, chance, 15)) {
      return;
    }
    boolean says = chance.percent(30);
    later(
        reference,
        chance.hours(1, 18),
        () -> {
          move(reference, Standing.BOUNCED);
          if (says) {
            tell(reference);
          }
        });
  }

  private void later(String reference, Duration after, Runnable what) {
    world.after(world.errand(order(reference)), after, what);
  }

  private void tell(String reference) {
    Entry entry = find(reference);
    if (entry != null) {
      world.tell(reference, entry.answer());
    }
  }

  private Entry keep(String reference, Money amount, Standing standing) {
    Entry entry = new Entry(reference, amount, standing);
    LockKey order = order(reference);
    record.computeIfAbsent(order, key -> new LinkedHashMap<>()).put(reference, entry);
    news.add(order);
    return entry;
  }

  private void move(String reference, Standing to) {
    Entry entry = find(reference);
    if (entry != null) {
      keep(reference, entry.amount(), to);
    }
  }

  private @Nullable Entry find(String reference) {
    return record.getOrDefault(order(reference), Map.of()).get(reference);
  }

  private static LockKey order(String reference) {
    return LockKey.parse(reference.substring(0, KEY_LENGTH));
  }
}
