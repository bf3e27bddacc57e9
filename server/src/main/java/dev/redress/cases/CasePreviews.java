package dev.redress.cases;

import dev.redress.cases.CaseEvent.RefundGranted;
import dev.redress.cases.CasePreview.WouldHappen;
import dev.redress.cases.CasePreview.WouldMove;
import dev.redress.kernel.CommandLog.Preview;
import dev.redress.kernel.ReaderZone;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.Texts;
import dev.redress.ledger.Transfer;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a dry run into words. */
@Component
final class CasePreviews {

  private final Texts texts;

  CasePreviews(Texts texts) {
    this.texts = texts;
  }

  CasePreview of(CaseCommand command, Preview.Would<CaseFile, CaseEvent> would, Call call) {
    CaseFile after = would.after();
    Case c =
        switch (command) {
          case CaseCommand.Apply _ -> after.cases().lastEntry().getValue();
          case CaseCommand.OnCase known -> after.get(known.id());
        };
    ZoneId zone = ReaderZone.or(after.pinned().apply(c.terms()).zone());
    Words words = new Words(texts, call.language(), zone).to(call.actor());
    List<CaseEvent> events = would.events().stream().map(Stamped::event).toList();
    Wait wait = c.state().waiting();
    return new CasePreview(
        events.stream()
            .map(event -> new WouldHappen(event.type(), Happenings.text(event, c, words)))
            .toList(),
        events.stream().flatMap(CasePreviews::transfers).map(each -> move(each, words)).toList(),
        c.state().code(),
        c.state().turn(),
        wait == null ? null : wait.due());
  }

  private static Stream<Transfer> transfers(CaseEvent event) {
    if (event instanceof AppealEvent.MoneyRestored restored) {
      return restored.transfers().stream();
    }
    if (event instanceof OfferEvent.SmallPaymentGranted granted) {
      return granted.grant().transfers().stream();
    }
    if (event instanceof LateEvent.CompensationGranted granted) {
      return granted.grant().transfers().stream();
    }
    return event instanceof RefundGranted granted
        ? granted.grant().transfers().stream()
        : Stream.empty();
  }

  private static WouldMove move(Transfer transfer, Words words) {
    String text =
        words.say(
            "transfer",
            "from",
            words.account(transfer.debit()),
            "to",
            words.account(transfer.credit()));
    return new WouldMove(transfer.debit(), transfer.credit(), transfer.amount(), text);
  }
}
