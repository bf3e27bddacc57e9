package dev.redress.record;

import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.cases.Interests;
import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** J4: the door to proceedings outside the platform, and to the legal hold they put on a case. */
@Component
public final class Proceedings {

  private final CommandLog<ProceedingCommand, ProceedingFile, ProceedingEvent> log;
  private final Cases cases;
  private final Interests interests;

  Proceedings(CommandLogs logs, Deadlines deadlines, Cases cases, Interests interests) {
    this.interests = interests;
    this.log = logs.open(new ProceedingHandler(), 1);
    this.cases = cases;
    deadlines.on(ProceedingHandler.ROOM, this::wake);
  }

  private CompletableFuture<Outcome> wake(String stream) {
    LockKey order = LockKey.parse(stream.substring(0, LockKey.TEXT_LENGTH));
    return log.submit(Envelope.of(new ProceedingCommand.WakeProceedings(order), Actor.CLOCK));
  }

  /** The case of this text, where this viewer may know of it. */
  CaseId known(String id, Actor viewer) {
    return CaseId.find(id)
        .filter(each -> cases.file(each, viewer).isPresent())
        .orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()));
  }

  /** The same, where this viewer may also write something down about it (F6). */
  CaseId writable(String id, Actor viewer) {
    CaseId known = known(id, viewer);
    interests.bar(viewer, Objects.requireNonNull(cases.file(known.order()).order()));
    return known;
  }

  /** Sends a command and waits until it is durable, or refused. */
  public Receipt run(ProceedingCommand command, Actor by, String key) {
    return log.run(Envelope.of(command, by, key)).orThrow();
  }

  /** Those about one case, oldest first. */
  List<Proceeding> of(CaseId id) {
    return log.read(id.order()).all().stream()
        .filter(each -> each.caseId().equals(id.text()))
        .toList();
  }

  /** V5: whether nothing of this case may be erased. */
  boolean onHold(CaseId id) {
    return of(id).stream().anyMatch(Proceeding::underWay);
  }
}
