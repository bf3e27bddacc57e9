package dev.redress.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import java.util.List;

/** What may be done at the service desk, by whom. */
public sealed interface DeskCommand extends Command {

  LockKey desk();

  @Override
  @JsonIgnore
  default LockKey key() {
    return desk();
  }

  /** The conversation that a buyer always has with the desk. */
  static LockKey id(String market, String buyer) {
    return LockKey.named("desk", market, buyer);
  }

  /** The buyer's own. */
  sealed interface ByBuyer extends DeskCommand {

    String market();

    String buyer();

    @Override
    @JsonIgnore
    default LockKey desk() {
      return id(market(), buyer());
    }
  }

  /** S1: the buyer picks an order and one of the six doors; the order's card is sent. */
  record PickOrder(String market, String buyer, LockKey order, Entry entry, String language)
      implements ByBuyer {}

  /**
   * The buyer writes.
   *
   * @param language in which the assistant answers: zh-CN or en
   * @param evidence ids of what the buyer has shown on the order picked
   */
  record Ask(String market, String buyer, String text, List<String> evidence, String language)
      implements ByBuyer {}

  /** An agent's. */
  sealed interface ByAgent extends DeskCommand {}

  /** S3: an agent takes a waiting conversation; one gets it. */
  record Claim(LockKey desk) implements ByAgent {}

  record Reply(LockKey desk, String text) implements ByAgent {}

  /** For colleagues; the buyer never sees it. */
  record AddNote(LockKey desk, String text) implements ByAgent {}

  /**
   * Another agent, or whoever claims it, goes on.
   *
   * @param to null: back to the queue
   */
  record Transfer(LockKey desk, DeskState.@org.jspecify.annotations.Nullable Agent to, String note)
      implements ByAgent {}

  /** Done; the assistant answers again. */
  record Resolve(LockKey desk) implements ByAgent {}

  /** The system's. */
  sealed interface BySystem extends DeskCommand {}

  /** S2: what the assistant found. */
  record Answer(LockKey desk, Answered answered) implements BySystem {}

  /** The clock. */
  record Wake(LockKey desk) implements BySystem {}

  /**
   * An answer of the assistant.
   *
   * @param to place of what it answers
   */
  record Answered(long to, Intent intent, String text, List<Link> links) {}

  /**
   * Where an answer leads.
   *
   * @param id of the order or case
   * @param label what stands on it
   */
  record Link(LinkKind kind, String id, String label) {}

  /** What a link opens. Names are for ever, because events keep them. */
  enum LinkKind {
    ORDER,
    APPLY,
    CASE,
    CHAT,
    /** What was and may be raised on the order beside its cases. */
    MATTERS
  }
}
