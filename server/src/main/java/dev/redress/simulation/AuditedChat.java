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
import org.jspecify.annotations.Nullable;

/**
 * What the two sides of an order say to each other, as the auditor understands it (S4, S5): who
 * may, what is kept, what is masked, what is read.
 */
final class AuditedChat implements Complaining {

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
        complainUnless(
            id == null || id.startsWith(order.key.text() + "-"),
            Check.LEGAL_STATE,
            () -> "a card of " + id);
      }
      case MessagesRead e -> {
        order.checkRole(entry, SIDES);
        Heard side = of(e.side());
        complainUnless(
            entry.actor().role() == e.side() && e.upTo() > side.read && e.upTo() < entry.version(),
            Check.LEGAL_STATE,
            () -> e.side() + " reads up to " + e.upTo() + " after " + side.read);
        side.read = e.upTo();
      }
      case ShipmentUrged e -> urge(entry, e);
    }
  }

  /** S5: the very words are kept; what the sides read says nothing of where to find each other. */
  private void say(JournalEntry entry, MessageSaid said) {
    order.checkRole(entry, SIDES);
    complainUnless(
        said.side() == entry.actor().role(), Check.LEGAL_STATE, () -> "says for " + said.side());
    String shown = Objects.requireNonNullElse(said.shown(), said.text());
    boolean prepared = talks.isPrepared(said, entry);
    boolean onlyPictures = said.text().isEmpty() && !said.evidence().isEmpty();
    complainUnless(
        prepared || onlyPictures || Phrases.isSaid(said.text()),
        Check.LEGAL_STATE,
        () -> "nobody said " + said.text());
    complainUnless(
        said.text().length() <= LONGEST && said.evidence().size() <= PICTURES,
        Check.LEGAL_STATE,
        "takes too long a message");
    Phrases.secret(said.text())
        .ifPresentOrElse(
            secret ->
                complainUnless(
                    !shown.contains(secret) && !said.masked().isEmpty(),
                    Check.TOLD_MASKED,
                    () -> "shows " + said.shown()),
            () ->
                complainUnless(
                    shown.equals(said.text()), Check.TOLD_MASKED, () -> "hides " + said.text()));
    Heard side = of(said.side());
    side.at = entry.at();
    side.last = entry.version();
    side.read = entry.version();
  }

  /** S4: once a day, while it is not shipped; the third on a late one goes higher. */
  private void urge(JournalEntry entry, ShipmentUrged urged) {
    order.checkRole(entry, Set.of(Role.BUYER));
    Instant at = entry.at();
    boolean again = urgedAt == null || !at.isBefore(urgedAt.plus(URGE_AGAIN));
    boolean late = order.promised != null && at.isAfter(order.promised);
    complainUnless(again && !order.shipped, Check.LEGAL_STATE, "urges when it may not");
    complainUnless(
        urged.count() == ++urges
            && urged.late() == late
            && urged.supervisor() == (late && urges >= RAISED_FROM),
        Check.LEGAL_STATE,
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
      complain(Check.LOG_FOLDS, "its row says " + row);
    }
  }

  @Override
  public void complain(Check check, String what) {
    order.complain.accept(check, "chat: " + what);
  }
}
