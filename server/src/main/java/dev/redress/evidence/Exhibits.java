package dev.redress.evidence;

import java.util.Map;

/** What was shown on one order, by id, where evidence is kept in memory. */
public record Exhibits(Map<String, EvidenceItem> byId) {}
