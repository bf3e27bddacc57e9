package dev.redress.launch;

/** A room's part of the line that says that everything is ready. */
@FunctionalInterface
public interface Announcement {

  /** One sentence. */
  String sentence();
}
