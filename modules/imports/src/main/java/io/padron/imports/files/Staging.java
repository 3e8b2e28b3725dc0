package io.padron.imports.files;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Turns a file as it came into a staged one: canonical, of one form whatever came in, readable from any row.
 *
 * <p>The original is read as a stream, in flat memory. What is wrong with its content is a {@link Staged.Unreadable};
 * {@link IOException} is for disks.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Staging {

    /** Data rows between two starts of a segment. */
    public static final int ROWS_PER_SEGMENT = 10_000;

    private final Limits limits;

    private Staging(Limits limits) {
        this.limits = limits;
    }

    /** Stages within the {@linkplain Limits#USUAL usual limits}. */
    public static Staged stage(Path original, String fileName, Layout layout, Path target) throws IOException {
        return within(Limits.USUAL).write(original, fileName, layout, target);
    }

    public static Staging within(Limits limits) {
        return new Staging(limits);
    }

    /**
     * Reads the original and writes the target anew, whatever stood there.
     *
     * @param fileName as the person called it, for sentences; what the file is, its content tells
     */
    public Staged write(Path original, String fileName, Layout layout, Path target) throws IOException {
        throw new UnsupportedOperationException(limits.toString());
    }
}
