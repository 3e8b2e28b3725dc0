package io.padron.imports;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files of customers: taken, watched, loaded, halted, stopped. */
public interface Imports {

    /**
     * Takes a file while it streams and starts a run on it. The run exists only when every byte has arrived.
     *
     * @return {@link Reception.NoRoom} when the disk is full, among others; only what was received is a run
     * @throws IOException when the upload is cut short; then there is no run and no file
     */
    @Requires(Right.RUN_IMPORTS)
    Reception receive(NewImport order, InputStream content) throws IOException;

    /**
     * As {@link #receive}, for a person who may not know that the file has been here: when customers of the very same bytes
     * are in the register, or may still come, the run waits for that person whatever the order says.
     */
    @Requires(Right.RUN_IMPORTS)
    Reception receiveAsking(NewImport order, InputStream content) throws IOException;

    /**
     * As {@link #receive}, at most once for each claim, whoever dies meanwhile.
     *
     * @param claim a name that nobody else uses, up to 60 characters
     * @throws RuntimeException when somebody else has just taken it under this claim: ask {@link #findClaimed} again
     */
    @Requires(Right.RUN_IMPORTS)
    Reception receiveClaimed(String claim, NewImport order, InputStream content) throws IOException;

    /** The run of the file that was received under this claim. */
    @Requires(Right.READ_IMPORTS)
    Optional<ImportView> findClaimed(String claim);

    /**
     * Takes the stored file of a run once more, as a new run with the same settings; without columns it is a plain
     * repetition, which loads nothing before a person says so.
     *
     * @param columns what its columns are, where a person has said so; without, its headers are recognised
     * @return as {@link #receive}; refused also when there is no such run
     */
    @Requires(Right.RUN_IMPORTS)
    Reception repeat(ImportId id, Optional<ColumnMap> columns) throws IOException;

    /**
     * As {@link #repeat}, where a person has said what the columns are and how customers pay of whom the file does not say it.
     *
     * @param paymentMethod id or label of the method for such rows; empty when there is none
     */
    @Requires(Right.RUN_IMPORTS)
    Reception repeatTold(ImportId id, ColumnMap columns, String paymentMethod) throws IOException;

    /** Loads what was validated; in {@link ImportState#VALIDATED} only. */
    @Requires(Right.RUN_IMPORTS)
    Order load(ImportId id);

    /**
     * Stops a run that has not ended; what was loaded stays. Returns when no further row will be loaded. An undo is not
     * to be cancelled, only paused.
     */
    @Requires(Right.RUN_IMPORTS)
    Order cancel(ImportId id);

    /**
     * Halts a run that goes on, until somebody resumes or cancels it; it outlasts a restart. Returns when no further row
     * will be judged, loaded or undone: a chunk that is not written down by then is done again after the pause.
     */
    @Requires(Right.RUN_IMPORTS)
    Order pause(ImportId id);

    /** Lets a paused run go on where it stood; an undo, in the name of who says so, if they may undo. */
    @Requires(Right.RUN_IMPORTS)
    Order resume(ImportId id);

    /**
     * Takes back the customers that an ended run has made, except those that somebody has changed since; works in the name
     * of who orders it, and ends {@link ImportState#UNDONE}. Once for each run, and not to be reversed.
     */
    @Requires(Right.UNDO_IMPORTS)
    Order undo(ImportId id);

    @Requires(Right.READ_IMPORTS)
    Optional<ImportView> find(ImportId id);

    /** Those of these runs that are there, in the order of their numbers; for a page's few, not for thousands. */
    @Requires(Right.READ_IMPORTS)
    List<ImportView> find(Set<ImportId> ids);

    /** The latest earlier run of the very same bytes whose customers are in the register, or may still come. */
    @Requires(Right.READ_IMPORTS)
    Optional<ImportView> sameBefore(ImportId id);

    /** All runs, newest first. */
    @Requires(Right.READ_IMPORTS)
    Page<ImportView> list(PageRequest page);

    /** Those that stand still until a person decides ({@link ImportState#waiting}), however old, newest first. */
    @Requires(Right.READ_IMPORTS)
    Page<ImportView> waiting(PageRequest page);
}
