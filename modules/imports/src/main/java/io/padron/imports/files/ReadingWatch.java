package io.padron.imports.files;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Says when reading a file has to end before the file does: its deadline has passed, or its run was stopped. Readers ask it
 * at each block of bytes and at each row; once it has said so it says so for ever. For one thread.
 */
public final class ReadingWatch {

    private final long deadline;
    private final BooleanSupplier stop;
    private boolean overdue;
    private boolean stopped;

    private ReadingWatch(long deadline, BooleanSupplier stop) {
        this.deadline = deadline;
        this.stop = stop;
    }

    /**
     * A watch that starts now.
     *
     * @param most how long reading may take
     * @param stop whether the run was stopped; asked often, so it has to be cheap
     */
    public static ReadingWatch start(Duration most, BooleanSupplier stop) {
        return new ReadingWatch(System.nanoTime() + most.toNanos(), stop);
    }

    /** Whether reading has to end now. */
    public boolean isOver() {
        stopped = stopped || stop.getAsBoolean();
        overdue = overdue || System.nanoTime() - deadline > 0;
        return stopped || overdue;
    }

    /** Whether the run was stopped when that was last asked. */
    public boolean isStopped() {
        return stopped;
    }

    /** Ends reading by an exception when it is over. */
    public void check() throws UnreadableFileException {
        if (isOver()) {
            throw UnreadableFileException.of("reading-deadline");
        }
    }
}
