package io.padron.web.faults.means;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What the operating system does to processes, and waiting. */
public final class Signals {

    private Signals() {}

    /** The process stands still until told to go on. */
    public static void stop(Process process) {
        run("kill", "-STOP", Long.toString(process.pid()));
    }

    public static void goOn(Process process) {
        run("kill", "-CONT", Long.toString(process.pid()));
    }

    /** Runs a command; its failure is an {@link IllegalStateException} with what it said. */
    public static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said.strip());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
