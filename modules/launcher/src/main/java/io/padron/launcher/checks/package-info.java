/**
 * Checks the configured connections before the server is loaded, so that a wrong address or password fails in a second
 * and not in a minute: the PostgreSQL server, the brokers, and the files of the embedded database.
 *
 * <p>Public: {@link io.padron.launcher.checks.DatabaseCheck}, {@link io.padron.launcher.checks.DriverJar}, {@link
 * io.padron.launcher.checks.BrokerConnectionCheck}, {@link io.padron.launcher.checks.EmbeddedDatabaseCheck} and {@link
 * io.padron.launcher.checks.TimeLimit}. Each check returns the sentence about the problem, or empty.
 */
@NullMarked
package io.padron.launcher.checks;

import org.jspecify.annotations.NullMarked;
