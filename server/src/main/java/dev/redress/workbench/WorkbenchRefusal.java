package dev.redress.workbench;

import dev.redress.kernel.Refusal;

/** Why the workbench does not answer. */
enum WorkbenchRefusal implements Refusal {
  /** One account has as many live streams open as it may. */
  TOO_MANY_STREAMS(429);

  private final int status;

  WorkbenchRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
