package dev.redress.simulation;

import dev.redress.cases.AppealEvent.MoneyRestored;
import dev.redress.cases.CaseEvent.RefundGranted;
import dev.redress.cases.CaseFile;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Command;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Event;
import dev.redress.kernel.Plant;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.Transfer;
import java.time.Instant;
import java.util.List;

/** Bugs in whose money it is that a ruling grants (F8). */
final class MutantsOfFunding {

  private MutantsOfFunding() {}

  /** Changes events of what was accepted on a case. */
  private abstract static class Changed extends Plant {
    abstract Event instead(CaseFile file, Event event);

    @Override
    @SuppressWarnings("unchecked")
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      Decision<E> decision = super.decide(room, file, command, actor, now);
      return decision instanceof Decision.Accept<E>(List<E> events)
              && file instanceof CaseFile known
          ? new Decision.Accept<>(events.stream().map(event -> (E) instead(known, event)).toList())
          : decision;
    }
  }

  /** The platform funds it, it says; and the merchant's money is taken all the same. */
  static final class PlatformFundsInWords extends Changed {
    @Override
    Event instead(CaseFile file, Event event) {
      return event instanceof RefundGranted granted
              && granted.grant().transfers().getFirst().debit().equals(Accounts.SUBSIDY)
          ? new RefundGranted(file.book().grant(granted.grant().lines()), granted.waiting())
          : event;
    }
  }

  /** F12: the merchant has back what the platform had paid. */
  static final class RestoredToTheWrongOne extends Changed {
    @Override
    Event instead(CaseFile file, Event event) {
      return event instanceof MoneyRestored back
          ? new MoneyRestored(
              back.ruling(),
              back.refunds(),
              back.claim(),
              back.amount(),
              back.transfers().stream().map(each -> toMerchant(file, each)).toList())
          : event;
    }

    private static Transfer toMerchant(CaseFile file, Transfer back) {
      String balance = Accounts.balance(file.book().market(), file.book().merchant());
      return back.credit().equals(Accounts.SUBSIDY)
          ? new Transfer(back.debit(), balance, back.amount(), back.kind())
          : back;
    }
  }
}
