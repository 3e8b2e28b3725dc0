/**
 * Starts Padrón from one JAR: reads the settings from the environment, creates the home folder, and boots the server
 * from the same JAR, configured anew at each start.
 *
 * <p>Public: only {@link io.padron.launcher.Launcher}, the main class. The launcher depends on the server and the
 * operating system, and never on the register: it uses no class of another module, and its class path holds only the
 * server's classes.
 */
@NullMarked
package io.padron.launcher;

import org.jspecify.annotations.NullMarked;
