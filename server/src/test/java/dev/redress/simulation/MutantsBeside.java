package dev.redress.simulation;

import dev.redress.claims.MatterCommand;
import dev.redress.claims.MatterEvent;
import dev.redress.claims.MatterFile;
import dev.redress.claims.MatterId;
import dev.redress.claims.MatterState;
import dev.redress.claims.Plea;
import dev.redress.conversations.ChatEvent;
import dev.redress.governance.StandingCommand;
import dev.redress.governance.StandingEvent;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Command;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Event;
import dev.redress.kernel.Money;
import dev.redress.kernel.Plant;
import dev.redress.ledger.Grant;
import dev.redress.ledger.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Bugs in what lies beside the cases: claims, standings, chats. */
final class MutantsBeside {

  private MutantsBeside() {}

  /** Changes, adds or leaves out events of what was accepted. */
  private abstract static class Changed extends Plant {
    abstract Stream<Event> instead(Event event);

    @Override
    @SuppressWarnings("unchecked")
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      Decision<E> decision = super.decide(room, file, command, actor, now);
      return decision instanceof Decision.Accept<E>(List<E> events)
          ? new Decision.Accept<>(
              events.stream().flatMap(this::instead).map(event -> (E) event).toList())
          : decision;
    }
  }

  /** Has something else follow where a side has let its time pass. */
  private abstract static class OnSilence extends Plant {
    private final Class<? extends MatterEvent> noticed;

    OnSilence(Class<? extends MatterEvent> noticed) {
      this.noticed = noticed;
    }

    abstract List<MatterEvent> instead(MatterId id, Plea plea, Instant now);

    @Override
    @SuppressWarnings("unchecked")
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      Decision<E> decision = super.decide(room, file, command, actor, now);
      boolean silence =
          decision instanceof Decision.Accept<E>(List<E> events)
              && events.stream().anyMatch(noticed::isInstance);
      if (!silence || !(command instanceof MatterCommand.Wake woken)) {
        return decision;
      }
      Plea plea =
          Objects.requireNonNull(((MatterFile) file).matters().get(woken.id().number())).plea();
      return Decision.accept(
          instead(woken.id(), plea, now).stream().map(event -> (E) event).toList());
    }
  }

  /** J1: a buyer who says nothing pays. */
  static final class SilenceIsConsent extends OnSilence {
    SilenceIsConsent() {
      super(MatterEvent.SilencePassedOn.class);
    }

    @Override
    List<MatterEvent> instead(MatterId id, Plea plea, Instant now) {
      Money asked = Objects.requireNonNull(plea.amount());
      Instant later = now.plus(Duration.ofHours(1));
      return List.of(
          new MatterEvent.PaymentAgreed(asked),
          new MatterEvent.ChargeOrdered(1, 1, id.text() + "-C1-A1", asked, later));
    }
  }

  /** M6: a merchant who says nothing is found guilty, and nobody has looked. */
  static final class SilenceIsGuilt extends OnSilence {
    SilenceIsGuilt() {
      super(MatterEvent.ComplaintUnanswered.class);
    }

    @Override
    List<MatterEvent> instead(MatterId id, Plea plea, Instant now) {
      return List.of(
          new MatterEvent.ComplaintDecided(true, plea.code(), "Nothing was said."),
          new MatterEvent.MatterClosed(MatterState.UPHELD));
    }
  }

  /** D6: the platform pays what is insured. */
  static final class InsurerSpared extends Changed {
    @Override
    Stream<Event> instead(Event event) {
      return Stream.of(
          event instanceof MatterEvent.FreightGranted paid
              ? new MatterEvent.FreightGranted(spared(paid.grant()))
              : event);
    }

    private static Grant spared(Grant grant) {
      List<Transfer> transfers =
          grant.transfers().stream()
              .map(
                  each ->
                      each.debit().equals("insurer:freight")
                          ? new Transfer(
                              "platform:subsidy", each.credit(), each.amount(), each.kind())
                          : each)
              .toList();
      return new Grant(grant.refund(), grant.amount(), grant.lines(), transfers);
    }
  }

  /** F12: nobody takes away what followed from a ruling that was overturned. */
  static final class OverturnedStillCounts extends Plant {
    @Override
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      return command instanceof StandingCommand.UndoEntry
          ? Decision.accept(List.of())
          : super.decide(room, file, command, actor, now);
    }
  }

  /** M3: a restriction does not end by itself. */
  static final class RestrictedForEver extends Changed {
    @Override
    Stream<Event> instead(Event event) {
      return event instanceof StandingEvent.RestrictionEnded ended && !ended.early()
          ? Stream.empty()
          : Stream.of(event);
    }
  }

  /** S5: the other side reads what was written, telephone number and all. */
  static final class Unmasked extends Changed {
    @Override
    Stream<Event> instead(Event event) {
      return Stream.of(
          event instanceof ChatEvent.MessageSaid said
              ? new ChatEvent.MessageSaid(
                  said.side(), said.text(), null, said.masked(), said.evidence())
              : event);
    }
  }
}
