package dev.redress.policy;

import java.util.Set;

/**
 * Why a merchant may reject (C3), and how many pieces of evidence that reason demands.
 *
 * @param types for which kinds of case it can be given
 */
public record RejectReason(String code, Set<CaseType> types, int evidence) {}
