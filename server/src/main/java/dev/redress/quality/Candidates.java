package dev.redress.quality;

import dev.redress.accounts.Account;
import dev.redress.cases.Interests;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import dev.redress.quality.ReviewCommand.Candidate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * F6: who may judge a ruling again. Gathered before anything is locked: what cases, accounts and
 * declarations know is in no review's file.
 */
@Component
final class Candidates {

  private final Orders orders;
  private final Interests interests;
  private final Members members;
  private final ReviewStore store;

  Candidates(Orders orders, Interests interests, Members members, ReviewStore store) {
    this.orders = orders;
    this.interests = interests;
    this.members = members;
    this.store = store;
  }

  /**
   * Who has done nothing in the case, is close to neither side, and did not let it lie.
   *
   * @param history of the case
   * @param passed accounts of who did
   */
  List<Candidate> of(LockKey order, List<JournalEntry> history, Collection<String> passed) {
    return of(orders.known(order), history, passed);
  }

  /** The same, for whoever has the order at hand. */
  List<Candidate> of(Order order, List<JournalEntry> history, Collection<String> passed) {
    Set<String> out = new HashSet<>(passed);
    out.addAll(interests.in(order));
    for (JournalEntry each : history) {
      if (each.actor().role() == Role.ARBITRATOR) {
        out.add(each.actor().id());
      }
    }
    Map<String, Integer> load = store.load();
    return members.all().stream()
        .filter(each -> !out.contains(each.id().text()))
        .map(each -> candidate(each, load))
        .toList();
  }

  private static Candidate candidate(Account each, Map<String, Integer> load) {
    String id = each.id().text();
    return new Candidate(id, each.name(), load.getOrDefault(id, 0));
  }
}
