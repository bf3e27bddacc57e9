package dev.redress.record;

import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Decision;
import dev.redress.kernel.KernelRefusal;
import dev.redress.record.ErasureCommand.Erase;
import dev.redress.record.ErasureEvent.Erased;
import dev.redress.record.ErasureEvent.ErasedFile;
import dev.redress.record.ErasureEvent.ErasedText;
import dev.redress.record.ErasureEvent.Ground;
import dev.redress.record.ErasureEvent.Kept;
import dev.redress.record.ErasureEvent.Kind;
import dev.redress.record.ErasureEvent.Why;
import dev.redress.record.ErasureFile.Facts;
import dev.redress.record.ErasureFile.Personal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** V5. Pure. */
final class ErasureRules {

  private ErasureRules() {}

  static Decision<ErasureEvent> decide(@Nullable Facts facts, Erase wanted, Instant now) {
    if (facts == null) {
      return Decision.refuse(KernelRefusal.NOT_FOUND);
    }
    List<ErasedFile> files = new ArrayList<>();
    List<ErasedText> texts = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    Asked asked = new Asked(facts, wanted.ground(), now, kept);
    if (asked.may(Kind.FILES, facts.pieces().size())) {
      facts.pieces().forEach(each -> files.add(new ErasedFile(each.id(), each.sha256())));
      long shared = facts.pieces().stream().filter(each -> shared(facts, each)).count();
      if (shared > 0) {
        kept.add(new Kept(Kind.FILES, Math.toIntExact(shared), Why.SHOWN_ELSEWHERE, null));
      }
    }
    if (asked.may(Kind.ADDRESS, facts.addresses().size())) {
      facts.addresses().forEach(each -> texts.add(text(each)));
    }
    if (asked.may(Kind.WORDS, facts.words().size())) {
      facts.words().forEach(each -> texts.add(text(each)));
    }
    boolean silent = wanted.ground() == Ground.RETENTION && files.isEmpty() && texts.isEmpty();
    return silent
        ? Decision.accept(List.of())
        : Decision.accept(
            new Erased(
                wanted.ground(),
                wanted.reason(),
                List.copyOf(files),
                List.copyOf(texts),
                List.copyOf(kept)));
  }

  private static boolean shared(Facts facts, EvidenceItem piece) {
    return facts.elsewhere().contains(piece.sha256());
  }

  private static ErasedText text(Personal each) {
    return new ErasedText(
        each.event().stream(), each.event().version(), each.event().left(each.left()).hex());
  }

  /** What is asked, when, and what has to stay so far. */
  private record Asked(Facts facts, Ground ground, Instant now, List<Kept> kept) {

    /** Whether things of this kind may go; otherwise why they stay is added to what is kept. */
    boolean may(Kind kind, int count) {
      if (count == 0) {
        return false;
      }
      Instant due = facts.last().plus(time(kind));
      if (facts.onHold()) {
        kept.add(new Kept(kind, count, Why.LEGAL_HOLD, null));
      } else if (facts.waiting()) {
        kept.add(new Kept(kind, count, Why.STILL_OPEN, null));
      } else if (now.isBefore(due)) {
        kept.add(new Kept(kind, count, Why.TOO_EARLY, due));
      } else {
        return true;
      }
      return false;
    }

    private Duration time(Kind kind) {
      return switch (ground) {
        case REQUEST -> facts.terms().onRequest();
        case RETENTION ->
            switch (kind) {
              case FILES -> facts.terms().files();
              case ADDRESS -> facts.terms().addresses();
              case WORDS -> facts.terms().words();
            };
      };
    }
  }
}
