package dev.redress.cases;

import java.time.Instant;

/**
 * What somebody of the bench wrote down about a case, for the bench alone. Never edited.
 *
 * @param number its place among all that the bench wrote down about the case
 * @param account who wrote it
 */
public record BenchNote(long number, String account, String name, String text, Instant at) {}
