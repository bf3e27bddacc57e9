package dev.redress.retail;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text of which one row – however its quotes stand – never takes more than a few megabytes. */
final class RowReader extends FilterReader {

  /** Far more than any row, and than what is read ahead of it. */
  private static final int LONGEST_ROW = 4 << 20;

  private int sinceRow;

  RowReader(Reader text) {
    super(text);
  }

  /** Whoever parses has come to the end of a row. */
  void nextRow() {
    sinceRow = 0;
  }

  @Override
  public int read() throws IOException {
    return counted(super.read(), 1);
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    int read = super.read(to, offset, length);
    return counted(read, read);
  }

  private int counted(int result, int characters) throws IOException {
    if (result >= 0) {
      sinceRow += characters;
    }
    if (sinceRow > LONGEST_ROW) {
      throw new IOException("a row does not end (a quote left open?)");
    }
    return result;
  }
}
