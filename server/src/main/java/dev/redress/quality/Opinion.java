package dev.redress.quality;

import dev.redress.cases.Ruling;
import java.util.List;

/**
 * What a second arbitrator, who did not know the ruling, would have decided (F8). Never edited,
 * never carried out.
 *
 * @param reasons why, in the arbitrator's own language
 */
record Opinion(List<Ruling.Line> lines, Ruling.Responsibility responsibility, String reasons) {}
