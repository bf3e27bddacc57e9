package dev.redress.cases;

import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Refused;
import dev.redress.policy.Reason;
import dev.redress.policy.Terms;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** B11: costly claims need more proof, and repeated ones a person. Pure. */
final class ProofRules {

  private ProofRules() {}

  /** Why this is not proof enough for so much money; empty: it is, or money is not asked for. */
  static Optional<Refused> missing(CaseFile file, Terms terms, Application asked) {
    boolean blamesGoods = terms.reason(asked.reason()).filter(Reason::quality).isPresent();
    boolean costly = asked.amount().minor() > terms.proof().from() && !asked.type().replaces();
    if (!blamesGoods || !costly) {
      return Optional.empty();
    }
    List<EvidenceItem> shown =
        asked.evidence().stream()
            .map(file.evidence()::get)
            .filter(Objects::nonNull)
            .<EvidenceItem>map(item -> item)
            .toList();
    boolean film = shown.stream().anyMatch(item -> item.mediaType().startsWith("video/"));
    // The same picture shown again is no second one.
    long pictures =
        shown.stream()
            .filter(item -> item.mediaType().startsWith("image/"))
            .map(EvidenceItem::sha256)
            .distinct()
            .count();
    return film || pictures >= terms.proof().photos()
        ? Optional.empty()
        : Optional.of(
            CaseRefusal.PROOF_REQUIRED.with(
                "count",
                terms.proof().photos(),
                "from",
                asked.amount().withMinor(terms.proof().from())));
  }

  /**
   * The application as it is decided: by people only where the buyer has claimed too often.
   *
   * @param id not counted: its own case
   */
  static Application counted(CaseFile file, Terms terms, Application asked, CaseId id) {
    return Claimed.isLimited(terms, asked.type(), asked.reason())
            && file.claimed().count(terms, asked.at(), id) >= terms.proof().refundsOnly()
        ? asked.forPeople()
        : asked;
  }
}
