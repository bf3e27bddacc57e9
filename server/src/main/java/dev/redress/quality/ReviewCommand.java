package dev.redress.quality;

import dev.redress.cases.Funder;
import dev.redress.cases.Ruling;
import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import java.util.List;

/** What can be asked of a ruling that is judged again; locks it, and never its case. */
sealed interface ReviewCommand extends Command {

  /**
   * Somebody who may judge it: has not acted in the case, is close to neither side, and has not let
   * it lie before.
   *
   * @param load how many others they have in hand
   */
  record Candidate(String id, String name, int load) {}

  /** By the sample's reader: the lot fell on this ruling. */
  record Draw(LockKey key, Review.Drawn what, List<Candidate> candidates)
      implements ReviewCommand {}

  /** By whoever has it. */
  record Judge(
      LockKey key,
      List<Ruling.DraftLine> lines,
      Ruling.Responsibility responsibility,
      Funder funder,
      String reasons)
      implements ReviewCommand {}

  /**
   * By whoever has it and acts in its case, as one who hears its appeal does: it goes to another.
   */
  record StepAside(LockKey key, String by, List<Candidate> candidates) implements ReviewCommand {}

  /** By the clock. */
  record WakeReview(LockKey key, List<Candidate> candidates) implements ReviewCommand {}
}
