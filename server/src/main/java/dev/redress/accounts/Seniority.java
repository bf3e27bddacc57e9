package dev.redress.accounts;

/**
 * F6: who leads the bench. Whoever keeps its members provides it; this room only tells people who
 * they are.
 */
public interface Seniority {

  /** Whether this account is a senior arbitrator's now. */
  boolean isSenior(String account);
}
