package dev.redress.quality;

import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.cases.Interests;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import dev.redress.orders.Order;
import dev.redress.quality.ReviewCommand.Candidate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * F6: who may judge a ruling again. Gathered before anything is locked: what cases, accounts and
 * declarations know is in no review's file.
 */
@Component
final class Candidates {

  private final Cases cases;
  private final Interests interests;
  private final Members members;
  private final ReviewStore store;

  Candidates(Cases cases, Interests interests, Members members, ReviewStore store) {
    this.cases = cases;
    this.interests = interests;
    this.members = members;
    this.store = store;
  }

  /**
   * Who has done nothing in the case, is close to neither side, and did not let it lie.
   *
   * @param passed accounts of who did
   */
  List<Candidate> of(CaseId id, Set<String> passed) {
    Order order = Objects.requireNonNull(cases.file(id.order()).order());
    Set<String> acted = new HashSet<>(passed);
    for (JournalEntry each : cases.history(id)) {
      if (each.actor().role() == Role.ARBITRATOR) {
        acted.add(each.actor().id());
      }
    }
    Map<String, Integer> load = store.load();
    return members.all().stream()
        .filter(each -> !acted.contains(each.id().text()))
        .filter(each -> isNeutral(each.id().text(), order))
        .map(
            each ->
                new Candidate(
                    each.id().text(), each.name(), load.getOrDefault(each.id().text(), 0)))
        .toList();
  }

  private boolean isNeutral(String arbitrator, Order order) {
    return interests.of(arbitrator).stream()
        .noneMatch(
            each -> each.concerns(order.market(), order.buyer().id(), order.merchant().id()));
  }
}
