package dev.redress.orders;

/**
 * A buyer or a merchant, by the shop's own id within its market.
 *
 * @param name what people see
 */
public record Party(String id, String name) {}
