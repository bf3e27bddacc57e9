package dev.redress.desk;

import dev.redress.desk.DeskCommand.Answered;
import dev.redress.desk.DeskState.Agent;
import dev.redress.kernel.Event;
import dev.redress.kernel.LockKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened at the service desk. */
public sealed interface DeskEvent extends Event {

  /** Who the buyer is; the first event of each conversation. */
  record DeskOpened(String market, String buyer, String name) implements DeskEvent {}

  record OrderPicked(LockKey order, Entry entry, String language) implements DeskEvent {}

  /**
   * The buyer wrote.
   *
   * @param askedForPerson how many times in these words
   */
  record BuyerAsked(
      String text,
      List<String> evidence,
      @Nullable LockKey order,
      String language,
      int askedForPerson,
      @Nullable Instant due)
      implements DeskEvent {}

  record AssistantAnswered(Answered answer) implements DeskEvent {}

  /**
   * S2: on to a person.
   *
   * @param words how many times one was asked for
   */
  record HandedOver(int words, Instant due) implements DeskEvent {}

  record DeskClaimed(Agent agent, Instant due) implements DeskEvent {}

  record AgentReplied(String text, Instant due) implements DeskEvent {}

  record NoteAdded(String text) implements DeskEvent {}

  record DeskTransferred(@Nullable Agent to, String note, Instant due) implements DeskEvent {}

  /**
   * Nobody claimed or answered in time; a supervisor hears of it.
   *
   * @param again true: not for the first time since the buyer waits; null: for the first
   */
  record DeskOverdue(Instant due, @Nullable Boolean again) implements DeskEvent {}

  /**
   * Done.
   *
   * @param bySilence the buyer did not write again
   */
  record DeskResolved(boolean bySilence) implements DeskEvent {}
}
