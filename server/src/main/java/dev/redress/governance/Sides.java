package dev.redress.governance;

import dev.redress.cases.Case;
import dev.redress.cases.CaseFile;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.cases.CasesBetween;
import dev.redress.cases.CasesBetween.OfBuyer;
import dev.redress.cases.Ruling;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.claims.Matters;
import dev.redress.governance.SidesView.BuyerSide;
import dev.redress.governance.SidesView.EntryGlance;
import dev.redress.governance.SidesView.MerchantSide;
import dev.redress.governance.SidesView.RulingCount;
import dev.redress.governance.StandingView.Bite;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.ledger.Debts;
import dev.redress.orders.Order;
import dev.redress.policy.Terms;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is stored of the two sides of a case beside the case itself. */
@Component
final class Sides {

  /** As many of a buyer's cases as are looked through for one page. */
  private static final int MOST = 200;

  private static final int ENTRIES = 5;
  private static final Set<Verdict> PARTLY = EnumSet.of(Verdict.PARTIAL, Verdict.DISMISS);

  private final Standings standings;
  private final StandingViews views;
  private final Cases cases;
  private final CasesBetween others;
  private final Matters matters;
  private final Debts debts;

  Sides(
      Standings standings,
      StandingViews views,
      Cases cases,
      CasesBetween others,
      Matters matters,
      Debts debts) {
    this.standings = standings;
    this.views = views;
    this.cases = cases;
    this.others = others;
    this.matters = matters;
    this.debts = debts;
  }

  /**
   * Both sides' standing.
   *
   * @param unseen orders of whose outcomes nothing is told (F8)
   */
  SidesView of(CaseFile file, CaseId id, Set<LockKey> unseen, Locale language) {
    Order order = Objects.requireNonNull(file.order());
    Merchant merchant = new Merchant(order.market(), order.merchant().id());
    StandingView standing = views.of(standings.file(merchant.key()), merchant, language, List.of());
    return new SidesView(
        merchant(order, standing, unseen), buyer(file, id, unseen, standing.now()));
  }

  private static MerchantSide merchant(Order order, StandingView standing, Set<LockKey> unseen) {
    return new MerchantSide(
        order.merchant().name(),
        standing.score(),
        standing.best(),
        standing.restrictions().stream().filter(each -> each.state() == Bite.BEGUN).toList(),
        standing.entries().stream()
            .filter(each -> !unseen.contains(LockKey.parse(each.orderId())))
            .limit(ENTRIES)
            .map(
                each ->
                    new EntryGlance(
                        each.number(),
                        each.causeText(),
                        each.at(),
                        each.points(),
                        each.bite(),
                        each.about()))
            .toList());
  }

  private BuyerSide buyer(CaseFile file, CaseId id, Set<LockKey> unseen, Instant now) {
    Terms live = Objects.requireNonNull(file.live());
    Order order = Objects.requireNonNull(file.order());
    List<OfBuyer> newest = others.ofBuyer(order, id, MOST);
    List<OfBuyer> known =
        newest.stream().filter(each -> !unseen.contains(each.id().order())).toList();
    List<Case> all = cases.all(known.stream().map(OfBuyer::id).toList());
    Set<CaseId> here =
        known.stream()
            .filter(each -> each.merchant().equals(order.merchant().id()))
            .map(OfBuyer::id)
            .collect(Collectors.toSet());
    Money debt =
        debts
            .of(
                order.market(),
                order.buyer().id(),
                live.currency(),
                Stream.concat(Stream.of(id), known.stream().map(OfBuyer::id))
                    .map(CaseId::text)
                    .toList())
            .plus(matters.owedBy(order.market(), order.buyer().id(), live.currency()));
    return new BuyerSide(
        order.buyer().name(),
        file.claimed().count(live, now, null),
        live.proof().refundsOnly(),
        live.proof().within().toDays(),
        count(all.stream().filter(each -> here.contains(each.id())).toList()),
        count(all),
        known.size(),
        newest.size() < MOST,
        debt);
  }

  private static RulingCount count(List<Case> cases) {
    int[] counts = new int[4];
    for (Case each : cases) {
      Ruling ruling = each.ruling();
      if (ruling != null) {
        counts[ruling.automatic() ? 3 : given(ruling)]++;
      }
    }
    return new RulingCount(counts[0], counts[1], counts[2], counts[3]);
  }

  /** 0: all of it, 1: some, 2: nothing. */
  private static int given(Ruling ruling) {
    if (ruling.lines().stream().allMatch(line -> line.outcome() == Verdict.DISMISS)) {
      return 2;
    }
    return ruling.lines().stream().anyMatch(line -> PARTLY.contains(line.outcome())) ? 1 : 0;
  }
}
