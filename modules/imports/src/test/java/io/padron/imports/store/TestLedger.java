package io.padron.imports.store;

import io.padron.imports.ColumnMap;
import io.padron.imports.FileShape;
import io.padron.imports.ImportId;
import io.padron.imports.ImportReceived;
import io.padron.imports.ImportView;
import io.padron.imports.LoadMode;
import io.padron.imports.NewImport;
import io.padron.imports.files.LeftOut;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.Progress;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.imports.ledger.TaskKey;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
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

/** The ledger's beans on an empty database, with a clock that stands until it is moved. */
final class TestLedger {

    final RunRegister register = new RunRegister();
    final RunViews views = new RunViews();
    final SqlWorkLedger work = new SqlWorkLedger();
    final SqlRunLedger runs = new SqlRunLedger();
    final SqlOutcomeLedger outcomes = new SqlOutcomeLedger();
    final SqlUndoLedger undos = new SqlUndoLedger();
    final SqlDuties duties = new SqlDuties();
    final HandClock clock = new HandClock();

    TestLedger(TestDatabase kind) {
        LedgerDatabase database = new LedgerDatabase();
        database.source = kind.fresh();
        database.clock = clock;
        database.open();
        register.database = database;
        views.database = database;
        views.hindrances = new Hindrances();
        runs.hindrances = views.hindrances;
        register.received = nobodyListens();
        work.database = database;
        runs.database = database;
        outcomes.database = database;
        undos.database = database;
        duties.database = database;
    }

    @SuppressWarnings("unchecked")
    private static Event<ImportReceived> nobodyListens() {
        return (Event<ImportReceived>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (event, method, arguments) -> null);
    }

    /** How many statements are sent from now on. */
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

    /** A run whose file has just arrived. */
    TaskKey enter(LoadMode mode) {
        return enter(mode, Optional.empty());
    }

    /** A run whose columns a person has told. */
    TaskKey enter(LoadMode mode, Optional<ColumnMap> columns) {
        NewImport order = new NewImport("clientes.csv", new CountryCode("MX"), PersonType.NATURAL, mode, "");
        return register.enter(
                register.nextId(),
                new Arrival(Path.of("nowhere"), "0".repeat(64), 1),
                new RunRegister.Entry(order, columns, "made-up-clerk", Optional.empty()));
    }

    /** A run whose file was claimed under this name. */
    TaskKey enterClaimed(String claim) {
        NewImport order = new NewImport("clientes.csv", new CountryCode("MX"), PersonType.NATURAL, LoadMode.AUTO, "");
        return register.enter(
                register.nextId(),
                new Arrival(Path.of("nowhere"), "0".repeat(64), 1),
                new RunRegister.Entry(order, Optional.empty(), "inbox", Optional.of(claim)));
    }

    /** A run whose file was cut into segments of so many rows. */
    ImportId plan(LoadMode mode, int... segmentRows) {
        TaskKey plan = enter(mode);
        planned(plan, segmentRows);
        return plan.importId();
    }

    /** The tasks that wait because of it. */
    List<TaskKey> planned(TaskKey plan, int... segmentRows) {
        return planned(plan, LeftOut.NOTHING, segmentRows);
    }

    /** As above, of a file of which something was left out. */
    List<TaskKey> planned(TaskKey plan, LeftOut leftOut, int... segmentRows) {
        Claim claim = work.claim(plan, "node:1").orElseThrow();
        List<SegmentProgress> segments = new java.util.ArrayList<>();
        for (int number = 0; number < segmentRows.length; number++) {
            segments.add(new SegmentProgress(number, number * 1000L, segmentRows[number], 0, 0));
        }
        return runs.planned(
                claim,
                new FileShape("UTF-8", 1, List.of("RFC", "Nota"), List.of("identities.RFC", ""), leftOut),
                segments);
    }

    /** Does all of a task in one chunk. */
    void complete(TaskKey task, Progress progress) {
        Claim claim = work.claim(task, "node:1").orElseThrow();
        work.advance(claim, progress);
        if (!work.finish(claim)) {
            throw new IllegalStateException("Rows are left of " + task);
        }
    }

    /** Reviews the whole file of one segment, refusing so many of its two rows, and takes the next step. */
    void judge(ImportId id, int rejected) {
        complete(new TaskKey(id, Phase.REVIEW, 0), new Progress(9, 2, 2 - rejected, rejected, 0, 0, 0, 0));
        complete(runs.proceed(id).get(0), new Progress(1, 1, 0, 0, 0, 0, 0, 0));
        runs.proceed(id);
    }

    ImportView view(ImportId id) {
        return views.find(id).orElseThrow();
    }

    /** A clock moved by hand. */
    static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        void pass(Duration time) {
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
