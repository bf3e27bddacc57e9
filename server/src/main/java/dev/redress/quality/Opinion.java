package dev.redress.quality;

import dev.redress.cases.Funder;
import dev.redress.cases.Ruling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a second arbitrator, who did not know the ruling, would have decided (F8). Never edited,
 * never carried out.
 *
 * @param funder whose money should go back; null: none should, or nobody was asked then
 * @param reasons why, in the arbitrator's own language
 */
record Opinion(
    List<Ruling.Line> lines,
    Ruling.Responsibility responsibility,
    @Nullable Funder funder,
    String reasons) {}
