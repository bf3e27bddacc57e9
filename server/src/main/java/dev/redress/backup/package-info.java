/**
 * Everything that Redress keeps, in one file, and back again: for any PostgreSQL, beside a running
 * server, into the same version of the schema, from where a start moves it on.
 *
 * <p>Invariants: a backup is what was there at one moment, and complete or not there; a restore
 * goes into an empty database only, as a whole or not at all; what was counted is counted again; a
 * file of evidence is what its name says. Sessions are left out: people log in again.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Backup",
    allowedDependencies = {"kernel", "launch"})
package dev.redress.backup;

import org.jspecify.annotations.NullMarked;
