package dev.redress.governance;

import java.util.List;

/**
 * A merchant's standing right after one of its events, for those who are told of it (M3).
 *
 * @param restrictions in force, coming or held
 */
public record StandingNow(Merchant merchant, int score, List<Restricted> restrictions) {}
