package io.padron.bulk.store;

import io.padron.bulk.BulkUpdateSubmitted;
import io.padron.customers.bulk.BulkChanges;
import io.padron.customers.bulk.BulkOutcome;
import io.padron.customers.bulk.BulkTarget;
import io.padron.customers.bulk.BulkUpdate;
import io.padron.customers.bulk.ChangedCustomer;
import io.padron.customers.bulk.Selection;
import io.padron.customers.bulk.SelectionSize;
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

/** The bulk updates of an empty test database, with a fake register of a given size and a manual clock. */
final class BulkUpdatesOn {

    final StoredBulkUpdates actions = new StoredBulkUpdates();
    final SqlBulkUpdateLedger ledger = new SqlBulkUpdateLedger();
    final List<Object> submitted = new ArrayList<>();
    final ManualClock clock = new ManualClock();
    int woken;

    BulkUpdatesOn(TestDatabase kind, long customers) {
        BulkUpdateDatabase database = new BulkUpdateDatabase();
        database.source = kind.createMigrated();
        database.clock = clock;
        database.open();
        BulkUpdateStore runs = new BulkUpdateStore();
        runs.database = database;
        runs.submitted = event();
        ledger.database = database;
        actions.runs = runs;
        actions.customers = new FakeBulkChanges(customers);
        actions.workers = () -> woken++;
    }

    @SuppressWarnings("unchecked")
    private Event<BulkUpdateSubmitted> event() {
        return (Event<BulkUpdateSubmitted>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    submitted.add(arguments[0]);
                    return null;
                });
    }

    /** A fake register of which only the size is known. */
    private record FakeBulkChanges(long customers) implements BulkChanges {

        @Override
        public SelectionSize countSelection(Selection selection) {
            return new SelectionSize(customers, customers * 10);
        }

        @Override
        public List<Issue> validate(BulkUpdate change) {
            boolean reasonless =
                    change instanceof BulkUpdate.SetStatus set && set.reason().isBlank();
            return reasonless
                    ? List.of(Issue.error("reason", "reason-required", new Message("Falta.", "Missing.")))
                    : List.of();
        }

        @Override
        public List<BulkTarget> findTargets(Selection selection, SelectionChunk selectionChunk) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BulkOutcome apply(BulkUpdate change, List<BulkTarget> targets) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BulkOutcome undo(BulkUpdate change, List<ChangedCustomer> changedCustomers, String reason) {
            throw new UnsupportedOperationException();
        }
    }

    /** A clock that a test moves. */
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
