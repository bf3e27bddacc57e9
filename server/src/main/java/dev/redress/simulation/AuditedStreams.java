package dev.redress.simulation;

import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import org.jspecify.annotations.Nullable;

/** The streams that hang on one order, found by what their names end in. */
final class AuditedStreams {

  private static final String REFUND = "-R";
  private static final String MATTER = "-m";
  private static final String CHAT = "-chat";

  private AuditedStreams() {}

  static void read(AuditedOrder order, JournalEntry entry) {
    String rest = entry.stream().substring(LockKey.TEXT_LENGTH);
    if (rest.isEmpty()) {
      follow(order, order.trail, entry);
      order.read(entry);
    } else if (rest.startsWith(REFUND)) {
      AuditedRefund refund = order.refunds.get(Integer.parseInt(rest.substring(REFUND.length())));
      if (refund == null) {
        order.complain.accept(Check.PAID_ONCE, entry.stream() + " was never granted");
        return;
      }
      follow(order, refund.trail(), entry);
      refund.read(entry);
    } else if (rest.startsWith(MATTER)) {
      int number = Integer.parseInt(rest.substring(MATTER.length()));
      AuditedMatter matter =
          order.matters.computeIfAbsent(number, n -> new AuditedMatter(order, n));
      follow(order, matter.trail(), entry);
      matter.read(entry);
    } else if (rest.equals(CHAT)) {
      follow(order, order.chat.trail(), entry);
      order.chat.read(entry);
    } else {
      int number = Integer.parseInt(rest.substring(1));
      AuditedCase c = order.cases.computeIfAbsent(number, n -> new AuditedCase(order, n));
      follow(order, c.trail(), entry);
      c.read(entry);
      order.facts.hear(entry);
      order.chat.talks().hear(entry, c.stand());
    }
  }

  private static void follow(AuditedOrder order, Trail trail, JournalEntry entry) {
    String wrong = trail.read(entry);
    if (wrong != null) {
      order.complain.accept(Check.CHAIN_INTACT, entry.stream() + ": " + wrong);
    }
  }

  /** The matter of this stream; null: none was raised. */
  static @Nullable AuditedMatter matter(AuditedOrder order, String stream) {
    String number = stream.substring(LockKey.TEXT_LENGTH + MATTER.length());
    return order.matters.get(Integer.parseInt(number));
  }

  /** What was read of a stream; null: nothing was. */
  static @Nullable Trail trail(AuditedOrder order, String stream) {
    String rest = stream.substring(LockKey.TEXT_LENGTH);
    if (rest.isEmpty()) {
      return order.trail;
    }
    if (rest.equals(CHAT)) {
      return order.chat.trail();
    }
    if (rest.startsWith(MATTER)) {
      AuditedMatter matter = matter(order, stream);
      return matter == null ? null : matter.trail();
    }
    AuditedCase c = order.cases.get(Integer.parseInt(rest.substring(1)));
    return c == null ? null : c.trail();
  }
}
