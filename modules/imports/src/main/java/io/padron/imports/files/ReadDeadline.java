package io.padron.imports.files;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Reports that reading a file must end early: its deadline has passed, or its run was stopped. Readers call it at each
 * block of bytes and at each row. For one thread.
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
     * A watch that starts now.
     *
     * @param most how long reading may take
     * @param stop whether the run was stopped; asked often, so it has to be cheap
     */
    public static ReadDeadline start(Duration most, BooleanSupplier stop) {
        return new ReadDeadline(System.nanoTime() + most.toNanos(), stop);
    }

    /** Whether reading has to end now. */
    public boolean isExpired() {
        stopped = stopped || stop.getAsBoolean();
        overdue = overdue || System.nanoTime() - deadline > 0;
        return stopped || overdue;
    }

    /** Whether the run was stopped when that was last asked. */
    public boolean isStopped() {
        return stopped;
    }

    /** Ends reading by an exception when it is over. */
    public void throwIfExpired() throws UnreadableFileException {
        if (isExpired()) {
            throw UnreadableFileException.of("reading-deadline");
        }
    }
}
