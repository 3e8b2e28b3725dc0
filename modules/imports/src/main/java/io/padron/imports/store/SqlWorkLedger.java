package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.ImportId;
import io.padron.imports.ledger.AttemptCounts;
import io.padron.imports.ledger.ChunkProgress;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.LeaseLostException;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.ledger.WorkLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

@ApplicationScoped
@Guarded
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SqlWorkLedger implements WorkLedger {

    private static final String THIS_TASK = " where import_id = :id and phase = :phase and segment = :segment";
    private static final String STILL_OURS = THIS_TASK + " and fence = :fence and state = 'RUNNING'";

    private static final String WAITING = "state in ('PENDING', 'RUNNING') and lease_until < :now";

    /** The lease has expired and belongs to another process: that process has crashed or counts as crashed. */
    private static final String CRASHED =
            "case when state = 'RUNNING' and owner <> :owner and lease_until < :now then 1 else 0 end";

    private static final RowMapper<AttemptCounts> ATTEMPTS =
            (row, context) -> new AttemptCounts(row.getInt("attempts"), row.getInt("died"));

    @Inject
    ImportDatabase database;

    @Override
    public Optional<Lease> acquireLease(TaskKey task, String owner) {
        long now = database.currentMillis();
        return database.withHandle(handle -> {
            int taken = bindTask(
                            handle.createUpdate("update import_tasks set crashes = crashes + " + CRASHED
                                    + ", state = 'RUNNING', owner = :owner,"
                                    + " lease_until = :lease, fence = fence + 1, attempts = attempts + 1" + THIS_TASK
                                    + " and " + WAITING),
                            task)
                    .bind("owner", owner)
                    .bind("lease", now + LEASE_DURATION.toMillis())
                    .bind("now", now)
                    .execute();
            return taken == 1 ? Optional.of(readLease(handle, task)) : Optional.<Lease>empty();
        });
    }

    @Override
    public Optional<AttemptCounts> findAttempts(TaskKey task, String owner) {
        return database.withHandle(handle -> bindTask(
                        handle.createQuery("select attempts, crashes + " + CRASHED + " as died from import_tasks"
                                + THIS_TASK + " and " + WAITING),
                        task)
                .bind("owner", owner)
                .bind("now", database.currentMillis())
                .map(ATTEMPTS)
                .findOne());
    }

    @Override
    public Optional<AttemptCounts> findAttempts(Lease lease) {
        return database.withHandle(handle -> bindTask(
                        handle.createQuery("select attempts, crashes as died from import_tasks" + STILL_OURS), lease)
                .map(ATTEMPTS)
                .findOne());
    }

    @Override
    public boolean renewLease(Lease lease) {
        return database.withHandle(handle ->
                bindTask(handle.createUpdate("update import_tasks set lease_until = :lease" + STILL_OURS), lease)
                                .bind("lease", database.currentMillis() + LEASE_DURATION.toMillis())
                                .execute()
                        == 1);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void advanceTask(Lease lease, ChunkProgress chunkProgress) {
        int moved = database.withHandle(handle -> bindTask(
                        handle.createUpdate(
                                "update import_tasks set next_offset = :next, rows_done = rows_done + :rows,"
                                        + " accepted = accepted + :accepted, rejected = rejected + :rejected, warnings = warnings + :warnings,"
                                        + " in_file = in_file + :inFile, in_register = in_register + :inRegister,"
                                        + " loaded = loaded + :loaded, removed = removed + :removed, kept = kept + :kept,"
                                        + " attempts = 0, crashes = 0" + STILL_OURS),
                        lease)
                .bind("next", chunkProgress.nextOffset())
                .bind("rows", chunkProgress.rows())
                .bind("accepted", chunkProgress.accepted())
                .bind("rejected", chunkProgress.rejected())
                .bind("warnings", chunkProgress.warnings())
                .bind("inFile", chunkProgress.duplicatesInFile())
                .bind("inRegister", chunkProgress.duplicatesInRegister())
                .bind("loaded", chunkProgress.loaded())
                .bind("removed", chunkProgress.removed())
                .bind("kept", chunkProgress.kept())
                .execute());
        if (moved != 1) {
            throw new LeaseLostException(lease.task());
        }
    }

    @Override
    public boolean finishTask(Lease lease) {
        return database.withHandle(handle -> finishTask(handle, lease));
    }

    static boolean finishTask(Handle handle, Lease lease) {
        return bindTask(
                                handle.createUpdate("update import_tasks set state = 'DONE'" + STILL_OURS
                                        + " and rows_done = row_total"),
                                lease)
                        .execute()
                == 1;
    }

    @Override
    public int rescheduleTask(Lease lease, Duration pause) {
        return database.withHandle(handle -> {
            bindTask(
                            handle.createUpdate(
                                    "update import_tasks set state = 'PENDING', lease_until = :until" + STILL_OURS),
                            lease)
                    .bind("until", database.currentMillis() + pause.toMillis())
                    .execute();
            return bindTask(handle.createQuery("select attempts from import_tasks" + THIS_TASK), lease.task())
                    .mapTo(Integer.class)
                    .one();
        });
    }

    @Override
    public List<TaskKey> findDueTasks(int limit) {
        return database.withHandle(handle -> handle.createQuery("select import_id, phase, segment from import_tasks"
                        + " where state in ('PENDING', 'RUNNING') and lease_until < :now order by import_id, segment")
                .bind("now", database.currentMillis())
                .setMaxRows(limit)
                .map((row, context) -> readTaskKey(row))
                .list());
    }

    @Override
    public Optional<TaskKey> findNextTask() {
        long now = database.currentMillis();
        record Count(long run, int tasks) {}
        return database.withHandle(handle -> {
            Map<Long, Integer> workers = handle
                    .createQuery("select import_id, count(*) from import_tasks"
                            + " where state = 'RUNNING' and lease_until >= ? group by import_id")
                    .bind(0, now)
                    .map((row, context) -> new Count(row.getLong(1), row.getInt(2)))
                    .stream()
                    .collect(Collectors.toMap(Count::run, Count::tasks));
            return handle
                    .createQuery("select distinct import_id from import_tasks where " + WAITING)
                    .bind("now", now)
                    .mapTo(Long.class)
                    .stream()
                    .min(Comparator.<Long>comparingInt(run -> workers.getOrDefault(run, 0))
                            .thenComparing(Comparator.naturalOrder()))
                    .flatMap(run -> handle.createQuery("select import_id, phase, segment from import_tasks"
                                    + " where import_id = :run and " + WAITING
                                    + " order by segment fetch first 1 rows only")
                            .bind("run", run)
                            .bind("now", now)
                            .map((row, context) -> readTaskKey(row))
                            .findFirst());
        });
    }

    @Override
    public int releaseTasks(String owner) {
        return database.withHandle(
                handle -> handle.createUpdate("update import_tasks set state = 'PENDING', lease_until = 0,"
                                + " attempts = case when attempts > 0 then attempts - 1 else 0 end"
                                + " where state = 'RUNNING' and owner = :owner")
                        .bind("owner", owner)
                        .execute());
    }

    @Override
    public int expireLeasesOfNode(String node, String presentOwner) {
        return database.withHandle(handle -> handle.createUpdate("update import_tasks set lease_until = 0"
                        + " where state = 'RUNNING' and substr(owner, 1, :length) = :node and owner <> :present")
                .bind("length", node.length() + 1)
                .bind("node", node + ":")
                .bind("present", presentOwner)
                .execute());
    }

    private static TaskKey readTaskKey(ResultSet row) throws SQLException {
        return new TaskKey(
                new ImportId(row.getLong("import_id")), Phase.valueOf(row.getString("phase")), row.getInt("segment"));
    }

    private static Lease readLease(Handle handle, TaskKey task) {
        return bindTask(
                        handle.createQuery(
                                "select fence, next_offset, row_total - rows_done as rows_left from import_tasks"
                                        + THIS_TASK),
                        task)
                .map((row, context) ->
                        new Lease(task, row.getLong("fence"), row.getLong("next_offset"), row.getInt("rows_left")))
                .one();
    }

    private static <S extends SqlStatement<S>> S bindTask(S statement, TaskKey task) {
        return statement
                .bind("id", task.importId().value())
                .bind("phase", task.phase().name())
                .bind("segment", task.segment());
    }

    private static <S extends SqlStatement<S>> S bindTask(S statement, Lease lease) {
        return bindTask(statement, lease.task()).bind("fence", lease.fence());
    }
}
