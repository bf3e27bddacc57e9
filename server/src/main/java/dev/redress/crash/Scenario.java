package dev.redress.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** One misfortune that is worth a stage of its own. */
interface Scenario {

  /**
   * Plays it through; what is wrong goes into the notes, the answer is one line of what happened.
   */
  String play(Place place) throws IOException, SQLException, InterruptedException;

  /**
   * Where it is played.
   *
   * @param folder empty, for data and logs
   * @param port for the first server; four are free from there on
   */
  record Place(Path folder, int port, Notes notes, Consumer<String> say) {

    /** A place of its own, with notes of its own, because its database is another. */
    Place called(String name) {
      return new Place(folder.resolve(name), port, notes.turned(), say);
    }

    Program.Terms terms(Path data, Map<String, String> environment) {
      return new Program.Terms(
          data, port, Duration.ZERO, environment, folder.resolve("server.log"));
    }
  }
}
