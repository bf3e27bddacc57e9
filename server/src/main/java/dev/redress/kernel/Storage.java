package dev.redress.kernel;

import java.sql.SQLException;

/** Where a command log's transactions take place: a database, or the simulation's memory. */
public interface Storage {

  /** Begins a transaction that locks and writes. */
  <S, E extends Event> Tx<S, E> begin(CommandHandler<?, S, E> room) throws SQLException;

  /** Begins one that only looks, and sees everything as it was at one moment. */
  <S, E extends Event> Tx<S, E> look(CommandHandler<?, S, E> room) throws SQLException;
}
