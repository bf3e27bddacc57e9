package dev.redress.cases;

import dev.redress.cases.CaseEvent.ApplicationModified;
import dev.redress.cases.CaseEvent.Applied;
import dev.redress.cases.CaseView.ApplicationView;
import dev.redress.cases.CaseView.ClaimedLine;
import dev.redress.cases.CaseView.PriorCase;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.kernel.ReaderZone;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.kernel.Texts;
import dev.redress.orders.Order;
import dev.redress.policy.Terms;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Builds what a viewer sees of a case. It states no rule of its own: what may be done comes from
 * {@link Cases#doors}, what would follow from the rules themselves.
 */
@Component
final class CaseViews {

  private static final int FREIGHT = 0;

  private final Cases cases;
  private final RefundProgress refunds;
  private final CasesBetween others;
  private final PrivacyNumbers numbers;
  private final Texts texts;
  private final Clock clock;

  CaseViews(
      Cases cases,
      RefundProgress refunds,
      CasesBetween others,
      PrivacyNumbers numbers,
      Texts texts,
      Clock clock) {
    this.cases = cases;
    this.refunds = refunds;
    this.others = others;
    this.numbers = numbers;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * The case as this viewer sees it; the file must be one that they may know of.
   *
   * @param facts what is known to a command beside the order's file
   */
  CaseView view(
      CaseFile file, CaseId id, Actor viewer, Locale language, UnaryOperator<CaseCommand> facts) {
    Case c = file.get(id);
    // The case may have moved on since its row was read; the view is of that row.
    List<Stamped<CaseEvent>> history =
        cases.history(id).stream()
            .filter(entry -> entry.version() <= c.head().version())
            .map(CaseViews::stamped)
            .toList();
    Beside beside =
        new Beside(refunds.of(id.order()), between(file, c, viewer, language), callNumber(c));
    Looking look =
        new Looking(file, c, history, viewer, words(file, c, language), clock.instant(), beside);
    return build(look, cases.doors(file, id, viewer, facts));
  }

  private @Nullable String callNumber(Case c) {
    Hold hold = c.negotiation().hold();
    return hold == null ? null : numbers.between(c.id(), hold.until()).orElse(null);
  }

  /** F5: parties know their own cases; what was between the two is for whoever decides. */
  private @Nullable List<PriorCase> between(CaseFile file, Case c, Actor viewer, Locale language) {
    boolean bench = viewer.role() == Role.ARBITRATOR || viewer.role() == Role.OPERATOR;
    return bench && c.state() instanceof CaseState.Held
        ? others.parties(Objects.requireNonNull(file.order()), c.id(), language)
        : null;
  }

  /** What forms on this case may choose from. */
  CaseOptions options(CaseFile file, CaseId id, Locale language) {
    Case c = file.get(id);
    return CaseOptions.of(
        Objects.requireNonNull(file.order()),
        c,
        file.pinned().apply(c.terms()),
        words(file, c, language));
  }

  private Words words(CaseFile file, Case c, Locale language) {
    Terms terms = file.pinned().apply(c.terms());
    return new Words(texts, language, ReaderZone.or(terms.zone()));
  }

  static Stamped<CaseEvent> stamped(JournalEntry entry) {
    StreamHead head = new StreamHead(entry.stream(), entry.version(), entry.hash());
    return new Stamped<>(head, entry.at(), entry.actor(), entry.among(CaseEvent.class));
  }

  static CaseView build(Looking look, List<Doors.Door> doors) {
    Case c = look.c();
    Order order = look.order();
    Wait wait = c.state().waiting();
    List<ApplicationView> versions = versions(look);
    return new CaseView(
        c.id(),
        c.head().version(),
        look.now(),
        order.id(),
        order.shopOrderId(),
        order.market(),
        c.application().type(),
        look.words().say("type." + c.application().type()),
        c.state().code(),
        look.stateText(c.state()),
        Headlines.of(look),
        c.state().turn(),
        wait == null ? null : wait.due(),
        Headlines.otherwise(look),
        c.stillOpen(),
        new CaseView.Viewer(look.viewer().role()),
        order.buyer(),
        order.merchant(),
        versions.getLast(),
        versions.subList(0, versions.size() - 1),
        c.firstAppliedAt(),
        OrderViews.order(look),
        c.returned(),
        returnAddress(look),
        replacement(look),
        OrderViews.money(look),
        Happenings.of(look),
        Conversation.of(look),
        NegotiationViews.of(look),
        SettlementViews.of(look),
        HearingViews.of(look),
        RulingViews.of(look),
        AppealViews.of(look),
        Actions.allowed(look, doors),
        Actions.closed(look, doors));
  }

  /** Where goods were asked to go, also when they are under way already. */
  private static @Nullable String returnAddress(Looking look) {
    return look.history().stream()
        .flatMap(each -> returnAddress(each.event()).stream())
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static Optional<String> returnAddress(CaseEvent event) {
    if (event instanceof CaseEvent.ReturnAgreed agreed) {
      return Optional.of(agreed.address());
    }
    return event instanceof CaseEvent.ReturnInstead instead
        ? Optional.of(instead.address())
        : Optional.empty();
  }

  /** What was sent last in place of the goods (D5), also when the case is over. */
  private static ReplacementState.@Nullable Parcel replacement(Looking look) {
    ReplacementState.@Nullable Parcel parcel = null;
    for (Stamped<CaseEvent> each : look.history()) {
      if (each.event() instanceof CaseEvent.ReplacementSent sent) {
        parcel = new ReplacementState.Parcel(sent.carrier(), sent.tracking(), each.at(), null);
      } else if (each.event() instanceof CaseEvent.ReplacementArrived there && parcel != null) {
        parcel = parcel.deliveredAt(there.at());
      }
    }
    return parcel;
  }

  /** All versions of the application, oldest first; the last one is in force. */
  private static List<ApplicationView> versions(Looking look) {
    return look.history().stream()
        .flatMap(each -> application(each.event()).stream())
        .map(application -> application(look, application))
        .toList();
  }

  private static Optional<Application> application(CaseEvent event) {
    if (event instanceof Applied applied) {
      return Optional.of(applied.application());
    }
    return event instanceof ApplicationModified modified
        ? Optional.of(modified.application())
        : Optional.empty();
  }

  private static ApplicationView application(Looking look, Application application) {
    Words words = look.words();
    Money freight =
        look.sum(
            application.claims().stream()
                .filter(claim -> claim.line() == FREIGHT)
                .map(Claim::amount)
                .toList());
    return new ApplicationView(
        application.version(),
        application.type(),
        words.say("type." + application.type()),
        application.reason(),
        words.orCode("reason.", application.reason()),
        application.goodsReceived(),
        application.claims().stream()
            .filter(claim -> claim.line() != FREIGHT)
            .map(
                claim ->
                    new ClaimedLine(
                        claim.line(), look.title(claim.line()), claim.units(), claim.amount()))
            .toList(),
        freight,
        application.amount(),
        application.statement(),
        look.evidence(application.evidence()),
        application.at(),
        application.needsPerson());
  }
}
