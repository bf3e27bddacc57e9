package dev.redress.evidence;

import java.util.Arrays;

/**
 * Makes a picture smaller: each new pixel is the average of the area that it covers, counted in
 * whole numbers, and needs one row of the large picture at a time.
 */
final class Shrinking {

  /** Sums per pixel: alpha, and each colour times alpha, so that what is not seen has no colour. */
  private static final int SUMS = 4;

  private final int fromWidth;
  private final int fromHeight;
  private final int toWidth;
  private final int toHeight;
  private final long[] across;
  private final long[] down;
  private final int[] argb;

  Shrinking(int fromWidth, int fromHeight, int toWidth, int toHeight) {
    this.fromWidth = fromWidth;
    this.fromHeight = fromHeight;
    this.toWidth = toWidth;
    this.toHeight = toHeight;
    this.across = new long[toWidth * SUMS];
    this.down = new long[toWidth * SUMS];
    this.argb = new int[toWidth * toHeight];
  }

  /** The smaller picture. Lengths are counted in parts: an old row has {@code toHeight} of them. */
  Pixels of(Pixels.Rows rows) {
    int[] row = new int[fromWidth];
    int to = 0;
    for (int y = 0; y < fromHeight; y++) {
      rows.read(y, row);
      across(row);
      long begin = (long) y * toHeight;
      long end = begin + toHeight;
      long border = (long) (to + 1) * fromHeight;
      add(Math.min(end, border) - begin);
      if (end >= border) {
        write(to++);
        Arrays.fill(down, 0);
        add(end - border);
      }
    }
    return new Pixels(toWidth, toHeight, argb);
  }

  private void across(int[] row) {
    Arrays.fill(across, 0);
    int to = 0;
    long border = fromWidth;
    long end = 0;
    for (int pixel : row) {
      long begin = end;
      end = begin + toWidth;
      if (end < border) {
        sum(to, pixel, toWidth);
      } else {
        sum(to, pixel, border - begin);
        if (end > border) {
          sum(to + 1, pixel, end - border);
        }
        to++;
        border += fromWidth;
      }
    }
  }

  private void sum(int to, int pixel, long parts) {
    long alpha = (pixel >>> 24) * parts;
    int at = to * SUMS;
    across[at] += alpha;
    across[at + 1] += (pixel >> 16 & 0xff) * alpha;
    across[at + 2] += (pixel >> 8 & 0xff) * alpha;
    across[at + 3] += (pixel & 0xff) * alpha;
  }

  private void add(long parts) {
    if (parts > 0) {
      for (int i = 0; i < down.length; i++) {
        down[i] += across[i] * parts;
      }
    }
  }

  private void write(int to) {
    long area = (long) fromWidth * fromHeight;
    for (int x = 0; x < toWidth; x++) {
      int at = x * SUMS;
      long alpha = down[at];
      argb[to * toWidth + x] =
          alpha == 0
              ? 0
              : mean(alpha, area) << 24
                  | mean(down[at + 1], alpha) << 16
                  | mean(down[at + 2], alpha) << 8
                  | mean(down[at + 3], alpha);
    }
  }

  private static int mean(long sum, long parts) {
    return (int) ((sum + parts / 2) / parts);
  }
}
