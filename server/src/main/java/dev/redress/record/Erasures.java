package dev.redress.record;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Receipt;
import dev.redress.orders.Orders;
import dev.redress.policy.Policies;
import dev.redress.record.ErasureCommand.Erase;
import dev.redress.record.ErasureEvent.Ground;
import dev.redress.record.ErasureFile.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** V5: the door to erasure, asked for or by policy. */
@Component
final class Erasures {

  private static final Actor POLICY = Actor.system("retention");

  private final CommandLog<ErasureCommand, ErasureFile, ErasureEvent> log;
  private final Orders orders;
  private final Policies policies;
  private final Shredding shredding;

  Erasures(
      ErasureHandler handler,
      CommandLogs logs,
      Orders orders,
      Policies policies,
      Shredding shredding) {
    this.log = logs.open(handler, 1);
    this.orders = orders;
    this.policies = policies;
    this.shredding = shredding;
  }

  /**
   * The buyer asked; what may not be erased is said, with the reason. Each erasure is one version,
   * so a request that comes again is told what came of it then.
   */
  Report asked(LockKey order, String reason, Actor by, @Nullable String key) {
    orders.get(order, by);
    Receipt done =
        log.run(Envelope.of(new Erase(order, Ground.REQUEST, reason), by, key)).orThrow();
    shredding.hurry();
    return log.read(order).all().get(Math.toIntExact(done.version()) - 1);
  }

  /** The policy's times may be over; where nothing is to be erased nothing is written down. */
  void due(LockKey order) {
    String version = policies.live(orders.get(order).market()).version();
    log.run(Envelope.of(new Erase(order, Ground.RETENTION, version), POLICY)).orThrow();
    shredding.hurry();
  }

  /** What was erased of an order, oldest first; refused with NOT_FOUND where it is not theirs. */
  List<Report> of(LockKey order, Actor viewer) {
    orders.get(order, viewer);
    return log.read(order).all();
  }
}
