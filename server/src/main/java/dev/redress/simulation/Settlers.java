package dev.redress.simulation;

import dev.redress.cases.Case;
import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseState;
import dev.redress.cases.Claim;
import dev.redress.cases.Ruling.DraftLine;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.cases.Settlement;
import dev.redress.cases.SettlementCommand.DeclineSettlement;
import dev.redress.cases.SettlementCommand.ProposeSettlement;
import dev.redress.cases.SettlementCommand.SignSettlement;
import dev.redress.cases.SettlementCommand.WithdrawSettlement;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.policy.Reason.FreightPayer;
import dev.redress.simulation.Errand.Scene;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody at a hearing who would rather settle it (F7): both sides and the arbitrator propose,
 * sign, decline, change their minds, and come too late.
 */
final class Settlers {

  private static final int GOODWILL = 5200;

  private final World world;

  Settlers(World world) {
    this.world = world;
  }

  void hear(Scene scene, JournalEntry news) {
    switch (news.type()) {
      case "HearingOpened" -> {
        scene.maybe(world, 14, 60, () -> propose(scene, scene.sale().merchant));
        scene.maybe(world, 10, 60, () -> propose(scene, scene.sale().buyer));
      }
      case "HearingTaken" ->
          scene.maybe(world, 10, 20, () -> propose(scene, judge(news.actor().id())));
      case "RulingProposed" ->
          scene.maybe(world, 30, 20, () -> propose(scene, scene.sale().merchant));
      case "SettlementProposed", "SettlementSigned" -> {
        scene.maybe(world, 80, 26, () -> answer(scene, scene.sale().buyer));
        scene.maybe(world, 80, 26, () -> answer(scene, scene.sale().merchant));
      }
      default -> {
        // Nothing to settle.
      }
    }
  }

  private void propose(Scene scene, Actor by) {
    Case c = find(scene);
    if (c == null) {
      return;
    }
    Chance chance = scene.chance();
    List<DraftLine> lines = new ArrayList<>();
    boolean goods = chance.percent(15);
    for (Claim claim : c.open()) {
      lines.add(line(chance, claim, goods));
    }
    Money none = c.application().amount().withMinor(0);
    Money goodwill = chance.percent(25) ? none.withMinor(chance.between(1, GOODWILL)) : null;
    FreightPayer payer = chance.percent(50) ? FreightPayer.BUYER : FreightPayer.MERCHANT;
    send(
        scene,
        by,
        new ProposeSettlement(
            scene.id(), new Settlement.Draft(lines, payer, goodwill, "Let us end this")));
  }

  /** Mostly within what is asked, now and then more than may be settled for. */
  private static DraftLine line(Chance chance, Claim claim, boolean goods) {
    if (goods && claim.line() > 0) {
      return new DraftLine(claim.line(), Verdict.RESEND, null);
    }
    int choice = chance.below(100);
    if (choice < 20) {
      return new DraftLine(claim.line(), Verdict.REFUND, null);
    }
    if (choice < 35) {
      return new DraftLine(claim.line(), Verdict.DISMISS, null);
    }
    long part = claim.amount().minor() * chance.between(1, 105) / 100;
    boolean back = choice < 55 && claim.line() > 0;
    return new DraftLine(
        claim.line(),
        back ? Verdict.RETURN_THEN_REFUND : Verdict.PARTIAL,
        claim.amount().withMinor(part));
  }

  private void answer(Scene scene, Actor by) {
    Case c = find(scene);
    Settlement open =
        c != null && c.state() instanceof CaseState.Held held ? held.hearing().settlement() : null;
    if (open == null) {
      return;
    }
    int choice = scene.chance().below(100);
    if (choice < 60) {
      // Now and then somebody signs a proposal that is not the one on the table any more.
      long number = scene.chance().percent(5) ? open.number() - 1 : open.number();
      send(scene, by, new SignSettlement(scene.id(), number));
    } else if (choice < 75) {
      send(scene, by, new DeclineSettlement(scene.id(), open.number(), "No"));
    } else if (choice < 90) {
      propose(scene, by);
    } else {
      send(scene, by, new WithdrawSettlement(scene.id()));
    }
  }

  private static Actor judge(String id) {
    return new Actor(Role.ARBITRATOR, id, "Judge", "", "");
  }

  private @Nullable Case find(Scene scene) {
    return world.file(scene.sale().order).find(scene.id()).orElse(null);
  }

  private void send(Scene scene, Actor by, CaseCommand command) {
    world
        .post()
        .send(
            scene.errand(),
            by,
            Post.Submit.of(command, (sent, actor, key) -> world.cases().submit(sent, actor, key)));
  }
}
