package io.padron.imports.ledger;

import io.padron.access.OpenToAll;
import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.ColumnMap;
import io.padron.imports.FileShape;
import io.padron.imports.ImportId;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Optional;

/** What state a run is in, and the next step. Each change is one short transaction. */
public interface RunLedger {

    @OpenToAll("the engine must know a run before it knows in whose name it acts")
    Optional<Run> run(ImportId id);

    /** How the file was understood; empty until it was. */
    @Requires(Right.READ_IMPORTS)
    Optional<FileShape> shape(ImportId id);

    /** What a person said that the file's columns are; empty when nobody did. */
    @Requires(Right.READ_IMPORTS)
    Optional<ColumnMap> columns(ImportId id);

    /** The segments in the file's order; none until the file was planned. */
    @Requires(Right.READ_IMPORTS)
    List<SegmentProgress> segments(ImportId id);

    /**
     * What the review of a run has found so far.
     *
     * @param rows how many rows have been judged
     * @param refused how many of them were refused
     * @param doubted how many of them are good, but doubted
     */
    record Tally(int rows, int refused, int doubted) {}

    /** How many rows the review has judged and refused so far, by all workers. */
    @Requires(Right.READ_IMPORTS)
    Tally tally(ImportId id);

    /**
     * The file was understood: its segments wait to be reviewed. Ends the PLAN task.
     *
     * @return the tasks that wait now because of it
     */
    @Requires(Right.RUN_IMPORTS)
    List<TaskKey> planned(Claim plan, FileShape shape, List<SegmentProgress> segments);

    /** The run cannot go on. Ends it and frees its tasks; an undo is paused instead. */
    @OpenToAll("the engine gives up on a run in nobody's name")
    void failed(ImportId id, String code, Message message);

    /** The run cannot go on for now. Pauses it, with the reason, until a person resumes or cancels it. */
    @OpenToAll("the engine halts a run in nobody's name")
    void halted(ImportId id, String code, Message message);

    /**
     * The run does not get on at present, and will by itself. People see the reason for less than a minute, unless it is told
     * again or the run has moved on; nothing is written to the database, which may be the cause.
     */
    @OpenToAll("the engine's own bookkeeping")
    void hindered(ImportId id, String code, Message message);

    /**
     * Goes on to the next phase if all tasks of the present one are done: review, settle, wait for a person or load,
     * complete. Safe to call at any time, by several at once.
     *
     * @return the tasks that wait now because of it
     */
    @OpenToAll("the engine's own bookkeeping")
    List<TaskKey> proceed(ImportId id);

    /** Runs on which work is still to be done. */
    @OpenToAll("the engine's own bookkeeping")
    List<ImportId> active();
}
