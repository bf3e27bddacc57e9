package dev.redress.evidence;

import dev.redress.kernel.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where files lie by address: this server's disk, or a store that all servers share. What lies
 * there is never overwritten; whether it is still what it was, {@link Depot} looks.
 */
interface Storehouse {

  /** Whether reading twice costs little. */
  boolean near();

  boolean has(Depot.Area area, Hash address) throws IOException;

  /**
   * Keeps a file under its address, durably when this returns; what is there already stays.
   *
   * @param address the file's hash, but for copies of pictures
   * @param content the file's hash
   * @param file may be moved away
   */
  void put(Depot.Area area, Hash address, Hash content, Path file) throws IOException;

  /** The bytes as they lie there; NoSuchFileException where there are none. */
  InputStream open(Depot.Area area, Hash address) throws IOException;

  /** The file is gone when this returns, also where there was none. */
  void erase(Depot.Area area, Hash address) throws IOException;
}
