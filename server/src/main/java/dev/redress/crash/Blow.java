package dev.redress.crash;

/** What is killed, by kill -9. */
enum Blow {
  /** The server; it is started again, and finds PostgreSQL running. */
  SERVER("the server"),
  /** The server, and the one that is just starting in its place. */
  SERVER_TWICE("the server, and again while it starts"),
  /** One session of PostgreSQL, upon which PostgreSQL ends all of them and recovers. */
  BACKEND("a PostgreSQL backend"),
  /** PostgreSQL with all its processes; the server starts it again. */
  DATABASE("all of PostgreSQL"),
  /** Both, as when the machine loses power. */
  EVERYTHING("the server and all of PostgreSQL");

  private final String words;

  Blow(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
