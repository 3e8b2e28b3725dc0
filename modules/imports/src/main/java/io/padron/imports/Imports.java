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

/** Uploads files of customers and controls their runs. */
public interface Imports {

    /**
     * Stores a file while it streams and starts its run. The run exists only when all bytes are stored.
     *
     * @return also {@link UploadResult.DiskFull} when the disk is full; then there is no run
     * @throws IOException when the upload is interrupted; then there is no run and no file
     */
    @Requires(Right.RUN_IMPORTS)
    UploadResult upload(NewImport order, InputStream content) throws IOException;

    /**
     * As {@link #upload}, for a user who may not know that the file was uploaded before. When customers of a file with
     * the same bytes are stored or may still be loaded, the run waits for confirmation in every load mode.
     */
    @Requires(Right.RUN_IMPORTS)
    UploadResult uploadWithRepeatConfirmation(NewImport order, InputStream content) throws IOException;

    /**
     * As {@link #upload}, at most once for each upload key, also after a crash.
     *
     * @param uploadKey a unique upload key, up to 60 characters
     * @throws RuntimeException when another transaction has just used this key: call {@link #findByUploadKey} again
     */
    @Requires(Right.RUN_IMPORTS)
    UploadResult uploadWithKey(String uploadKey, NewImport order, InputStream content) throws IOException;

    /** The run of the file that was uploaded with this key. */
    @Requires(Right.READ_IMPORTS)
    Optional<ImportView> findByUploadKey(String uploadKey);

    /**
     * Imports the stored file of a run again, as a new run with the same settings. Without a column mapping the new run
     * waits for confirmation before it loads.
     *
     * @param columns the user's column mapping; when absent, the headers are recognised
     * @return as {@link #upload}; refused also when there is no such run
     */
    @Requires(Right.RUN_IMPORTS)
    UploadResult repeatImport(ImportId id, Optional<ColumnMapping> columns) throws IOException;

    /**
     * As {@link #repeatImport}, with the user's column mapping and a payment method for rows without one.
     *
     * @param paymentMethod id or label of the method for such rows; empty when there is none
     */
    @Requires(Right.RUN_IMPORTS)
    UploadResult repeatWithMapping(ImportId id, ColumnMapping columns, String paymentMethod) throws IOException;

    /** Loads the accepted rows of a run in {@link ImportState#VALIDATED}. */
    @Requires(Right.RUN_IMPORTS)
    ImportCommandResult startLoading(ImportId id);

    /**
     * Cancels a run that has not ended; loaded customers stay. Returns when no further row will be loaded. An undo
     * cannot be cancelled, only paused.
     */
    @Requires(Right.RUN_IMPORTS)
    ImportCommandResult cancel(ImportId id);

    /**
     * Pauses an active run until a user resumes or cancels it; the pause survives a restart. Returns when no further
     * row will be validated, loaded or removed: a chunk that is not committed by then is repeated after the pause.
     */
    @Requires(Right.RUN_IMPORTS)
    ImportCommandResult pause(ImportId id);

    /** Resumes a paused run at its position; a paused undo continues with the rights of the user who resumes it. */
    @Requires(Right.RUN_IMPORTS)
    ImportCommandResult resume(ImportId id);

    /**
     * Removes the customers that an ended run created, except those that have been changed since; works with the rights
     * of the current user and ends {@link ImportState#UNDONE}. Possible once for each run, and not reversible.
     */
    @Requires(Right.UNDO_IMPORTS)
    ImportCommandResult undo(ImportId id);

    @Requires(Right.READ_IMPORTS)
    Optional<ImportView> find(ImportId id);

    /**
     * Finds the existing runs among these, in the order of their ids. For the few runs of a page, not for thousands.
     */
    @Requires(Right.READ_IMPORTS)
    List<ImportView> find(Set<ImportId> ids);

    /** The latest earlier run of a file with the same bytes whose customers are stored or may still be loaded. */
    @Requires(Right.READ_IMPORTS)
    Optional<ImportView> findEarlierOfSameFile(ImportId id);

    /** All runs, newest first. */
    @Requires(Right.READ_IMPORTS)
    Page<ImportView> list(PageRequest page);

    /** Runs that wait for a decision of the user ({@link ImportState#isWaiting}), of any age, newest first. */
    @Requires(Right.READ_IMPORTS)
    Page<ImportView> listWaiting(PageRequest page);
}
