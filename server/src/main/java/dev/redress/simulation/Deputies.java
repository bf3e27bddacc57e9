package dev.redress.simulation;

import dev.redress.cases.Case;
import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseFile;
import dev.redress.cases.CaseId;
import dev.redress.claims.Matter;
import dev.redress.claims.MatterCommand;
import dev.redress.claims.MatterKind;
import dev.redress.claims.Plea;
import dev.redress.conversations.ChatCommand;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import java.util.List;

/**
 * What agents do in the name of the buyers whom they serve (S3): in cases, with claims, in the
 * chat, with pictures shown for the buyer. They come through the door that everybody's routes ask;
 * whoever serves the buyer no more, or never did, comes as nobody.
 */
final class Deputies {

  private final World world;
  private final Buyers buyers;

  Deputies(World world, Buyers buyers) {
    this.world = world;
    this.buyers = buyers;
  }

  void act(Visit visit, Actor agent) {
    int choice = visit.chance().below(100);
    if (choice < 50) {
      inCase(visit, agent);
    } else if (choice < 75) {
      inChat(visit, agent);
    } else {
      besideCases(visit, agent);
    }
  }

  private void inCase(Visit visit, Actor agent) {
    Chance chance = visit.chance();
    CaseFile file = world.file(visit.sale().order);
    Case open = file.cases().values().stream().filter(Case::stillOpen).findFirst().orElse(null);
    CaseCommand command =
        open == null
            ? new CaseCommand.Apply(visit.sale().order, buyers.ask(visit.aside(), visit.sale()))
            : onCase(visit, open.id(), agent);
    if (open != null || chance.percent(60)) {
      send(visit, agent, command, world.cases()::submit);
    }
  }

  private CaseCommand onCase(Visit visit, CaseId id, Actor agent) {
    Chance chance = visit.chance();
    int choice = chance.below(100);
    if (choice < 35) {
      return new CaseCommand.AddStatement(id, "The buyer says that it broke.", shown(visit, agent));
    }
    if (choice < 60) {
      return new CaseCommand.Urge(id);
    }
    if (choice < 75) {
      return new CaseCommand.RequestIntervention(id, "For the buyer", List.of());
    }
    return chance.pick(
        List.of(
            new CaseCommand.FinishEvidence(id),
            new CaseCommand.ConfirmReceipt(id),
            new CaseCommand.ConcedeMissing(id),
            new CaseCommand.TurnIntoRefund(id),
            new CaseCommand.Withdraw(id)));
  }

  private void inChat(Visit visit, Actor agent) {
    Chance chance = visit.chance();
    LockKey order = visit.sale().order;
    int choice = chance.below(100);
    ChatCommand command =
        choice < 60
            ? new ChatCommand.Say(order, Phrases.any(chance), shown(visit, agent))
            : choice < 80
                ? new ChatCommand.UrgeShipment(order)
                : new ChatCommand.ShowCard(order, null);
    send(visit, agent, command, world.rooms().conversations()::submit);
  }

  /** Claims of the buyer's, and answers to the merchant's. */
  private void besideCases(Visit visit, Actor agent) {
    Chance chance = visit.chance();
    LockKey order = visit.sale().order;
    List<Matter> matters = List.copyOf(world.rooms().matters().file(order).matters().values());
    MatterCommand command =
        matters.isEmpty() || chance.percent(40)
            ? new MatterCommand.Raise(order, plea(visit, agent))
            : onMatter(visit, chance.pick(matters), agent);
    send(visit, agent, command, world.rooms().matters()::submit);
  }

  private MatterCommand onMatter(Visit visit, Matter matter, Actor agent) {
    Chance chance = visit.chance();
    if (matter.kind().raises() == Role.BUYER) {
      return new MatterCommand.Withdraw(matter.id());
    }
    return chance.percent(50)
        ? new MatterCommand.Agree(matter.id())
        : new MatterCommand.Decline(matter.id(), Claimants.WORDS, shown(visit, agent));
  }

  private Plea plea(Visit visit, Actor agent) {
    List<String> shown = shown(visit, agent);
    Case last =
        world.file(visit.sale().order).cases().values().stream()
            .reduce((before, after) -> after)
            .orElse(null);
    if (last == null || visit.chance().percent(50)) {
      String category = "COUNTERFEIT";
      return new Plea(
          MatterKind.COMPLAINT, null, List.of(), null, category, Claimants.WORDS, shown);
    }
    Money amount = visit.sale().content.freight().withMinor(visit.chance().between(100, 2500));
    return new Plea(
        MatterKind.FREIGHT, last.id().text(), List.of(), amount, "", Claimants.WORDS, shown);
  }

  /** A picture that the agent shows for the buyer; mostly none is needed. */
  private List<String> shown(Visit visit, Actor agent) {
    Actor as = world.rooms().acting().on(visit.sale().order, agent);
    return as.agent() != null && visit.chance().percent(40)
        ? List.of(Buyers.exhibit(world, visit.sale(), as))
        : List.of();
  }

  private <C extends Command> void send(Visit visit, Actor agent, C command, Post.Room<C> room) {
    LockKey order = visit.sale().order;
    world
        .post()
        .send(
            visit.aside(),
            agent,
            Post.Submit.of(
                command,
                (sent, actor, key) ->
                    room.submit(sent, world.rooms().acting().on(order, actor), key)));
  }
}
