package dev.redress.bench;

import dev.redress.kernel.Follower;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.Recurring;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * What the record costs commands (V2): as {@code commands}, in turn with and without every event
 * becoming a leaf of the tree and the tree being signed. It is signed when a repetition begins and
 * then each minute, so more often than usual where repetitions are shorter. What grew without it is
 * taken into the tree between the repetitions. The aim is a share of at least 97 %.
 */
final class CheckpointsBench {

  private static final int CALLERS = 256;

  private final Plan plan;
  private final Stand stand;
  private final CommandsBench commands;
  private final JournalReaders readers;
  private final Follower tree;
  private final Recurring checkpoints;

  CheckpointsBench(Plan plan, Stand stand, int cases) {
    this.plan = plan;
    this.stand = stand;
    this.commands = new CommandsBench(stand, plan.seconds(), cases);
    this.readers = stand.bean(JournalReaders.class);
    this.tree = stand.bean("treeReader", Follower.class);
    this.checkpoints = stand.bean("checkpoints", Recurring.class);
  }

  /** Commands, and what each of them cost the processors. */
  private record Measured(long perSecond, long postgres, long server) {}

  List<Figure> run() {
    checkpoints.stop();
    commands.warmUp();
    // Both sides have run once before either counts.
    pair(true, new ArrayList<>(), new ArrayList<>());
    List<Measured> with = new ArrayList<>();
    List<Measured> without = new ArrayList<>();
    for (int i = 0; i < plan.repetitions(); i++) {
      // Neither side always comes after the other: tables grow.
      pair(i % 2 == 0, with, without);
    }
    return List.of(
        new Figure(
            "checkpoints",
            with.stream().map(Measured::perSecond).toList(),
            without.stream().map(Measured::perSecond).toList(),
            "per second",
            "≥ 0.97"),
        new Figure(
            "checkpoints-postgres",
            with.stream().map(Measured::postgres).toList(),
            without.stream().map(Measured::postgres).toList(),
            "ns of processor each"),
        new Figure(
            "checkpoints-server",
            with.stream().map(Measured::server).toList(),
            without.stream().map(Measured::server).toList(),
            "ns of processor each"));
  }

  private void pair(boolean recordedFirst, List<Measured> with, List<Measured> without) {
    if (recordedFirst) {
      with.add(recorded());
    }
    catchUp();
    without.add(measured());
    if (!recordedFirst) {
      catchUp();
      with.add(recorded());
    }
    catchUp();
  }

  private Measured measured() {
    Processors before = stand.processors();
    long perSecond = commands.perSecond(CALLERS, plan.seconds());
    Processors spent = stand.processors().since(before);
    long count = perSecond * plan.seconds();
    return new Measured(perSecond, spent.ofPostgres(count), spent.ofServer(count));
  }

  private Measured recorded() {
    AtomicBoolean over = new AtomicBoolean();
    Thread grows =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!over.get()) {
                    long begun = System.nanoTime();
                    step();
                    // As the server's own loop does.
                    long rest = tree.breath().toNanos() - (System.nanoTime() - begun);
                    LockSupport.parkNanos(Math.max(0, rest));
                  }
                });
    checkpoints.start();
    try {
      return measured();
    } finally {
      checkpoints.stop();
      over.set(true);
      try {
        grows.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void catchUp() {
    while (step() > 0) {
      // A batch at a time.
    }
  }

  private int step() {
    try {
      return readers.step(tree);
    } catch (SQLException e) {
      throw new IllegalStateException("The tree's reader failed", e);
    }
  }
}
