package io.padron.web.faults.support;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Suspends processes, runs commands, and waits. */
public final class ProcessControl {

    private ProcessControl() {}

    /** Suspends the process until it is resumed. */
    public static void suspendProcess(Process process) {
        runCommand("kill", "-STOP", Long.toString(process.pid()));
    }

    public static void resumeProcess(Process process) {
        runCommand("kill", "-CONT", Long.toString(process.pid()));
    }

    /** Runs a command; its failure is an {@link IllegalStateException} with its output. */
    public static void runCommand(String... command) {
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
