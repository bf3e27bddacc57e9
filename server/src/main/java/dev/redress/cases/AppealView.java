package dev.redress.cases;

import dev.redress.cases.CaseView.RulingView;
import dev.redress.evidence.EvidenceView;
import dev.redress.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The appeal against a ruling, as both sides see it (F11).
 *
 * @param outcome null: it is not decided yet
 * @param reasons why it was decided so, by language tag
 * @param overturned the ruling that another one took the place of; null: it stands
 * @param restored what the merchant has back, or the platform where it had funded the ruling; null:
 *     nothing
 * @param owedByBuyer whether the buyer owes that
 */
public record AppealView(
    Side by,
    Appeal.Ground ground,
    String groundText,
    String statement,
    List<EvidenceView> evidence,
    Instant at,
    Appeal.@Nullable Outcome outcome,
    @Nullable String decidedBy,
    Map<String, String> reasons,
    @Nullable RulingView overturned,
    @Nullable Money restored,
    boolean owedByBuyer) {}
