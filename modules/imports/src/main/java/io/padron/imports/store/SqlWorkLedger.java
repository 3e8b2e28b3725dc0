package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.ImportId;
import io.padron.imports.ledger.Attempts;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.ClaimLostException;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.Progress;
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

    /** Who held it let its lease run out and is another process: it died, or is as good as dead. */
    private static final String DIED =
            "case when state = 'RUNNING' and owner <> :owner and lease_until < :now then 1 else 0 end";

    private static final RowMapper<Attempts> ATTEMPTS =
            (row, context) -> new Attempts(row.getInt("attempts"), row.getInt("died"));

    @Inject
    LedgerDatabase database;

    @Override
    public Optional<Claim> claim(TaskKey task, String owner) {
        long now = database.millis();
        return database.with(handle -> {
            int taken = bind(
                            handle.createUpdate("update import_tasks set deaths = deaths + " + DIED
                                    + ", state = 'RUNNING', owner = :owner,"
                                    + " lease_until = :lease, fence = fence + 1, attempts = attempts + 1" + THIS_TASK
                                    + " and " + WAITING),
                            task)
                    .bind("owner", owner)
                    .bind("lease", now + LEASE.toMillis())
                    .bind("now", now)
                    .execute();
            return taken == 1 ? Optional.of(read(handle, task)) : Optional.<Claim>empty();
        });
    }

    @Override
    public Optional<Attempts> attempts(TaskKey task, String owner) {
        return database.with(handle -> bind(
                        handle.createQuery("select attempts, deaths + " + DIED + " as died from import_tasks"
                                + THIS_TASK + " and " + WAITING),
                        task)
                .bind("owner", owner)
                .bind("now", database.millis())
                .map(ATTEMPTS)
                .findOne());
    }

    @Override
    public Optional<Attempts> attempts(Claim claim) {
        return database.with(handle -> bind(
                        handle.createQuery("select attempts, deaths as died from import_tasks" + STILL_OURS), claim)
                .map(ATTEMPTS)
                .findOne());
    }

    @Override
    public boolean renew(Claim claim) {
        return database.with(
                handle -> bind(handle.createUpdate("update import_tasks set lease_until = :lease" + STILL_OURS), claim)
                                .bind("lease", database.millis() + LEASE.toMillis())
                                .execute()
                        == 1);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(Claim claim, Progress progress) {
        int moved = database.with(handle -> bind(
                        handle.createUpdate(
                                "update import_tasks set next_offset = :next, rows_done = rows_done + :rows,"
                                        + " good = good + :good, rejected = rejected + :rejected, warned = warned + :warned,"
                                        + " in_file = in_file + :inFile, in_register = in_register + :inRegister,"
                                        + " loaded = loaded + :loaded, removed = removed + :removed, kept = kept + :kept,"
                                        + " attempts = 0, deaths = 0" + STILL_OURS),
                        claim)
                .bind("next", progress.nextOffset())
                .bind("rows", progress.rows())
                .bind("good", progress.good())
                .bind("rejected", progress.rejected())
                .bind("warned", progress.warned())
                .bind("inFile", progress.inFile())
                .bind("inRegister", progress.inRegister())
                .bind("loaded", progress.loaded())
                .bind("removed", progress.removed())
                .bind("kept", progress.kept())
                .execute());
        if (moved != 1) {
            throw new ClaimLostException(claim.task());
        }
    }

    @Override
    public boolean finish(Claim claim) {
        return database.with(handle -> finish(handle, claim));
    }

    static boolean finish(Handle handle, Claim claim) {
        return bind(
                                handle.createUpdate("update import_tasks set state = 'DONE'" + STILL_OURS
                                        + " and rows_done = row_total"),
                                claim)
                        .execute()
                == 1;
    }

    @Override
    public int giveBack(Claim claim, Duration pause) {
        return database.with(handle -> {
            bind(
                            handle.createUpdate(
                                    "update import_tasks set state = 'PENDING', lease_until = :until" + STILL_OURS),
                            claim)
                    .bind("until", database.millis() + pause.toMillis())
                    .execute();
            return bind(handle.createQuery("select attempts from import_tasks" + THIS_TASK), claim.task())
                    .mapTo(Integer.class)
                    .one();
        });
    }

    @Override
    public List<TaskKey> waiting(int limit) {
        return database.with(handle -> handle.createQuery("select import_id, phase, segment from import_tasks"
                        + " where state in ('PENDING', 'RUNNING') and lease_until < :now order by import_id, segment")
                .bind("now", database.millis())
                .setMaxRows(limit)
                .map((row, context) -> key(row))
                .list());
    }

    @Override
    public Optional<TaskKey> next() {
        long now = database.millis();
        record Count(long run, int tasks) {}
        return database.with(handle -> {
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
                            .map((row, context) -> key(row))
                            .findFirst());
        });
    }

    @Override
    public int release(String owner) {
        return database.with(handle -> handle.createUpdate("update import_tasks set state = 'PENDING', lease_until = 0,"
                        + " attempts = case when attempts > 0 then attempts - 1 else 0 end"
                        + " where state = 'RUNNING' and owner = :owner")
                .bind("owner", owner)
                .execute());
    }

    @Override
    public int freeTasksOf(String node, String presentOwner) {
        return database.with(handle -> handle.createUpdate("update import_tasks set lease_until = 0"
                        + " where state = 'RUNNING' and substr(owner, 1, :length) = :node and owner <> :present")
                .bind("length", node.length() + 1)
                .bind("node", node + ":")
                .bind("present", presentOwner)
                .execute());
    }

    private static TaskKey key(ResultSet row) throws SQLException {
        return new TaskKey(
                new ImportId(row.getLong("import_id")), Phase.valueOf(row.getString("phase")), row.getInt("segment"));
    }

    private static Claim read(Handle handle, TaskKey task) {
        return bind(
                        handle.createQuery(
                                "select fence, next_offset, row_total - rows_done as rows_left from import_tasks"
                                        + THIS_TASK),
                        task)
                .map((row, context) ->
                        new Claim(task, row.getLong("fence"), row.getLong("next_offset"), row.getInt("rows_left")))
                .one();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, TaskKey task) {
        return statement
                .bind("id", task.importId().value())
                .bind("phase", task.phase().name())
                .bind("segment", task.segment());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Claim claim) {
        return bind(statement, claim.task()).bind("fence", claim.fence());
    }
}
