package dev.redress.claims;

import dev.redress.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, and why; never changes once raised.
 *
 * @param about J1: the refund's id; else null
 * @param lines J2: on which lines
 * @param amount what is asked; null for complaints
 * @param code J2: the reason; M6: the category; else empty
 */
public record Plea(
    MatterKind kind,
    @Nullable String about,
    List<Integer> lines,
    @Nullable Money amount,
    String code,
    String statement,
    List<String> evidence) {}
