package dev.redress.ledger;

import dev.redress.kernel.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A number that two books share exactly when they say the same; it stands beside each row. */
final class BookStamp {

  private BookStamp() {}

  /** Of all that changes; what merchants have is no part of a book. */
  static long of(OrderBook book) {
    StringBuilder all =
        new StringBuilder()
            .append(book.escrow().minor())
            .append(' ')
            .append(book.payable().minor())
            .append(' ')
            .append(book.refunds())
            .append(' ')
            .append(book.cases());
    for (Entitlement line : book.lines()) {
      all.append('\n').append(line.line()).append(' ').append(line.quantity());
      all.append(' ').append(line.captured().minor()).append(' ').append(line.granted().minor());
      all.append(' ').append(line.refunded().minor()).append(' ').append(line.unitsGranted());
      all.append(' ').append(line.openCase()).append(' ').append(line.withdrawals());
    }
    byte[] text = all.toString().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(Hash.sum(text).bytes()).getLong();
  }
}
