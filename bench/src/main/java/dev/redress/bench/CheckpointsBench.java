package dev.redress.bench;

import dev.redress.kernel.Follower;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.Recurring;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * What the record costs commands (V2): as {@code commands}, in turn with and without every event
 * becoming a leaf of the tree and the tree being signed – every five seconds, twelve times as often
 * as usual, so that each repetition has some of it. What grew without it is taken into the tree
 * between the repetitions. The aim is a share of at least 97 %.
 */
final class CheckpointsBench {

  /** How the server has to be started for it. */
  static final Map<String, String> SETTINGS = Map.of("redress.record.every", "5s");

  private static final int CALLERS = 256;

  private final Plan plan;
  private final CommandsBench commands;
  private final JournalReaders readers;
  private final Follower tree;
  private final Recurring checkpoints;

  CheckpointsBench(Plan plan, Stand stand, int cases) {
    this.plan = plan;
    this.commands = new CommandsBench(stand, plan.seconds(), cases);
    this.readers = stand.bean(JournalReaders.class);
    this.tree = stand.bean("treeReader", Follower.class);
    this.checkpoints = stand.bean("checkpoints", Recurring.class);
  }

  List<Figure> run() {
    checkpoints.stop();
    commands.warmUp();
    List<Long> with = new ArrayList<>();
    List<Long> without = new ArrayList<>();
    for (int i = 0; i < plan.repetitions(); i++) {
      catchUp();
      with.add(recorded());
      catchUp();
      without.add(commands.perSecond(CALLERS, plan.seconds()));
    }
    return List.of(new Figure("checkpoints", with, without, "per second"));
  }

  private long recorded() {
    AtomicBoolean over = new AtomicBoolean();
    Thread grows =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!over.get()) {
                    long begun = System.nanoTime();
                    catchUp();
                    // As the server's own loop does.
                    long rest = tree.breath().toNanos() - (System.nanoTime() - begun);
                    LockSupport.parkNanos(Math.max(0, rest));
                  }
                });
    checkpoints.start();
    try {
      return commands.perSecond(CALLERS, plan.seconds());
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
