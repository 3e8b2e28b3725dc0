package io.padron.imports.ledger;

import io.padron.access.OpenToAll;
import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.ColumnMapping;
import io.padron.imports.FileShape;
import io.padron.imports.ImportId;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Optional;

/** The states of runs and their transitions. Each change is one short transaction. */
public interface RunLedger {

    @OpenToAll("the engine must know a run before it knows in whose name it acts")
    Optional<ImportRun> findRun(ImportId id);

    /** The recognised shape of the file; empty before it is recognised. */
    @Requires(Right.READ_IMPORTS)
    Optional<FileShape> findFileShape(ImportId id);

    /** The user's column mapping; empty when there is none. */
    @Requires(Right.READ_IMPORTS)
    Optional<ColumnMapping> findColumnMapping(ImportId id);

    /** The segments in the file's order; empty before planning. */
    @Requires(Right.READ_IMPORTS)
    List<SegmentProgress> findSegments(ImportId id);

    /**
     * The validation counts of a run so far.
     *
     * @param rows validated rows
     * @param rejected rejected rows among them
     * @param warnings accepted rows with doubts among them
     */
    record ValidationCounts(int rows, int rejected, int warnings) {}

    /** Counts the rows that all workers have validated and rejected so far. */
    @Requires(Right.READ_IMPORTS)
    ValidationCounts countValidatedRows(ImportId id);

    /**
     * Ends the PLAN task of a recognised file; its segments wait for validation.
     *
     * @return the tasks that became due
     */
    @Requires(Right.RUN_IMPORTS)
    List<TaskKey> finishPlanning(Lease plan, FileShape shape, List<SegmentProgress> segments);

    /** Ends a run as failed and cancels its tasks; an undo is paused instead. */
    @OpenToAll("the batch engine acts without a user")
    void failRun(ImportId id, String code, Message message);

    /** Pauses a run that cannot continue, with the reason, until a user resumes or cancels it. */
    @OpenToAll("the batch engine acts without a user")
    void pauseRun(ImportId id, String code, Message message);

    /**
     * Reports that the run cannot continue at present and will retry by itself. The reason is shown for less than a
     * minute, unless it is reported again, and not after the run has advanced. It is not written to the database, which
     * may be the cause.
     */
    @OpenToAll("the engine's own bookkeeping")
    void reportStall(ImportId id, String code, Message message);

    /**
     * Advances the run to its next phase if all tasks of the present one are done: validate, deduplicate, wait for
     * confirmation or load, complete. Safe to call at any time and concurrently.
     *
     * @return the tasks that became due
     */
    @OpenToAll("the engine's own bookkeeping")
    List<TaskKey> advanceRun(ImportId id);

    /** Finds the runs with unfinished work. */
    @OpenToAll("the engine's own bookkeeping")
    List<ImportId> findActiveRuns();
}
