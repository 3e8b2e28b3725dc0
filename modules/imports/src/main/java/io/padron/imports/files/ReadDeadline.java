package io.padron.imports.files;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Reports that reading a file must end early because its deadline has passed or its run was stopped. Readers check it
 * at each block of bytes and at each row. For one thread.
 */
public final class ReadDeadline {

    private final long deadline;
    private final BooleanSupplier stop;
    private boolean overdue;
    private boolean stopped;

    private ReadDeadline(long deadline, BooleanSupplier stop) {
        this.deadline = deadline;
        this.stop = stop;
    }

    /**
     * Starts a deadline now.
     *
     * @param most how long reading may take
     * @param stop whether the run was stopped; called often, so it has to be cheap
     */
    public static ReadDeadline start(Duration most, BooleanSupplier stop) {
        return new ReadDeadline(System.nanoTime() + most.toNanos(), stop);
    }

    /** Whether reading must end now. */
    public boolean isExpired() {
        stopped = stopped || stop.getAsBoolean();
        overdue = overdue || System.nanoTime() - deadline > 0;
        return stopped || overdue;
    }

    /** Whether the run was stopped at the last check. */
    public boolean isStopped() {
        return stopped;
    }

    /** Throws when reading must end now. */
    public void throwIfExpired() throws UnreadableFileException {
        if (isExpired()) {
            throw UnreadableFileException.of("reading-deadline");
        }
    }
}
