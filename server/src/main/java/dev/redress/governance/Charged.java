package dev.redress.governance;

import dev.redress.kernel.Money;

/** What an entry's fine has taken so far, less what went back. */
public record Charged(int entry, Money amount) {}
