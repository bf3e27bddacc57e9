/**
 * Who may come in, and as whom: accounts of people, API keys of programs, sessions, and the doors
 * of the whole server (every route names its roles; what names none is closed).
 *
 * <p>Invariants: no password or secret is stored or logged in the clear, and none exists by
 * default; a disabled account or revoked key is refused at once on this server and within seconds
 * on others; every change of an account or key is in the journal with who made it; a role is given
 * when an account is made and never changes.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Accounts",
    allowedDependencies = {"kernel"})
package dev.redress.accounts;

import org.jspecify.annotations.NullMarked;
