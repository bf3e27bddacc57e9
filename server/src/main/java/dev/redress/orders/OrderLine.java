package dev.redress.orders;

import dev.redress.kernel.Money;

/**
 * One thing bought. What was paid is the list amount less both coupons and points, each kept apart
 * (O1).
 *
 * @param line 1, 2, … within the order
 * @param category {@code fresh}, {@code virtual}, {@code customised} and {@code hygiene} have rules
 *     of their own; every other is ordinary
 * @param listAmount for the whole quantity, before deductions
 * @param paid {@code listAmount - merchantCoupon - platformCoupon - points}, not below zero
 */
public record OrderLine(
    int line,
    String sku,
    String title,
    String category,
    int quantity,
    Money listAmount,
    Money merchantCoupon,
    Money platformCoupon,
    Money points,
    Money paid) {}
