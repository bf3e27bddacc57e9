package dev.redress.claims;

import dev.redress.claims.MatterEvent.ChargeOrdered;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import dev.redress.refunds.Answer;
import dev.redress.refunds.ChargeProvider;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the provider for buyers' payments, after the commit that ordered them and outside every
 * transaction. The reference is on record before the provider hears it, and it treats one reference
 * as one payment; what breaks off is taken up again by the matter's own clock.
 */
@Component
final class ChargeCaller implements JournalReader, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ChargeCaller.class);
  private static final int AT_ONCE = 8;

  private final Matters matters;
  private final Orders orders;
  private final ChargeProvider provider;
  private final boolean inline;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Opens the calls.
   *
   * @param inline call in the reader's thread, for worlds with one thread
   */
  ChargeCaller(
      Matters matters,
      Orders orders,
      ChargeProvider provider,
      @Value("${redress.refunds.inline:false}") boolean inline) {
    this.inline = inline;
    this.matters = matters;
    this.orders = orders;
    this.provider = provider;
  }

  @Override
  public String name() {
    return "charge-caller";
  }

  @Override
  public Interest interest() {
    return Interest.of(MatterHandler.ROOM, ChargeOrdered.class);
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    for (JournalEntry entry : entries) {
      if (MatterHandler.ROOM.equals(entry.room()) && entry.is(ChargeOrdered.class)) {
        MatterId id = MatterId.parse(entry.stream());
        ChargeOrdered ordered = entry.as(ChargeOrdered.class);
        if (inline) {
          callInFreePlace(id, ordered);
        } else {
          var unused = threads.submit(() -> callInFreePlace(id, ordered));
        }
      }
    }
  }

  private void callInFreePlace(MatterId id, ChargeOrdered ordered) {
    places.acquireUninterruptibly();
    try {
      call(id, ordered);
    } catch (RuntimeException e) {
      LOG.error("{} is left to its deadline", ordered.reference(), e);
    } finally {
      places.release();
    }
  }

  private void call(MatterId id, ChargeOrdered ordered) {
    Order order = orders.known(id.order());
    Answer answer =
        answer(
            new ChargeProvider.Charge(
                ordered.reference(),
                id.order(),
                order.market(),
                order.buyer().id(),
                ordered.amount()));
    Outcome outcome = matters.told(new MatterCommand.RecordCharge(id, ordered.reference(), answer));
    if (!(outcome instanceof Receipt)) {
      LOG.warn("{} said {}: {}", ordered.reference(), answer, outcome);
    }
  }

  /** Whatever is thrown proves nothing (TRAPS 14, 15). */
  private Answer answer(ChargeProvider.Charge charge) {
    try {
      return provider.charge(charge);
    } catch (RuntimeException e) {
      LOG.warn("The provider broke off over {}", charge.reference(), e);
      return new Answer.Unknown("EXCEPTION");
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
