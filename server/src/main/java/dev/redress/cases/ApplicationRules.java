package dev.redress.cases;

import dev.redress.cases.CaseCommand.Apply;
import dev.redress.cases.CaseCommand.Modify;
import dev.redress.cases.CaseEvent.ApplicationModified;
import dev.redress.cases.CaseEvent.Applied;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.ledger.Entitlement;
import dev.redress.ledger.OrderBook;
import dev.redress.orders.Order;
import dev.redress.orders.OrderLine;
import dev.redress.policy.Eligibility;
import dev.redress.policy.Reason;
import dev.redress.policy.Stage;
import dev.redress.policy.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Applying and modifying (B1–B8): from what was asked to claims per line, or why not. */
final class ApplicationRules {

  private static final int FREIGHT = 0;

  private ApplicationRules() {}

  static Decision<CaseEvent> apply(CaseFile file, Apply command, Actor actor, Instant now) {
    Order order = file.order();
    if (order == null || !CaseRules.maySee(order, actor)) {
      return Deciding.refuse(CaseRefusal.CASE_NOT_FOUND);
    }
    if (actor.role() != Role.BUYER) {
      return Deciding.refuse(CaseRefusal.NOT_YOUR_COMMAND);
    }
    Terms terms = Objects.requireNonNull(file.live());
    Eligibility doors = new Eligibility(order, file.book(), terms, now);
    Checked checked = check(file, doors, actor, command.ask(), 1);
    return switch (last(file, terms, command.ask(), file.next(), checked)) {
      case Checked.No(Refused refused) -> new Decision.Refuse<>(refused);
      case Checked.Yes(Application application) ->
          Decision.accept(
              Stream.concat(
                      Stream.of(
                          new Applied(
                              file.next(),
                              application,
                              terms.version(),
                              file.firstAppliedAt(application),
                              merchantAnswers(terms, order, now))),
                      LateRules.agree(file, application, terms, now).stream())
                  .toList());
    };
  }

  /** B7: allowed while the merchant is to act, or after a rejection. */
  static Decision<CaseEvent> modify(Deciding d, Modify command) {
    Order order = Objects.requireNonNull(d.file().order());
    OrderBook without = CaseFold.released(d.file().book(), d.c().id().number());
    Eligibility doors = new Eligibility(order, without, d.terms(), d.now());
    int version = d.c().application().version() + 1;
    Checked checked = check(d.file(), doors, d.actor(), command.ask(), version);
    return switch (last(d.file(), d.terms(), command.ask(), d.c().id(), checked)) {
      case Checked.No(Refused refused) -> new Decision.Refuse<>(refused);
      case Checked.Yes(Application application) ->
          Decision.accept(
              new ApplicationModified(application, merchantAnswers(d.terms(), order, d.now())));
    };
  }

  private static Wait merchantAnswers(Terms terms, Order order, Instant now) {
    return Wait.of(now, merchantTime(terms, order), terms.clocks().reminders());
  }

  private static Duration merchantTime(Terms terms, Order order) {
    return Stage.of(order) == Stage.UNSHIPPED
        ? terms.clocks().merchantAnswerUnshipped()
        : terms.clocks().merchantAnswer();
  }

  /** How long the merchant of such an order has to answer an application (C1). */
  static Duration merchantTime(Deciding d) {
    return merchantTime(d.terms(), Objects.requireNonNull(d.file().order()));
  }

  /** B11, J3: proof enough, and no application that was decided before, modified ones too. */
  private static Checked last(CaseFile file, Terms terms, Ask ask, CaseId id, Checked checked) {
    return checked instanceof Checked.Yes(Application application)
        ? ProofRules.missing(file, terms, application)
            .or(() -> Reapplication.closed(file, ask))
            .<Checked>map(Checked.No::new)
            .orElseGet(() -> new Checked.Yes(ProofRules.counted(file, terms, application, id)))
        : checked;
  }

  private sealed interface Checked {
    record Yes(Application application) implements Checked {}

    record No(Refused refused) implements Checked {}

    static Checked no(CaseRefusal reason, Object... details) {
      return new No(reason.with(details));
    }
  }

  private static Checked check(
      CaseFile file, Eligibility doors, Actor actor, Ask ask, int version) {
    Optional<Refused> lines = checkLines(doors, ask);
    if (lines.isPresent()) {
      return new Checked.No(lines.get());
    }
    Optional<Reason> known = doors.terms().reason(ask.reason());
    if (known.isEmpty()) {
      return Checked.no(CaseRefusal.REASON_UNKNOWN, "reason", ask.reason());
    }
    Reason reason = known.get();
    for (Ask.AskLine line : ask.lines()) {
      OrderLine bought = doors.line(line.line()).orElseThrow();
      Optional<Refused> closed = doors.closed(bought, ask.type(), reason);
      if (closed.isPresent()) {
        return new Checked.No(closed.get());
      }
      int left = doors.book().line(line.line()).unitsLeft();
      if (line.quantity() < 1 || line.quantity() > left) {
        return Checked.no(CaseRefusal.QUANTITY_WRONG, "line", line.line(), "most", left);
      }
    }
    Optional<Refused> words = Deciding.checkWords(file, actor, ask.statement(), ask.evidence());
    if (words.isPresent()) {
      return new Checked.No(words.get());
    }
    if (ask.evidence().size() < reason.photos()) {
      return Checked.no(CaseRefusal.EVIDENCE_REQUIRED, "count", reason.photos());
    }
    return claim(doors, reason, ask, version);
  }

  private static Optional<Refused> checkLines(Eligibility doors, Ask ask) {
    if (ask.lines().isEmpty()) {
      return Optional.of(CaseRefusal.NO_LINES.with());
    }
    Set<Integer> seen = new HashSet<>();
    for (Ask.AskLine line : ask.lines()) {
      if (doors.line(line.line()).isEmpty()) {
        return Optional.of(CaseRefusal.LINE_UNKNOWN.with("line", line.line()));
      }
      if (!seen.add(line.line())) {
        return Optional.of(CaseRefusal.LINE_TWICE.with("line", line.line()));
      }
    }
    return Optional.empty();
  }

  private static Checked claim(Eligibility doors, Reason reason, Ask ask, int version) {
    List<Claim> claims = new ArrayList<>();
    for (Ask.AskLine line : ask.lines()) {
      Money most = doors.book().line(line.line()).refundable(line.quantity());
      claims.add(new Claim(line.line(), line.quantity(), most));
    }
    if (ask.includeFreight() && ask.type().replaces()) {
      return Checked.no(CaseRefusal.FREIGHT_NOT_REFUNDABLE);
    }
    if (ask.includeFreight()) {
      Entitlement freight = doors.book().line(FREIGHT);
      if (!doors.freightRefundable(reason) || freight.openCase() != 0) {
        return Checked.no(CaseRefusal.FREIGHT_NOT_REFUNDABLE);
      }
      if (freight.unitsLeft() > 0 && freight.refundable(1).isPositive()) {
        claims.add(new Claim(FREIGHT, 1, freight.refundable(1)));
      }
    }
    Money most = claims.stream().map(Claim::amount).reduce(Money::plus).orElseThrow();
    Money amount = ask.amount() == null ? most : ask.amount();
    boolean fits =
        amount.currency().equals(most.currency())
            && (amount.equals(most)
                || (!ask.type().replaces() && amount.isPositive() && amount.compareTo(most) < 0));
    if (!fits) {
      return Checked.no(CaseRefusal.AMOUNT_WRONG, "most", most);
    }
    List<Claim> shares = split(claims, amount, most);
    if (!shares.stream().allMatch(share -> share.amount().isPositive())) {
      return Checked.no(CaseRefusal.AMOUNT_WRONG, "most", most);
    }
    return new Checked.Yes(
        new Application(
            version,
            ask.type(),
            ask.reason(),
            ask.goodsReceived(),
            shares,
            amount,
            ask.statement(),
            List.copyOf(ask.evidence()),
            doors.now(),
            false));
  }

  /**
   * Less than everything is spread over the lines by what each could give, summing exactly (B5).
   */
  private static List<Claim> split(List<Claim> claims, Money amount, Money most) {
    if (amount.equals(most)) {
      return List.copyOf(claims);
    }
    List<Claim> shares = new ArrayList<>();
    long before = 0;
    for (Claim claim : claims) {
      long until = before + claim.amount().minor();
      Money share = amount.upTo(until, most.minor()).minus(amount.upTo(before, most.minor()));
      shares.add(claim.with(share));
      before = until;
    }
    return List.copyOf(shares);
  }
}
