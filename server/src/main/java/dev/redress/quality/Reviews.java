package dev.redress.quality;

import dev.redress.cases.Case;
import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.cases.CaseId;
import dev.redress.cases.CaseState;
import dev.redress.cases.Cases;
import dev.redress.cases.Judged;
import dev.redress.cases.Ruling;
import dev.redress.cases.Unseen;
import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Role;
import dev.redress.orders.Order;
import dev.redress.quality.ReviewCommand.Candidate;
import dev.redress.quality.ReviewCommand.Draw;
import dev.redress.quality.ReviewCommand.StepAside;
import dev.redress.quality.ReviewCommand.WakeReview;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door to rulings that are judged again. */
@Component
public final class Reviews implements Unseen {

  private static final int WRITERS = 1;
  private static final Actor SAMPLE = Actor.system("quality");

  private final CommandLog<ReviewCommand, ReviewFile, ReviewEvent> log;
  private final ReviewStore store;
  private final Cases cases;
  private final Candidates candidates;

  Reviews(
      ReviewHandler handler,
      CommandLogs logs,
      Deadlines deadlines,
      ReviewStore store,
      Cases cases,
      Candidates candidates) {
    this.log = logs.open(handler, WRITERS);
    this.store = store;
    this.cases = cases;
    this.candidates = candidates;
    deadlines.on(ReviewHandler.ROOM, this::wake);
  }

  /** The lot fell on the ruling of this number; told again, nothing happens. */
  CompletableFuture<Outcome> draw(Order order, String caseId, long ruling) {
    List<JournalEntry> history = cases.history(CaseId.parse(caseId));
    JournalEntry made =
        history.stream().filter(each -> each.version() == ruling).findFirst().orElseThrow();
    SortedMap<Long, Case> states = Cases.standings(history);
    // As whoever ruled had it before them.
    Case before = Objects.requireNonNull(states.headMap(ruling).lastEntry()).getValue();
    Judged judged = Objects.requireNonNull(Objects.requireNonNull(states.get(ruling)).judged());
    Ruling first = made.as(RulingMade.class).ruling();
    Review.Drawn what =
        new Review.Drawn(
            caseId,
            ruling,
            order.market(),
            before.terms(),
            before.open().stream()
                .map(claim -> new Review.Claimed(claim.line(), claim.amount()))
                .toList(),
            first.lines(),
            judged.by().getFirst(),
            first.by(),
            made.at());
    LockKey key = Review.key(order.market(), caseId, ruling);
    List<Candidate> able = candidates.of(order, history, List.of());
    return log.submit(Envelope.of(new Draw(key, what, able), SAMPLE));
  }

  private CompletableFuture<Outcome> wake(String stream) {
    Review review = of(Review.key(stream));
    return log.submit(Envelope.of(new WakeReview(review.key(), able(review)), Actor.CLOCK));
  }

  private List<Candidate> able(Review review) {
    Review.Drawn drawn = review.drawn();
    if (drawn == null) {
      return List.of();
    }
    CaseId id = CaseId.parse(drawn.caseId());
    return candidates.of(id.order(), cases.history(id), review.passed());
  }

  /** Whoever acts in the case knows it from then on: what they had to judge goes to another. */
  void stepAside(Actor arbitrator, LockKey order) {
    for (Review each : store.assignedTo(arbitrator.id())) {
      if (CaseId.parse(Objects.requireNonNull(each.drawn()).caseId()).order().equals(order)) {
        log.run(Envelope.of(new StepAside(each.key(), arbitrator.id(), able(each)), SAMPLE))
            .orThrow();
      }
    }
  }

  /** A ruling that somebody is to judge again, and the account of who. */
  public record Awaited(LockKey id, String judge) {}

  /** What of this case is to be judged again by somebody. */
  public List<Awaited> awaited(CaseId id) {
    return store.assignedOf(id.text()).stream()
        .map(each -> new Awaited(each.key(), Objects.requireNonNull(each.assigned()).id()))
        .toList();
  }

  /**
   * Gives the opinion of whoever it was given to. Refused: REVIEW_NOT_FOUND, REVIEW_OVER and what
   * is wrong with the opinion itself.
   */
  public Receipt judge(Awaited what, Ruling.Draft draft, String reasons, Actor by, String key) {
    return run(
        new ReviewCommand.Judge(
            what.id(), draft.lines(), draft.responsibility(), draft.funder(), reasons),
        by,
        key);
  }

  /** Sends a person's command and waits until it is durable, or refused. */
  Receipt run(ReviewCommand command, Actor by, String key) {
    return log.run(Envelope.of(command, by, key)).orThrow();
  }

  Review of(LockKey key) {
    return log.read(key).review();
  }

  @Override
  public Set<LockKey> by(Actor viewer) {
    return viewer.role() == Role.ARBITRATOR
        ? store.assignedTo(viewer.id()).stream()
            .map(each -> CaseId.parse(Objects.requireNonNull(each.drawn()).caseId()).order())
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** What this arbitrator has to judge, the oldest first. */
  List<Review> assignedTo(Actor arbitrator) {
    return store.assignedTo(arbitrator.id());
  }

  /** F11: whether the platform holds one of the order's cases now, after its ruling. */
  boolean isHeardAgain(LockKey order) {
    return cases.file(order).cases().values().stream()
        .anyMatch(each -> each.state() instanceof CaseState.Held && each.judged() != null);
  }

  /** Whether this arbitrator is to judge something on this order without knowing its ruling. */
  boolean blinds(Actor arbitrator, LockKey order) {
    return arbitrator.role() == Role.ARBITRATOR && store.awaits(arbitrator.id(), order);
  }
}
