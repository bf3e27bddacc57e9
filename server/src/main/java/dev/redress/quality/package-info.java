/**
 * How the bench sees to its own quality (F5, F6, F8, F11): who is versed in what, what is overdue,
 * what appeals overturn, and a sample of rulings that others judge without knowing them.
 *
 * <p>Invariants: nothing here changes a case, its money or who hears it – skills only order the
 * queue; a ruling is drawn by a number that nobody on the bench can compute, and once; whoever
 * judges it again sees nothing of it, of who made it and of what followed, has never acted in the
 * case and is close to neither side; a second opinion is given once and never edited; what counts
 * arbitrators is shown to seniors and operators only.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Quality",
    allowedDependencies = {
      "kernel",
      "accounts",
      "orders",
      "policy",
      "evidence",
      "conversations",
      "cases",
      "workbench"
    })
package dev.redress.quality;

import org.jspecify.annotations.NullMarked;
