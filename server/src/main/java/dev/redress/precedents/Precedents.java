package dev.redress.precedents;

import dev.redress.cases.Case;
import dev.redress.cases.CaseFile;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.kernel.Actor;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.RefusedException;
import dev.redress.policy.Terms;
import dev.redress.precedents.PrecedentStore.Change;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The door of the room: advice on a case, from the decided cases that are known by now. */
@Component
public final class Precedents {

  private static final int PAGE = 500;

  /** Who asks while the index is first filled gets an answer from what is there by then. */
  private static final long PATIENCE_SECONDS = 2;

  private final PrecedentStore store;
  private final Cases cases;
  private final Clock clock;
  private final PrecedentIndex index = new PrecedentIndex();
  private final ReentrantLock reading = new ReentrantLock();
  private long known;

  Precedents(PrecedentStore store, Cases cases, Clock clock) {
    this.store = store;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * Advice on a case.
   *
   * @param id the case
   * @param reading what it is compared by
   * @param terms when precedents are advice, in the case's policy version
   * @param decided how many precedents its market has
   * @param complete false: decided cases are still being read, more may come
   */
  public record Advised(
      CaseId id,
      Reading reading,
      Terms.Precedents terms,
      Advice advice,
      int decided,
      boolean complete) {}

  /** Many decided cases take a while to read: it begins before anybody asks. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofPlatform().daemon().name("precedents").start(this::catchUp);
  }

  @PreDestroy
  void close() {
    index.close();
  }

  /** Advice on a case, for whoever may see it; refused with NOT_FOUND where there is none such. */
  public Advised on(String text, Actor viewer) {
    CaseId id = CaseId.find(text).orElseThrow(Precedents::notFound);
    CaseFile file = cases.file(id, viewer).orElseThrow(Precedents::notFound);
    Case c = file.find(id).orElseThrow(Precedents::notFound);
    Terms.Precedents terms = file.pinned().apply(c.terms()).bench().precedents();
    boolean complete = catchUpOr();
    Reading read = Reading.of(file, cases.history(id), clock.instant());
    Advice advice = Advice.of(index.near(read, id, terms.looked()), terms);
    return new Advised(id, read, terms, advice, index.size(read.traits().market()), complete);
  }

  private boolean catchUpOr() {
    try {
      if (!reading.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      catchUp();
      return true;
    } finally {
      reading.unlock();
    }
  }

  /** Reads what was decided since, here or on another server. */
  private void catchUp() {
    reading.lock();
    try {
      List<Change> changes;
      do {
        changes = store.after(known, PAGE);
        changes.forEach(this::take);
        index.refresh();
      } while (changes.size() == PAGE);
    } finally {
      reading.unlock();
    }
  }

  private void take(Change change) {
    if (change.standing()) {
      index.put(change.precedent());
    } else {
      index.drop(change.precedent().id());
    }
    known = change.number();
  }

  private static RefusedException notFound() {
    return new RefusedException(KernelRefusal.NOT_FOUND.with());
  }
}
