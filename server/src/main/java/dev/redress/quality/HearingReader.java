package dev.redress.quality;

import dev.redress.cases.AppealEvent.AppealDecided;
import dev.redress.cases.AppealEvent.AppealFiled;
import dev.redress.cases.ApprovalEvent.RulingProposed;
import dev.redress.cases.ApprovalEvent.RulingReturned;
import dev.redress.cases.Case;
import dev.redress.cases.CaseEvent.EvidenceClosed;
import dev.redress.cases.CaseEvent.HearingLeft;
import dev.redress.cases.CaseEvent.HearingOpened;
import dev.redress.cases.CaseEvent.HearingRefused;
import dev.redress.cases.CaseEvent.HearingTaken;
import dev.redress.cases.CaseEvent.HearingWithdrawn;
import dev.redress.cases.CaseEvent.MoreAsked;
import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.cases.CaseEvent.RulingOverdue;
import dev.redress.cases.CaseFile;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.cases.SettlementEvent.SettlementMade;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.orders.Order;
import dev.redress.policy.Policies;
import dev.redress.policy.Terms;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Keeps when each hearing began, may be ruled on, is to be ruled on, and how it ended (F6); a batch
 * read again changes nothing.
 */
@Component
final class HearingReader implements JournalReader {

  private final Cases cases;
  private final Policies policies;

  HearingReader(Cases cases, Policies policies) {
    this.cases = cases;
    this.policies = policies;
  }

  @Override
  public String name() {
    return "quality.hearings";
  }

  @Override
  public Interest interest() {
    return Interest.of(
        "case",
        HearingOpened.class,
        EvidenceClosed.class,
        HearingTaken.class,
        HearingLeft.class,
        HearingRefused.class,
        HearingWithdrawn.class,
        MoreAsked.class,
        RulingOverdue.class,
        RulingProposed.class,
        RulingReturned.class,
        RulingMade.class,
        SettlementMade.class,
        AppealFiled.class,
        AppealDecided.class);
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    for (JournalEntry entry : entries) {
      if ("case".equals(entry.room())) {
        read(tx, entry);
      }
    }
  }

  private void read(Connection tx, JournalEntry entry) throws SQLException {
    HearingRows rows = new HearingRows(tx, entry);
    if (entry.is(HearingOpened.class)) {
      opened(rows, entry, false);
    } else if (entry.is(AppealFiled.class)) {
      rows.appealed(entry.as(AppealFiled.class).ground().name());
      opened(rows, entry, true);
    } else if (entry.is(EvidenceClosed.class)) {
      Asked asked = asked(entry);
      rows.closed(asked.terms().quality().target(asked.terms(), asked.reason(), entry.at()));
    } else if (entry.is(HearingTaken.class)) {
      HearingTaken taken = entry.as(HearingTaken.class);
      rows.taken(taken.by().id(), taken.by().name(), taken.until());
    } else if (entry.is(MoreAsked.class)) {
      rows.reopened();
    } else if (entry.is(RulingOverdue.class)) {
      rows.released();
    } else if (entry.is(HearingLeft.class)) {
      rows.released();
      rows.returned();
    } else if (entry.is(RulingProposed.class)) {
      rows.proposed();
    } else if (entry.is(RulingReturned.class)) {
      rows.returned();
    } else {
      end(rows, entry);
    }
  }

  private void end(HearingRows rows, JournalEntry entry) throws SQLException {
    if (entry.is(HearingRefused.class)) {
      rows.ended("REFUSED");
    } else if (entry.is(HearingWithdrawn.class)) {
      rows.ended("WITHDRAWN");
    } else if (entry.is(RulingMade.class)) {
      if (!entry.as(RulingMade.class).ruling().automatic()) {
        rows.ruled();
      }
    } else if (entry.is(AppealDecided.class)) {
      AppealDecided decided = entry.as(AppealDecided.class);
      rows.ruled();
      rows.decided(decided.ruling(), decided.instead() != null);
    } else if (entry.is(SettlementMade.class)) {
      rows.ended("SETTLED");
    }
  }

  /** What a case asks of the bench. */
  private record Asked(Order order, Case c, Terms terms) {
    String reason() {
      return c.application().reason();
    }
  }

  private Asked asked(JournalEntry entry) {
    CaseId id = CaseId.parse(entry.stream());
    CaseFile file = cases.file(id.order());
    Case c = file.find(id).orElseThrow();
    return new Asked(Objects.requireNonNull(file.order()), c, policies.version(c.terms()));
  }

  private void opened(HearingRows rows, JournalEntry entry, boolean appeal) throws SQLException {
    Asked asked = asked(entry);
    rows.opened(
        asked.order(),
        asked.c().application(),
        CaseSkills.asked(asked.terms().quality(), asked.order(), asked.c().application()),
        appeal);
  }
}
