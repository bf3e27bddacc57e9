package dev.redress.simulation;

import java.util.List;
import java.util.Optional;

/** What people write in chats: some of it is nobody's business but the platform's. */
final class Phrases {

  /** Contact data that must not reach the other side (S5). */
  private static final List<String> SECRETS =
      List.of(
          "13812345678",
          "+86 138 1234 5678",
          "一三八一二三四五六七八",
          "buyer.me@example.com",
          "https://pay.example.com/x",
          "6222021234567890128");

  private static final List<String> WORDS =
      List.of(
          "When does it arrive?",
          "We have looked into it, please wait a day.",
          "它坏了,请看照片",
          "Order 20260101 had 3 pieces at 12.50 each.",
          "Thank you!");

  private Phrases() {}

  /** Something that somebody says. */
  static String any(Chance chance) {
    return chance.percent(25)
        ? "Reach me here: " + chance.pick(SECRETS) + " ok?"
        : chance.pick(WORDS);
  }

  /** Whether somebody in the made-up world says this. */
  static boolean isSaid(String text) {
    return WORDS.contains(text) || secret(text).isPresent();
  }

  /** What of a text the other side must not read. */
  static Optional<String> secret(String text) {
    return SECRETS.stream().filter(text::contains).findFirst();
  }
}
