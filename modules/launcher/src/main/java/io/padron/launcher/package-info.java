/**
 * Starts Padrón from one JAR: reads the settings from the environment, lays out the home folder, and boots the server
 * that the same JAR carries, configured anew at each start.
 *
 * <p>Public: nothing but {@link io.padron.launcher.Launcher}, the main class. It knows the server and the operating
 * system; it must never know the register: no class of another module is used here, and nothing but the server's own
 * classes is on its class path.
 */
@NullMarked
package io.padron.launcher;

import org.jspecify.annotations.NullMarked;
