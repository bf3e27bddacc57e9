package dev.redress.quality;

import dev.redress.accounts.Account;
import dev.redress.accounts.Accounts;
import dev.redress.accounts.Seniority;
import dev.redress.kernel.Actor;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import dev.redress.policy.Policies;
import dev.redress.policy.Quality.Skill;
import dev.redress.quality.MemberStore.Member;
import dev.redress.workbench.Suited;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** F6: the arbitrators: what each is versed in, and who leads them. */
@Component
public final class Members implements Suited, Seniority {

  private final MemberStore store;
  private final Accounts accounts;
  private final Policies policies;

  Members(MemberStore store, Accounts accounts, Policies policies) {
    this.store = store;
    this.accounts = accounts;
    this.policies = policies;
  }

  @Override
  public List<String> skillsOf(String arbitrator) {
    return store.of(arbitrator).skills();
  }

  @Override
  public Map<String, List<String>> asked(Collection<String> cases) {
    return store.asked(cases);
  }

  @Override
  public boolean isSenior(String account) {
    return store.of(account).senior();
  }

  /** Everybody who hears cases and can log in. */
  List<Account> all() {
    return accounts.openOf(Role.ARBITRATOR);
  }

  Map<String, Member> said() {
    return store.all();
  }

  Member of(String arbitrator) {
    return store.of(arbitrator);
  }

  boolean leads(Actor viewer) {
    return viewer.role() == Role.OPERATOR || isSenior(viewer.id());
  }

  /** Refused with SENIORS_ONLY to whoever does not lead. */
  void requireLead(Actor viewer) {
    if (!leads(viewer)) {
      throw new RefusedException(QualityRefusal.SENIORS_ONLY.with());
    }
  }

  /** What an arbitrator of any market may be versed in. */
  Set<String> catalogue() {
    Set<String> codes = new TreeSet<>();
    policies
        .markets()
        .forEach(terms -> terms.quality().skills().stream().map(Skill::code).forEach(codes::add));
    return codes;
  }

  /**
   * Says what an arbitrator is versed in, in place of what was said before. Refused: SENIORS_ONLY,
   * MEMBER_NOT_FOUND, SKILL_UNKNOWN.
   */
  public void versed(String arbitrator, List<String> skills, Actor by) {
    requireLead(by);
    Set<String> known = catalogue();
    for (String skill : skills) {
      if (!known.contains(skill)) {
        throw new RefusedException(
            QualityRefusal.SKILL_UNKNOWN.with("skill", skill, "known", String.join(", ", known)));
      }
    }
    requireKnown(arbitrator);
    store.say(arbitrator, null, List.copyOf(new TreeSet<>(skills)), by);
  }

  /** Lets an arbitrator lead the others, or no longer. Refused: MEMBER_NOT_FOUND. */
  public void senior(String arbitrator, boolean senior, Actor by) {
    requireKnown(arbitrator);
    store.say(arbitrator, senior, null, by);
  }

  private void requireKnown(String arbitrator) {
    if (all().stream().noneMatch(each -> each.id().text().equals(arbitrator))) {
      throw new RefusedException(QualityRefusal.MEMBER_NOT_FOUND.with());
    }
  }
}
