package dev.redress.demo;

import dev.redress.kernel.Role;

/**
 * A login that everybody may use.
 *
 * @param name what others see
 * @param market of a buyer or merchant; empty for platform staff
 */
record DemoLogin(String login, String password, Role role, String name, String market) {}
