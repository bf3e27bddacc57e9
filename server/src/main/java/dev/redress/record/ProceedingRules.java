package dev.redress.record;

import dev.redress.kernel.Decision;
import dev.redress.kernel.Stamped;
import dev.redress.record.ProceedingCommand.EndProceeding;
import dev.redress.record.ProceedingCommand.RecordProceeding;
import dev.redress.record.ProceedingCommand.WakeProceedings;
import dev.redress.record.ProceedingEvent.ProceedingEnded;
import dev.redress.record.ProceedingEvent.ProceedingOverdue;
import dev.redress.record.ProceedingEvent.ProceedingRecorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** J4. Pure. */
final class ProceedingRules {

  private static final int MOST = 50;

  private ProceedingRules() {}

  static Decision<ProceedingEvent> decide(
      ProceedingFile file, ProceedingCommand command, Instant now) {
    return switch (command) {
      case RecordProceeding wanted -> record(file, wanted, now);
      case EndProceeding end -> end(file, end);
      case WakeProceedings _ ->
          Decision.accept(
              waiting(file)
                  .filter(each -> due(each, now))
                  .map(each -> new ProceedingOverdue(each.number()))
                  .toList());
    };
  }

  private static Decision<ProceedingEvent> record(
      ProceedingFile file, RecordProceeding wanted, Instant now) {
    boolean known =
        file.all().stream()
            .anyMatch(
                each ->
                    each.caseId().equals(wanted.id().text())
                        && each.kind() == wanted.kind()
                        && each.reference().equals(wanted.reference()));
    if (known) {
      return Decision.refuse(
          ProceedingRefusal.PROCEEDING_ALREADY_RECORDED, "reference", wanted.reference());
    }
    if (wanted.deadline() != null && !wanted.deadline().isAfter(now)) {
      return Decision.refuse(ProceedingRefusal.PROCEEDING_DEADLINE_PAST);
    }
    if (file.all().size() >= MOST) {
      return Decision.refuse(ProceedingRefusal.TOO_MANY_PROCEEDINGS, "most", MOST);
    }
    return Decision.accept(
        new ProceedingRecorded(
            file.all().size() + 1,
            wanted.id().text(),
            wanted.kind(),
            wanted.reference(),
            wanted.deadline(),
            wanted.statement()));
  }

  private static Decision<ProceedingEvent> end(ProceedingFile file, EndProceeding end) {
    Optional<Proceeding> found =
        file.all().stream()
            .filter(each -> each.number() == end.number())
            .filter(each -> each.caseId().equals(end.id().text()))
            .findFirst();
    if (found.isEmpty()) {
      return Decision.refuse(ProceedingRefusal.PROCEEDING_NOT_FOUND);
    }
    return found.get().underWay()
        ? Decision.accept(new ProceedingEnded(end.number(), end.outcome(), end.statement()))
        : Decision.refuse(ProceedingRefusal.PROCEEDING_ALREADY_ENDED);
  }

  private static boolean due(Proceeding each, Instant now) {
    return each.deadline() != null && !each.deadline().isAfter(now);
  }

  /** Those whose deadline is still ahead or just passed. */
  private static Stream<Proceeding> waiting(ProceedingFile file) {
    return file.all().stream()
        .filter(each -> each.underWay() && !each.overdue() && each.deadline() != null);
  }

  static @Nullable Instant wakeAt(ProceedingFile file) {
    return waiting(file)
        .flatMap(each -> Stream.ofNullable(each.deadline()))
        .min(Instant::compareTo)
        .orElse(null);
  }

  static ProceedingFile evolve(ProceedingFile file, Stamped<ProceedingEvent> event) {
    List<Proceeding> all = new ArrayList<>(file.all());
    switch (event.event()) {
      case ProceedingRecorded e ->
          all.add(
              new Proceeding(
                  e.number(),
                  e.caseId(),
                  e.kind(),
                  e.reference(),
                  e.deadline(),
                  e.statement(),
                  event.at(),
                  false,
                  null,
                  null,
                  null));
      case ProceedingOverdue e -> all.set(e.number() - 1, all.get(e.number() - 1).late());
      case ProceedingEnded e ->
          all.set(
              e.number() - 1,
              all.get(e.number() - 1).ended(e.outcome(), e.statement(), event.at()));
    }
    return new ProceedingFile(file.order(), event.head(), List.copyOf(all));
  }
}
