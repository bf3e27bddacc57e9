package dev.redress.simulation;

import dev.redress.conversations.ChatEvent;
import dev.redress.conversations.ChatEvent.CardShown;
import dev.redress.conversations.ChatEvent.MessageSaid;
import dev.redress.conversations.ChatEvent.MessagesRead;
import dev.redress.conversations.ChatEvent.ShipmentUrged;
import dev.redress.conversations.Talk;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the two sides of an order say to each other, as the auditor understands it (S4, S5): who
 * may, what is kept, what is masked, what is read.
 */
final class AuditedChat {

  private static final Duration URGE_AGAIN = Duration.ofDays(1);
  private static final int RAISED_FROM = 3;
  private static final int LONGEST = 2000;
  private static final int PICTURES = 9;
  private static final Set<Role> SIDES = EnumSet.of(Role.BUYER, Role.MERCHANT);

  private final AuditedOrder order;
  private final Trail trail = new Trail();
  private final Heard buyer = new Heard();
  private final Heard merchant = new Heard();
  private final AuditedTalks talks;
  private @Nullable Instant urgedAt;
  private int urges;

  /** One side: what it said last, and how far it has read. */
  static final class Heard {
    @Nullable Instant at;
    long last;
    long read;
  }

  AuditedChat(AuditedOrder order) {
    this.order = order;
    this.talks = new AuditedTalks(order, this);
  }

  Trail trail() {
    return trail;
  }

  AuditedTalks talks() {
    return talks;
  }

  Heard of(Role side) {
    return side == Role.BUYER ? buyer : merchant;
  }

  void read(JournalEntry entry) {
    switch (entry.among(ChatEvent.class)) {
      case MessageSaid e -> say(entry, e);
      case CardShown e -> {
        order.checkRole(entry, EnumSet.of(Role.BUYER, Role.MERCHANT, Role.SYSTEM));
        String id = e.caseId();
        right(id == null || id.startsWith(order.key.text() + "-"), () -> "a card of " + id);
      }
      case MessagesRead e -> {
        order.checkRole(entry, SIDES);
        Heard side = of(e.side());
        right(
            entry.actor().role() == e.side() && e.upTo() > side.read && e.upTo() < entry.version(),
            () -> e.side() + " reads up to " + e.upTo() + " after " + side.read);
        side.read = e.upTo();
      }
      case ShipmentUrged e -> urge(entry, e);
    }
  }

  /** S5: the very words are kept; what the sides read says nothing of where to find each other. */
  private void say(JournalEntry entry, MessageSaid said) {
    order.checkRole(entry, SIDES);
    right(said.side() == entry.actor().role(), () -> "says for " + said.side());
    String shown = Objects.requireNonNullElse(said.shown(), said.text());
    boolean prepared = talks.isPrepared(said, entry);
    boolean onlyPictures = said.text().isEmpty() && !said.evidence().isEmpty();
    right(
        prepared || onlyPictures || Phrases.isSaid(said.text()),
        () -> "nobody said " + said.text());
    right(
        said.text().length() <= LONGEST && said.evidence().size() <= PICTURES,
        "takes too long a message");
    Phrases.secret(said.text())
        .ifPresentOrElse(
            secret ->
                masked(
                    !shown.contains(secret) && !said.masked().isEmpty(),
                    () -> "shows " + said.shown()),
            () -> masked(shown.equals(said.text()), () -> "hides " + said.text()));
    Heard side = of(said.side());
    side.at = entry.at();
    side.last = entry.version();
    side.read = entry.version();
  }

  private void masked(boolean right, Supplier<String> what) {
    if (!right) {
      order.complain.accept(Check.TOLD_MASKED, "chat: " + what.get());
    }
  }

  /** S4: once a day, while it is not shipped; the third on a late one goes higher. */
  private void urge(JournalEntry entry, ShipmentUrged urged) {
    order.checkRole(entry, Set.of(Role.BUYER));
    Instant at = entry.at();
    boolean again = urgedAt == null || !at.isBefore(urgedAt.plus(URGE_AGAIN));
    boolean late = order.promised != null && at.isAfter(order.promised);
    right(again && !order.shipped, "urges when it may not");
    right(
        urged.count() == ++urges
            && urged.late() == late
            && urged.supervisor() == (late && urges >= RAISED_FROM),
        () -> "urges wrongly: " + urged);
    urgedAt = at;
  }

  /** The row against the log. */
  void checkRow(Books books) {
    if (trail.version() == 0) {
      return;
    }
    Talk row = books.talk(order.key);
    boolean same =
        trail.isAt(row.version(), row.hash())
            && Objects.equals(row.buyerAt(), buyer.at)
            && Objects.equals(row.merchantAt(), merchant.at)
            && row.buyerLast() == buyer.last
            && row.merchantLast() == merchant.last
            && row.buyerRead() == buyer.read
            && row.merchantRead() == merchant.read
            && Objects.equals(row.urgedAt(), urgedAt)
            && row.urges() == urges;
    if (!same) {
      order.complain.accept(Check.LOG_FOLDS, "the chat's row says " + row);
    }
  }

  private void right(boolean right, String what) {
    if (!right) {
      order.complain.accept(Check.LEGAL_STATE, "chat: " + what);
    }
  }

  private void right(boolean right, Supplier<String> what) {
    if (!right) {
      right(false, what.get());
    }
  }
}
