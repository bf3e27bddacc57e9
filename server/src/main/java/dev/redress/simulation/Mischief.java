package dev.redress.simulation;

import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseId;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import dev.redress.simulation.Errand.Sale;
import dev.redress.simulation.Errand.Scene;
import java.util.List;

/** People who try what is not theirs; every one of these has to be refused. */
final class Mischief {

  private final World world;

  Mischief(World world) {
    this.world = world;
  }

  void hear(Scene scene, JournalEntry news) {
    Chance chance = scene.chance();
    if (world.strikes(Fault.WRONG_ROLE_TRIES, chance, 12)) {
      Sale sale = scene.sale();
      Actor who = chance.pick(List.of(sale.buyer, sale.merchant));
      in(scene, who, wrongFor(who.role(), scene.id(), chance));
    }
    if (world.strikes(Fault.STRANGER_TRIES, chance, 12)) {
      String market = scene.sale().content.market();
      Actor buyer = new Actor(Role.BUYER, "stranger", "Stranger", market, "stranger");
      Actor merchant = new Actor(Role.MERCHANT, "rival", "Rival", market, "rival");
      Actor who = chance.pick(List.of(buyer, merchant));
      Role other = who.role() == Role.BUYER ? Role.MERCHANT : Role.BUYER;
      in(scene, who, wrongFor(other, scene.id(), chance));
    }
  }

  /** A command that somebody of this role never may send. */
  private static CaseCommand wrongFor(Role role, CaseId id, Chance chance) {
    List<CaseCommand> buyers =
        List.of(
            new CaseCommand.Withdraw(id),
            new CaseCommand.ConcedeMissing(id),
            new CaseCommand.TakeGoodsBack(id),
            new CaseCommand.WithdrawHearing(id));
    List<CaseCommand> merchants =
        List.of(
            new CaseCommand.AgreeRefund(id),
            new CaseCommand.AgreeReturn(id, "Here"),
            new CaseCommand.InterceptParcel(id),
            new CaseCommand.AgreeRefusal(id),
            new CaseCommand.AnswerStop(id, CaseCommand.Warehouse.STOPPED),
            new CaseCommand.ConfirmReturn(id, List.of(), "", List.of()));
    List<CaseCommand> others =
        List.of(
            new CaseCommand.TakeHearing(id),
            new CaseCommand.StepIn(id, "Me too"),
            new CaseCommand.Wake(id),
            new CaseCommand.RefundArrived(id, 1, 1));
    if (chance.percent(30)) {
      return chance.pick(others);
    }
    return chance.pick(role == Role.BUYER ? merchants : buyers);
  }

  private void in(Scene scene, Actor who, CaseCommand command) {
    world.after(
        scene.errand(),
        scene.chance().minutes(0, 2000),
        () ->
            world
                .post()
                .send(
                    scene.errand(),
                    who,
                    Post.Submit.of(
                        command, (sent, actor, key) -> world.cases().submit(sent, actor, key))));
  }
}
