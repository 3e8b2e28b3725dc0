package io.padron.actions.store;

import io.padron.actions.ActionSubmitted;
import io.padron.customers.mass.Audience;
import io.padron.customers.mass.MassChange;
import io.padron.customers.mass.MassChanges;
import io.padron.customers.mass.MassOutcome;
import io.padron.customers.mass.Reach;
import io.padron.customers.mass.Target;
import io.padron.customers.mass.Touched;
import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import io.padron.schema.TestDatabase;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The actions of an empty database, over a register of so many customers, with a clock that stands until it is moved. */
final class ActionsOn {

    final StoredActions actions = new StoredActions();
    final SqlActionLedger ledger = new SqlActionLedger();
    final List<Object> submitted = new ArrayList<>();
    final HandClock clock = new HandClock();
    int woken;

    ActionsOn(TestDatabase kind, long customers) {
        ActionDatabase database = new ActionDatabase();
        database.source = kind.fresh();
        database.clock = clock;
        database.open();
        ActionRuns runs = new ActionRuns();
        runs.database = database;
        runs.submitted = event();
        ledger.database = database;
        actions.runs = runs;
        actions.customers = new MadeUpRegister(customers);
        actions.workers = () -> woken++;
    }

    @SuppressWarnings("unchecked")
    private Event<ActionSubmitted> event() {
        return (Event<ActionSubmitted>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    submitted.add(arguments[0]);
                    return null;
                });
    }

    /** A register of which only the size is known. */
    private record MadeUpRegister(long customers) implements MassChanges {

        @Override
        public Reach reach(Audience audience) {
            return new Reach(customers, customers * 10);
        }

        @Override
        public List<Issue> review(MassChange change) {
            boolean reasonless =
                    change instanceof MassChange.SetStatus set && set.reason().isBlank();
            return reasonless
                    ? List.of(Issue.error("reason", "reason-required", new Message("Falta.", "Missing.")))
                    : List.of();
        }

        @Override
        public List<Target> targets(Audience audience, Portion portion) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MassOutcome apply(MassChange change, List<Target> targets) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MassOutcome takeBack(MassChange change, List<Touched> touched, String reason) {
            throw new UnsupportedOperationException();
        }
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
