/**
 * Tries what a setting names before the server is loaded, so that a wrong address or password costs a second and not a
 * minute: the PostgreSQL server, the brokers, and the files of the embedded database.
 *
 * <p>Public: {@link io.padron.launcher.trial.DatabaseTrial}, {@link
 * io.padron.launcher.trial.DriverJar}, {@link io.padron.launcher.trial.BrokerTrial}, {@link
 * io.padron.launcher.trial.EmbeddedFiles} and {@link io.padron.launcher.trial.InTime}. Each trial answers with the sentence
 * of what is wrong, or with nothing.
 */
@NullMarked
package io.padron.launcher.trial;

import org.jspecify.annotations.NullMarked;
