package dev.redress.policy;

import java.time.Duration;

/**
 * V5: how long what is over is kept. All count from the last thing that happened to an order, its
 * cases, money and claims; nothing is erased while anything of it waits, or on legal hold.
 *
 * @param files evidence, and pictures of the conversation
 * @param addresses where the goods went
 * @param words what buyer and merchant wrote to each other
 * @param onRequest after which a buyer who asks has all three erased
 */
public record Retention(Duration files, Duration addresses, Duration words, Duration onRequest) {}
