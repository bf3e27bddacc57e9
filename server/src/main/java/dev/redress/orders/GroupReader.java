package dev.redress.orders;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Refused;
import dev.redress.orders.GroupCommand.JoinGroup;
import dev.redress.orders.GroupCommand.OpenGroup;
import dev.redress.orders.GroupEvent.GroupExpired;
import dev.redress.orders.GroupEvent.GroupFormed;
import dev.redress.orders.GroupEvent.GroupOpened;
import dev.redress.orders.GroupEvent.MemberJoined;
import dev.redress.orders.GroupEvent.MemberTold;
import dev.redress.orders.GroupEvent.MemberTooLate;
import dev.redress.orders.OrderCommand.FailGroup;
import dev.redress.orders.OrderCommand.FormGroup;
import dev.redress.orders.OrderEvent.OrderPlaced;
import dev.redress.orders.OrderEvent.PaymentCaptured;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Carries news between orders and their group, each under its own lock: who belongs and has paid
 * goes to the group, what became of the group goes to every order. All of it is harmless when
 * repeated.
 */
@Component
final class GroupReader implements JournalReader {

  private static final Actor SELF = Actor.system("groups");

  private final Orders orders;
  private final Groups groups;

  GroupReader(Orders orders, Groups groups) {
    this.orders = orders;
    this.groups = groups;
  }

  @Override
  public String name() {
    return "groups";
  }

  @Override
  public Interest interest() {
    return Interest.of(OrderHandler.ROOM, OrderPlaced.class, PaymentCaptured.class)
        .and(Interest.in(GroupHandler.ROOM));
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    List<Supplier<CompletableFuture<Outcome>>> first = new ArrayList<>();
    List<Supplier<CompletableFuture<Outcome>>> then = new ArrayList<>();
    for (JournalEntry entry : entries) {
      if (entry.room().equals(OrderHandler.ROOM)) {
        tellGroup(entry, first, then);
      } else if (entry.room().equals(GroupHandler.ROOM)) {
        tellOrders(entry.among(GroupEvent.class), then);
      }
    }
    // A group has to be there before anybody joins it.
    send(first);
    send(then);
  }

  private void tellGroup(
      JournalEntry entry,
      List<Supplier<CompletableFuture<Outcome>>> open,
      List<Supplier<CompletableFuture<Outcome>>> join) {
    LockKey order = LockKey.parse(entry.stream());
    // Most orders stand alone; their lines need not be read to know it.
    if (entry.is(OrderPlaced.class) && entry.payload().contains("\"groupExpiresAt\"")) {
      OrderContent content = entry.as(OrderPlaced.class).content();
      OrderContent.GroupTerms terms = content.group();
      if (terms != null) {
        OpenGroup opening =
            new OpenGroup(content.market(), terms.shopGroupId(), terms.size(), terms.startedAt());
        open.add(() -> groups.submit(opening, SELF, null));
        join.add(() -> groups.submit(new JoinGroup(opening.group(), order, null), SELF, null));
      }
    } else if (entry.is(PaymentCaptured.class)) {
      LockKey group = entry.as(PaymentCaptured.class).group();
      if (group != null) {
        JoinGroup joining = new JoinGroup(group, order, entry.at());
        join.add(() -> groups.submit(joining, SELF, null));
      }
    }
  }

  private void tellOrders(GroupEvent event, List<Supplier<CompletableFuture<Outcome>>> into) {
    switch (event) {
      case GroupOpened opened -> {}
      case MemberTold told -> {}
      case MemberJoined(LockKey order, var at, boolean formed) -> {
        if (formed) {
          into.add(() -> orders.submit(new FormGroup(order), SELF, null));
        }
      }
      case MemberTooLate(LockKey order) ->
          into.add(() -> orders.submit(new FailGroup(order), SELF, null));
      case GroupFormed(List<LockKey> all) ->
          all.forEach(order -> into.add(() -> orders.submit(new FormGroup(order), SELF, null)));
      case GroupExpired(List<LockKey> all) ->
          all.forEach(order -> into.add(() -> orders.submit(new FailGroup(order), SELF, null)));
    }
  }

  private static void send(List<Supplier<CompletableFuture<Outcome>>> commands) {
    List<CompletableFuture<Outcome>> sent = commands.stream().map(Supplier::get).toList();
    for (CompletableFuture<Outcome> each : sent) {
      if (each.join() instanceof Refused refused
          && refused.reason() != OrderRefusal.GROUP_ALREADY_TOLD_DIFFERENTLY) {
        // Nothing of this can be refused for good; the batch is repeated until it goes through.
        throw new IllegalStateException("News of a group was refused: " + refused);
      }
    }
  }
}
