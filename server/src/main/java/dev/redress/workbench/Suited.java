package dev.redress.workbench;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** F6: who is versed in what, and what cases ask for; it may be a moment behind. */
public interface Suited {

  /** Codes of what this arbitrator is versed in; empty: nothing in particular. */
  List<String> skillsOf(String arbitrator);

  /** Codes of what each of these cases asks for; one that is missing asks for nothing. */
  Map<String, List<String>> asked(Collection<String> cases);
}
