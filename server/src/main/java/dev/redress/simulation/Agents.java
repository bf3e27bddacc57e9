package dev.redress.simulation;

import dev.redress.desk.DeskCommand;
import dev.redress.desk.DeskEvent.DeskTransferred;
import dev.redress.desk.DeskState;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import dev.redress.simulation.Post.Letter;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The service desk's people (S3): they take conversations, answer, leave notes, pass them on, end
 * them, and now and then forget one; what they do in a buyer's name is {@link Deputies}'.
 */
final class Agents {

  private static final List<Actor> ALL =
      IntStream.rangeClosed(1, 5)
          .mapToObj(n -> new Actor(Role.SERVICE_AGENT, "agent-" + n, "Agent " + n, "", ""))
          .toList();

  private static final String NOTE = "Third time this month.";

  private final World world;
  private final Deputies deputies;

  Agents(World world, Deputies deputies) {
    this.world = world;
    this.deputies = deputies;
  }

  /** Who holds a conversation; null: nobody. */
  static @Nullable Actor find(DeskState state) {
    return state instanceof DeskState.WithAgent with ? find(with.agent().id()) : null;
  }

  private static Actor find(String id) {
    return ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  void hear(Visit visit, JournalEntry news) {
    switch (news.type()) {
      case "HandedOver", "DeskOverdue" -> take(visit, visit.chance().pick(ALL));
      case "DeskTransferred" -> {
        DeskState.Agent to = news.as(DeskTransferred.class).to();
        boolean named = to != null && visit.chance().percent(70);
        take(visit, named ? find(Objects.requireNonNull(to).id()) : visit.chance().pick(ALL));
      }
      case "DeskClaimed" -> serve(visit, news.actor());
      case "BuyerAsked" -> goOn(visit);
      case "AgentReplied" -> afterReply(visit, news.actor());
      case "OrderPicked" -> trespass(visit);
      case "DeskResolved" -> afterEnd(visit, news.actor());
      default -> {
        // Nobody of the desk has anything to do.
      }
    }
  }

  /** In time, or so late that a supervisor has heard of it; or two at one moment. */
  private void take(Visit visit, Actor agent) {
    Chance chance = visit.chance();
    if (chance.percent(20)) {
      return;
    }
    visit.after(
        chance.minutes(0, 50),
        () -> {
          DeskCommand claim = new DeskCommand.Claim(visit.desk());
          if (world.strikes(Fault.AGENTS_CLAIM_TOGETHER, chance, 120)) {
            Letter one = Letter.of(visit.aside(), agent, visit.submit(claim));
            Letter other = Letter.of(visit.aside(), chance.pick(ALL), visit.submit(claim));
            world.post().sendAtOnce(List.of(one, other));
          } else {
            visit.send(agent, claim);
          }
        });
  }

  /** Half an hour is what an agent has. */
  private void serve(Visit visit, Actor agent) {
    Chance chance = visit.chance();
    int acts = chance.percent(70) ? chance.between(1, 3) : 0;
    for (int i = 0; i < acts; i++) {
      visit.after(chance.minutes(1, 32), () -> deputies.act(visit, agent));
    }
    if (chance.percent(12)) {
      visit.after(chance.minutes(0, 60), () -> note(visit, agent));
    }
    int choice = chance.below(100);
    if (choice < 70) {
      visit.after(chance.minutes(1, 34), () -> reply(visit, agent));
    } else if (choice < 82) {
      visit.after(chance.minutes(1, 34), () -> transfer(visit, agent));
    } else if (choice < 92) {
      visit.after(
          chance.minutes(1, 34), () -> visit.send(agent, new DeskCommand.Resolve(visit.desk())));
    }
  }

  /** The buyer has written: whoever holds the conversation answers, mostly. */
  private void goOn(Visit visit) {
    Actor holder = visit.holder();
    if (holder != null && visit.chance().percent(75)) {
      visit.after(visit.chance().minutes(1, 40), () -> reply(visit, holder));
    }
  }

  private void afterReply(Visit visit, Actor agent) {
    Chance chance = visit.chance();
    if (chance.percent(30)) {
      visit.after(
          chance.hours(0, 26), () -> visit.send(agent, new DeskCommand.Resolve(visit.desk())));
    }
    if (chance.percent(8)) {
      visit.after(chance.hours(0, 20), () -> transfer(visit, agent));
    }
    if (chance.percent(25)) {
      visit.after(chance.hours(0, 26), () -> deputies.act(visit, agent));
    }
  }

  /** Who has served a buyer goes on where nobody may any more. */
  private void afterEnd(Visit visit, Actor by) {
    Chance chance = visit.chance();
    if (by.role() == Role.SERVICE_AGENT && world.strikes(Fault.WRONG_ROLE_TRIES, chance, 600)) {
      visit.after(chance.minutes(0, 60), () -> deputies.act(visit, by));
      visit.after(chance.minutes(0, 90), () -> deputies.act(visit, by));
    }
  }

  private void reply(Visit visit, Actor agent) {
    String text = DeskPhrases.answer(visit.chance());
    visit.send(agent, new DeskCommand.Reply(visit.desk(), text));
  }

  private void note(Visit visit, Actor agent) {
    visit.send(agent, new DeskCommand.AddNote(visit.desk(), NOTE));
  }

  private void transfer(Visit visit, Actor agent) {
    Actor other = visit.chance().pick(ALL);
    DeskState.Agent to =
        visit.chance().percent(50) ? new DeskState.Agent(other.id(), other.name()) : null;
    visit.send(agent, new DeskCommand.Transfer(visit.desk(), to, NOTE));
  }

  /** What nobody may: without holding a conversation, or without being of the desk. */
  private void trespass(Visit visit) {
    Chance chance = visit.chance();
    if (!world.strikes(Fault.WRONG_ROLE_TRIES, chance, 150)) {
      return;
    }
    Actor agent = chance.pick(ALL);
    List<DeskCommand> agents =
        List.of(
            new DeskCommand.Reply(visit.desk(), DeskPhrases.answer(chance)),
            new DeskCommand.Claim(visit.desk()),
            new DeskCommand.Resolve(visit.desk()));
    visit.after(chance.minutes(0, 900), () -> visit.send(agent, chance.pick(agents)));
    visit.after(chance.minutes(0, 900), () -> visit.send(visit.sale().buyer, chance.pick(agents)));
    visit.after(
        chance.minutes(0, 900), () -> visit.send(agent, new DeskCommand.Wake(visit.desk())));
    visit.after(chance.minutes(0, 900), () -> deputies.act(visit, agent));
  }
}
