package io.padron.imports.store;

import io.padron.id.spi.PersonType;
import io.padron.imports.ColumnMapping;
import io.padron.imports.FileShape;
import io.padron.imports.ImportId;
import io.padron.imports.ImportReceived;
import io.padron.imports.ImportView;
import io.padron.imports.LoadMode;
import io.padron.imports.NewImport;
import io.padron.imports.files.SkippedData;
import io.padron.imports.ledger.ChunkProgress;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.imports.ledger.TaskKey;
import io.padron.kernel.CountryCode;
import io.padron.schema.TestDatabase;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** The ledger's beans on an empty database, with a manual clock. */
final class TestLedger {

    final RunRegister register = new RunRegister();
    final RunViews views = new RunViews();
    final SqlWorkLedger work = new SqlWorkLedger();
    final SqlRunLedger runs = new SqlRunLedger();
    final SqlOutcomeLedger outcomes = new SqlOutcomeLedger();
    final SqlUndoLedger undos = new SqlUndoLedger();
    final SqlClusterLock clusterLock = new SqlClusterLock();
    final ManualClock clock = new ManualClock();

    TestLedger(TestDatabase kind) {
        ImportDatabase database = new ImportDatabase();
        database.source = kind.createMigrated();
        database.clock = clock;
        database.open();
        register.database = database;
        views.database = database;
        views.stalledRuns = new StalledRuns();
        runs.stalledRuns = views.stalledRuns;
        register.received = createIgnoringEvent();
        work.database = database;
        runs.database = database;
        outcomes.database = database;
        undos.database = database;
        clusterLock.database = database;
    }

    @SuppressWarnings("unchecked")
    private static Event<ImportReceived> createIgnoringEvent() {
        return (Event<ImportReceived>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (event, method, arguments) -> null);
    }

    /** Counts the statements that are sent from now on. */
    AtomicInteger countStatements() {
        AtomicInteger count = new AtomicInteger();
        outcomes.database.jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext statement) {
                count.incrementAndGet();
            }
        });
        return count;
    }

    /** Inserts a run whose file is stored. */
    TaskKey enterRun(LoadMode mode) {
        return enterRun(mode, Optional.empty());
    }

    /** Inserts a run with a column mapping. */
    TaskKey enterRun(LoadMode mode, Optional<ColumnMapping> columns) {
        NewImport order = new NewImport("clientes.csv", new CountryCode("MX"), PersonType.NATURAL, mode, "");
        return register.insertRun(
                register.nextId(),
                new StoredUpload(Path.of("nowhere"), "0".repeat(64), 1),
                new RunRegister.NewRun(order, columns, "made-up-clerk", Optional.empty()));
    }

    /** Inserts a run with an upload key. */
    TaskKey enterRunWithKey(String uploadKey) {
        NewImport order = new NewImport("clientes.csv", new CountryCode("MX"), PersonType.NATURAL, LoadMode.AUTO, "");
        return register.insertRun(
                register.nextId(),
                new StoredUpload(Path.of("nowhere"), "0".repeat(64), 1),
                new RunRegister.NewRun(order, Optional.empty(), "inbox", Optional.of(uploadKey)));
    }

    /** Inserts a run and plans it with segments of these numbers of rows. */
    ImportId planRun(LoadMode mode, int... segmentRows) {
        TaskKey plan = enterRun(mode);
        finishPlanning(plan, segmentRows);
        return plan.importId();
    }

    /** Finishes planning and returns the due tasks. */
    List<TaskKey> finishPlanning(TaskKey plan, int... segmentRows) {
        return finishPlanning(plan, SkippedData.NONE, segmentRows);
    }

    /** Finishes planning of a file with skipped data. */
    List<TaskKey> finishPlanning(TaskKey plan, SkippedData skippedData, int... segmentRows) {
        Lease lease = work.acquireLease(plan, "node:1").orElseThrow();
        List<SegmentProgress> segments = new java.util.ArrayList<>();
        for (int number = 0; number < segmentRows.length; number++) {
            segments.add(new SegmentProgress(number, number * 1000L, segmentRows[number], 0, 0));
        }
        return runs.finishPlanning(
                lease,
                new FileShape("UTF-8", 1, List.of("RFC", "Nota"), List.of("identities.RFC", ""), skippedData),
                segments);
    }

    /** Processes a whole task in one chunk. */
    void completeTask(TaskKey task, ChunkProgress chunkProgress) {
        Lease lease = work.acquireLease(task, "node:1").orElseThrow();
        work.advanceTask(lease, chunkProgress);
        if (!work.finishTask(lease)) {
            throw new IllegalStateException("Rows are left of " + task);
        }
    }

    /** Validates a file of one segment with two rows, rejects so many of them, and advances the run. */
    void validateAll(ImportId id, int rejected) {
        completeTask(new TaskKey(id, Phase.VALIDATE, 0), new ChunkProgress(9, 2, 2 - rejected, rejected, 0, 0, 0, 0));
        completeTask(runs.advanceRun(id).get(0), new ChunkProgress(1, 1, 0, 0, 0, 0, 0, 0));
        runs.advanceRun(id);
    }

    ImportView findView(ImportId id) {
        return views.find(id).orElseThrow();
    }

    /** A clock moved by hand. */
    static final class ManualClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
