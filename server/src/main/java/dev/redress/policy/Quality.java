package dev.redress.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How a market sees to it that its rulings are good ones, in time (F5, F6, F8, F11).
 *
 * @param skills what arbitrators may be versed in
 * @param urgent how long before its deadline a hearing comes first whatever it asks for
 * @param rulingDays working days within which a hearing is ruled on whose reason blames the goods
 * @param rejudging rulings that a second arbitrator judges without knowing them
 */
public record Quality(List<Skill> skills, Duration urgent, int rulingDays, Rejudging rejudging) {

  /**
   * What some cases ask for; one of the three is enough.
   *
   * @param categories of a line that is claimed
   * @param reasons that the buyer gave
   * @param often whether cases of buyers that claim often ask for it (B11)
   */
  public record Skill(String code, Set<String> categories, Set<String> reasons, boolean often) {

    boolean fits(Collection<String> ofLines, String reason, boolean claimsOften) {
      return reasons.contains(reason)
          || (often && claimsOften)
          || ofLines.stream().anyMatch(categories::contains);
    }
  }

  /**
   * A sample of the rulings that people make.
   *
   * @param percent how many of a hundred; operators may raise it
   * @param time how long an arbitrator has for one, before it goes to another
   * @param rounds how often it is given out before it is given up
   * @param near by how many percent of what was asked two amounts may differ and still agree
   */
  public record Rejudging(int percent, Duration time, int rounds, int near) {}

  /** Codes of what a case asks for. */
  @JsonIgnore
  public List<String> asked(Collection<String> categories, String reason, boolean claimsOften) {
    return skills.stream()
        .filter(skill -> skill.fits(categories, reason, claimsOften))
        .map(Skill::code)
        .toList();
  }

  /** F6: by when a hearing is to be ruled on whose evidence closed at that moment. */
  @JsonIgnore
  public Instant target(Terms terms, String reason, Instant closed) {
    boolean blamesGoods = terms.reason(reason).map(Reason::quality).orElse(false);
    ZoneId zone = terms.zone();
    return blamesGoods
        ? terms.afterwards().calendar().after(closed, rulingDays, zone)
        : closed.plus(terms.clocks().ruling());
  }
}
