package dev.redress.simulation;

import dev.redress.cases.Appeal;
import dev.redress.cases.ApprovalCommand;
import dev.redress.cases.Case;
import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseId;
import dev.redress.cases.CaseState;
import dev.redress.cases.Claim;
import dev.redress.cases.Funder;
import dev.redress.cases.Hearing;
import dev.redress.cases.Ruling;
import dev.redress.cases.Ruling.DraftLine;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.cases.Side;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.policy.Reason.FreightPayer;
import dev.redress.simulation.Errand.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The platform's bench: takes hearings, asks, refuses, rules, or is away too long. */
final class Bench {

  private static final Map<String, String> REASONS =
      Map.of("en", "The photographs show it.", "zh-CN", "照片已经清楚地证明了这一点。");

  /** Nobody hears a case again (F6), and some are ruled on by two, three times over. */
  private static final int JUDGES = 12;

  private final World world;

  /** Cases in which the merchant has shown something. */
  private final Set<CaseId> shown = new HashSet<>();

  Bench(World world) {
    this.world = world;
  }

  void hear(Scene scene, JournalEntry news) {
    if (Judgment.isShowing(news)) {
      shown.add(scene.id());
    }
    switch (news.type()) {
      case "Applied" -> {
        if (scene.chance().percent(2)) {
          in(
              scene,
              scene.chance().hours(1, 60),
              () -> send(scene, judge(scene), new CaseCommand.StepIn(scene.id(), "Looks odd")));
        }
      }
      case "EvidenceClosed", "RulingOverdue" -> {
        if (scene.chance().percent(93)) {
          Actor judge = judge(scene);
          in(scene, scene.chance().hours(0, 40), () -> take(scene, judge));
        }
      }
      case "RulingProposed", "ApprovalOverdue" -> {
        if (scene.chance().percent(93)) {
          in(scene, scene.chance().hours(0, 20), () -> sign(scene));
        }
      }
      case "CaseClosed" -> {
        shown.remove(scene.id());
        if (scene.chance().percent(25)) {
          in(scene, scene.chance().hours(0, 200), () -> appeal(scene));
        }
      }
      case "HearingTaken", "MoreAsked" -> {
        if (scene.chance().percent(5)) {
          in(scene, scene.chance().hours(0, 30), () -> leave(scene));
        }
      }
      case "HearingLeft" -> {
        if (scene.chance().percent(90)) {
          in(scene, scene.chance().hours(0, 30), () -> take(scene, judge(scene)));
        }
      }
      case "RulingReturned" ->
          owner(scene)
              .ifPresent(
                  judge -> in(scene, scene.chance().hours(0, 40), () -> decide(scene, judge)));
      default -> {
        // The parties' own turns.
      }
    }
  }

  private static Actor judge(Scene scene) {
    String id = "judge-" + scene.chance().below(JUDGES);
    return new Actor(Role.ARBITRATOR, id, "Judge", "", "");
  }

  /** F6: whoever hears it turns out not to be neutral, also with a ruling proposed. */
  private void leave(Scene scene) {
    owner(scene).ifPresent(judge -> send(scene, judge, new CaseCommand.LeaveHearing(scene.id())));
  }

  private void take(Scene scene, Actor judge) {
    send(scene, judge, new CaseCommand.TakeHearing(scene.id()));
    if (scene.chance().percent(90)) {
      in(scene, scene.chance().minutes(1, 300), () -> decide(scene, judge));
    } else {
      // Left lying: somebody else comes by, before the lease is over or after it.
      in(scene, scene.chance().hours(18, 46), () -> take(scene, judge(scene)));
    }
  }

  private void decide(Scene scene, Actor judge) {
    Chance chance = scene.chance();
    Case c = world.file(scene.sale().order).find(scene.id()).orElseThrow();
    int choice = chance.below(100);
    boolean appeal = c.state() instanceof CaseState.Held held && isAppeal(held);
    if (appeal && choice > 15) {
      send(scene, judge, decision(scene, c));
    } else if (choice < 10) {
      Side side = chance.pick(List.of(Side.BUYER, Side.MERCHANT));
      int hours = chance.between(1, 72);
      send(scene, judge, new CaseCommand.AskMore(scene.id(), side, "Which parcel?", hours));
    } else if (choice < 20) {
      send(
          scene,
          judge,
          new CaseCommand.RefuseHearing(
              scene.id(), CaseCommand.HearingRefusal.NOT_NEGOTIATED, "Talk first"));
    } else {
      send(scene, judge, new CaseCommand.Rule(scene.id(), funded(c, draft(scene, c), 35)));
    }
  }

  private static boolean isAppeal(CaseState.Held held) {
    return held.hearing().because() == Hearing.Because.APPEAL;
  }

  /**
   * F11: a side that is not content, where there was a ruling; now and then where there was none.
   */
  private void appeal(Scene scene) {
    Case c = world.file(scene.sale().order).find(scene.id()).orElseThrow();
    if (c.ruling() == null && !scene.chance().percent(5)) {
      return;
    }
    boolean buyer = scene.chance().percent(50);
    send(
        scene,
        buyer ? scene.sale().buyer : scene.sale().merchant,
        new CaseCommand.FileAppeal(
            scene.id(), Appeal.Ground.RULE_MISAPPLIED, "Look again", List.of()));
  }

  private CaseCommand decision(Scene scene, Case c) {
    Chance chance = scene.chance();
    List<DraftLine> lines = new ArrayList<>();
    List<Integer> ruled =
        c.ruling() == null
            ? List.of()
            : c.ruling().lines().stream().map(Ruling.Line::line).toList();
    for (Claim claim : c.application().claims()) {
      if (ruled.contains(claim.line())) {
        DraftLine line = line(chance, claim);
        boolean goods = line.outcome() == Verdict.RETURN_THEN_REFUND;
        lines.add(goods ? new DraftLine(claim.line(), Verdict.DISMISS, null) : line);
      }
    }
    boolean overturned = chance.percent(60);
    boolean fraud = chance.percent(40);
    Ruling.Draft draft = draft(chance, lines);
    boolean platforms = c.ruling() != null && c.ruling().funder() == Funder.PLATFORM;
    return new CaseCommand.DecideAppeal(
        scene.id(), overturned, fraud, funded(c, draft, platforms ? 90 : 25));
  }

  /** F8: whoever comes by signs or gives back; for the one who proposed it that is refused. */
  private void sign(Scene scene) {
    Actor judge = judge(scene);
    send(
        scene,
        judge,
        scene.chance().percent(80)
            ? new ApprovalCommand.ApproveRuling(scene.id())
            : new ApprovalCommand.ReturnRuling(scene.id(), "Look at the label again"));
  }

  private Optional<Actor> owner(Scene scene) {
    Case c = world.file(scene.sale().order).find(scene.id()).orElseThrow();
    return c.state() instanceof CaseState.Held held
        ? Optional.ofNullable(held.hearing().owner())
            .map(each -> new Actor(Role.ARBITRATOR, each.id(), each.name(), "", ""))
        : Optional.empty();
  }

  /** Mostly what the facts say, where they say anything. */
  private Ruling.Draft draft(Scene scene, Case c) {
    boolean errs = scene.chance().percent(Judgment.ERRS);
    Optional<Verdict> clear =
        Judgment.of(world.file(scene.sale().order), c, shown.contains(scene.id()));
    return clear.isPresent() && !errs ? clear(clear.get(), c) : draft(scene.chance(), c);
  }

  private static Ruling.Draft clear(Verdict verdict, Case c) {
    boolean dismissed = verdict == Verdict.DISMISS;
    Verdict freight = verdict.replaces() || dismissed ? Verdict.DISMISS : Verdict.REFUND;
    return draft(
        dismissed ? 100 : 0,
        dismissed ? FreightPayer.BUYER : FreightPayer.MERCHANT,
        c.open().stream()
            .map(claim -> new DraftLine(claim.line(), claim.line() > 0 ? verdict : freight, null))
            .toList());
  }

  private static Ruling.Draft draft(Chance chance, Case c) {
    List<DraftLine> lines = new ArrayList<>();
    for (Claim claim : c.open()) {
      lines.add(line(chance, claim));
    }
    if (c.application().type().replaces() && chance.percent(50)) {
      Verdict goods = chance.percent(60) ? Verdict.EXCHANGE : Verdict.RESEND;
      lines.replaceAll(line -> line.line() > 0 ? new DraftLine(line.line(), goods, null) : line);
    }
    return draft(chance, lines);
  }

  private static Ruling.Draft draft(Chance chance, List<DraftLine> lines) {
    return draft(chance.between(0, 100), chance.pick(List.of(FreightPayer.values())), lines);
  }

  /**
   * A ruling.
   *
   * @param buyer the buyer's share of the responsibility, in percent
   */
  private static Ruling.Draft draft(int buyer, FreightPayer payer, List<DraftLine> lines) {
    return new Ruling.Draft(
        lines,
        payer,
        new Ruling.Responsibility(buyer, 100 - buyer, 0, 0),
        List.of("F8"),
        List.of(),
        List.of(),
        REASONS);
  }

  /**
   * F8: now and then others than the merchant are to blame, and the platform funds it. The chance
   * is its own, so that nothing else in the world happens otherwise.
   */
  private Ruling.Draft funded(Case c, Ruling.Draft draft, int times) {
    if (!world.chance("funder", c.id().text() + "@" + c.head().version()).percent(times)) {
      return draft;
    }
    int merchant = draft.responsibility().merchant() / 2;
    int buyer = draft.responsibility().buyer();
    return new Ruling.Draft(
        draft.lines(),
        draft.freightPayer(),
        new Ruling.Responsibility(buyer, merchant, 100 - buyer - merchant, 0),
        Funder.PLATFORM,
        draft.rules(),
        draft.believed(),
        draft.notBelieved(),
        draft.reasons());
  }

  private static DraftLine line(Chance chance, Claim claim) {
    int choice = chance.below(100);
    if (choice < 45) {
      return new DraftLine(claim.line(), Verdict.REFUND, null);
    }
    if (choice < 60) {
      return new DraftLine(claim.line(), Verdict.DISMISS, null);
    }
    if (choice < 72 && claim.line() > 0) {
      return new DraftLine(claim.line(), Verdict.RETURN_THEN_REFUND, null);
    }
    Money part = claim.amount().withMinor(claim.amount().minor() * chance.between(1, 100) / 100);
    return new DraftLine(claim.line(), Verdict.PARTIAL, part);
  }

  private void in(Scene scene, Duration after, Runnable what) {
    world.after(scene.errand(), after, what);
  }

  private void send(Scene scene, Actor judge, CaseCommand command) {
    world
        .post()
        .send(
            scene.errand(),
            judge,
            Post.Submit.of(command, (sent, actor, key) -> world.cases().submit(sent, actor, key)));
  }
}
