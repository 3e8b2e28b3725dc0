package io.padron.bulk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Role;
import io.padron.bulk.BulkUpdateCommandResult;
import io.padron.bulk.BulkUpdateCounts;
import io.padron.bulk.BulkUpdateId;
import io.padron.bulk.BulkUpdateState;
import io.padron.bulk.BulkUpdateSubmitted;
import io.padron.bulk.BulkUpdateView;
import io.padron.bulk.NewBulkUpdate;
import io.padron.bulk.SkippedCustomer;
import io.padron.bulk.SubmissionResult;
import io.padron.bulk.ledger.BulkUpdateLease;
import io.padron.bulk.ledger.BulkUpdateLeaseLostException;
import io.padron.bulk.ledger.BulkUpdateLedger;
import io.padron.bulk.ledger.BulkUpdateTask;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerStatus;
import io.padron.customers.bulk.BulkOutcome;
import io.padron.customers.bulk.BulkUpdate;
import io.padron.customers.bulk.ChangedCustomer;
import io.padron.customers.bulk.Selection;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PageRequest;
import io.padron.payments.PaymentMethodId;
import io.padron.schema.TestDatabase;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkUpdateLedgerTest {

    private static final NewBulkUpdate DEACTIVATE = new NewBulkUpdate(
            new Selection("rosa", CustomerQuery.Filters.NONE),
            new BulkUpdate.SetStatus(CustomerStatus.INACTIVE, "Cartera vieja"));

    private final CurrentUser.Scope acting = CurrentUser.bind(new Actor("ana", Role.OPERATOR));

    @AfterEach
    void end() {
        acting.close();
    }

    private static BulkUpdateId submit(BulkUpdatesOn on, NewBulkUpdate bulkUpdate) {
        return ((SubmissionResult.Submitted) on.actions.submit(bulkUpdate)).id();
    }

    private static BulkUpdateView view(BulkUpdatesOn on, BulkUpdateId id) {
        return on.actions.find(id).orElseThrow();
    }

    private static BulkOutcome outcome(int from, int changed, int refused) {
        List<ChangedCustomer> changedCustomers = IntStream.range(from, from + changed)
                .mapToObj(number -> new ChangedCustomer(new CustomerId(number), 2))
                .toList();
        Map<CustomerId, String> left = IntStream.range(from + changed, from + changed + refused)
                .boxed()
                .collect(Collectors.toMap(number -> new CustomerId(number), number -> BulkOutcome.CHANGED_MEANWHILE));
        return new BulkOutcome(changedCustomers, Set.of(), left);
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatWasSubmittedAndWakesTheWorkers(TestDatabase database) {
        BulkUpdatesOn on = new BulkUpdatesOn(database, 40);
        NewBulkUpdate every = new NewBulkUpdate(
                new Selection(
                        "",
                        new CustomerQuery.Filters(
                                Optional.of(new CountryCode("MX")),
                                Optional.of(PersonType.LEGAL),
                                Optional.of(CustomerStatus.ACTIVE),
                                Optional.of("7"),
                                Optional.of(new PaymentMethodId(3)),
                                Optional.of(Instant.parse("2026-01-01T06:00:00Z")),
                                Optional.of(Instant.parse("2026-02-01T06:00:00Z")))),
                new BulkUpdate.AddPaymentMethod(new PaymentMethodId(4)));
        BulkUpdateId first = submit(on, every);
        BulkUpdateId second = submit(on, DEACTIVATE);
        assertEquals(every, view(on, first).bulkUpdate());
        BulkUpdateView shown = view(on, second);
        assertEquals(DEACTIVATE, shown.bulkUpdate());
        assertEquals(BulkUpdateState.RUNNING, shown.state());
        assertEquals(new BulkUpdateCounts(40, 0, 0, 0, 0, 0), shown.counts());
        assertEquals("ana", shown.startedBy());
        assertEquals(on.clock.instant(), shown.startedAt());
        assertEquals(List.of(new BulkUpdateSubmitted(first), new BulkUpdateSubmitted(second)), on.submitted);
        assertEquals(2, on.woken);
        assertEquals(
                List.of(second),
                on.actions.list(new PageRequest(0, 1)).items().stream()
                        .map(BulkUpdateView::id)
                        .toList());
        assertEquals(2, on.actions.list(new PageRequest(0, 1)).total());
        List<BulkUpdateId> both = on.actions.list(new PageRequest(0, 2)).items().stream()
                .map(BulkUpdateView::id)
                .sorted(Comparator.comparing(BulkUpdateId::value))
                .toList();
        assertEquals(
                both,
                on.actions.find(Set.copyOf(both)).stream()
                        .map(BulkUpdateView::id)
                        .toList());
        assertEquals(List.of(), on.actions.find(Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptySelectionOrMissingReasonIsRefused(TestDatabase database) {
        BulkUpdatesOn on = new BulkUpdatesOn(database, 0);
        assertEquals("empty-selection", refused(on, DEACTIVATE));
        assertEquals(
                "reason-required",
                refused(
                        on,
                        new NewBulkUpdate(
                                DEACTIVATE.selection(), new BulkUpdate.SetStatus(CustomerStatus.ACTIVE, " "))));
        assertEquals(
                "search-too-long",
                refused(
                        on,
                        new NewBulkUpdate(
                                new Selection("x".repeat(401), CustomerQuery.Filters.NONE), DEACTIVATE.change())));
        assertEquals(0, on.woken);
        assertEquals(0, on.actions.list(new PageRequest(0, 1)).total());
    }

    private static String refused(BulkUpdatesOn on, NewBulkUpdate bulkUpdate) {
        return ((SubmissionResult.Refused) on.actions.submit(bulkUpdate))
                .issues()
                .get(0)
                .code();
    }

    @ParameterizedTest
    @EnumSource
    void aBulkUpdateThatKeepsCrashingFailsWithAReason(TestDatabase database) {
        BulkUpdatesOn on = new BulkUpdatesOn(database, 10);
        BulkUpdateId id = submit(on, DEACTIVATE);
        for (int process = 0; process < BulkUpdateLedger.MAX_CRASHES; process++) {
            assertTrue(on.ledger.acquireNextTask("node:" + process).isPresent(), "process " + process);
            on.ledger.expireLeasesOfNode("node", "node:" + (process + 1));
        }
        assertEquals(Optional.empty(), on.ledger.acquireNextTask("node:last"));
        assertEquals(BulkUpdateState.FAILED, view(on, id).state());
        assertEquals(Optional.of("server-stopped"), view(on, id).error());
    }

    @ParameterizedTest
    @EnumSource
    void crashesWithProgressInBetweenDoNotFailIt(TestDatabase database) {
        BulkUpdatesOn on = new BulkUpdatesOn(database, 10);
        submit(on, DEACTIVATE);
        for (int process = 0; process < 3 * BulkUpdateLedger.MAX_CRASHES; process++) {
            BulkUpdateTask work = on.ledger.acquireNextTask("node:" + process).orElseThrow();
            on.ledger.advanceTask(work, 90 - process, outcome(3 * process + 1, 1, 0));
            on.ledger.expireLeasesOfNode("node", "node:" + (process + 1));
        }
        for (int process = 100; process < 100 + 3 * BulkUpdateLedger.MAX_ATTEMPTS; process++) {
            assertTrue(on.ledger.acquireNextTask("node:" + process).isPresent(), "process " + process);
            assertEquals(1, on.ledger.releaseTasks("node:" + process));
        }
        for (int tries = 1; tries < BulkUpdateLedger.MAX_ATTEMPTS; tries++) {
            BulkUpdateTask work = on.ledger
                    .acquireNextTask("node:" + (tries % 2 == 0 ? "a" : "b"))
                    .orElseThrow();
            on.ledger.markForRetry(work.lease());
            on.clock.advance(BulkUpdateLedger.LEASE_DURATION.plusSeconds(1));
        }
        assertTrue(on.ledger.acquireNextTask("node:a").isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void resumesAtItsPositionAfterItsWorkerCrashed(TestDatabase database) {
        BulkUpdatesOn on = new BulkUpdatesOn(database, 10);
        BulkUpdateId id = submit(on, DEACTIVATE);
        BulkUpdateTask first = on.ledger.acquireNextTask("node:1").orElseThrow();
        assertEquals(new BulkUpdateTask(first.lease(), DEACTIVATE, false, 101, "ana", ""), first);
        on.ledger.advanceTask(first, 4, outcome(1, 3, 1));
        assertEquals(Optional.empty(), on.ledger.acquireNextTask("node:2"));

        on.clock.advance(BulkUpdateLedger.LEASE_DURATION.plusSeconds(1));
        BulkUpdateTask second = on.ledger.acquireNextTask("node:2").orElseThrow();
        assertEquals(4, second.position());
        assertTrue(second.lease().fence() > first.lease().fence());
        assertEquals(Optional.empty(), on.ledger.findTask(first.lease()));
        assertThrows(
                BulkUpdateLeaseLostException.class,
                () -> on.ledger.advanceTask(first, 8, new BulkOutcome(List.of(), Set.of(), Map.of())));
        assertFalse(on.ledger.finishTask(first.lease()));
        on.ledger.advanceTask(second, 10, outcome(5, 6, 0));
        assertTrue(on.ledger.finishTask(second.lease()));
        assertEquals(BulkUpdateState.COMPLETED, view(on, id).state());
        assertEquals(new BulkUpdateCounts(10, 9, 0, 1, 0, 0), view(on, id).counts());
        assertEquals(Optional.empty(), on.ledger.acquireNextTask("node:2"));
    }

    @ParameterizedTest
    @EnumSource
    void aLeaseLastsWhileItIsRenewed(TestDatabase database) {
        BulkUpdatesOn on = new BulkUpdatesOn(database, 40);
        submit(on, DEACTIVATE);
        BulkUpdateLease lease =
                on.ledger.acquireNextTask("node:1").orElseThrow().lease();
        on.clock.advance(BulkUpdateLedger.LEASE_DURATION.minusSeconds(1));
        assertTrue(on.ledger.renewLease(lease));
        on.clock.advance(BulkUpdateLedger.LEASE_DURATION.minusSeconds(1));
        assertEquals(Optional.empty(), on.ledger.acquireNextTask("node:2"));
        on.clock.advance(BulkUpdateLedger.LEASE_DURATION);
        assertTrue(on.ledger.acquireNextTask("node:2").isPresent());
        assertFalse(on.ledger.renewLease(lease));
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatStartsAgainFreesWhatItHeld(TestDatabase database) {
        BulkUpdatesOn on = new BulkUpdatesOn(database, 10);
        submit(on, DEACTIVATE);
        on.ledger.acquireNextTask("node:1").orElseThrow();
        assertEquals(0, on.ledger.expireLeasesOfNode("other", "other:1"));
        assertEquals(1, on.ledger.expireLeasesOfNode("node", "node:2"));
        assertTrue(on.ledger.acquireNextTask("node:2").isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void bulkUpdatesRunOneAfterTheOther(TestDatabase database) {
        BulkUpdatesOn on = new BulkUpdatesOn(database, 10);
        BulkUpdateId first = submit(on, DEACTIVATE);
        BulkUpdateId second = submit(on, DEACTIVATE);
        BulkUpdateTask work = on.ledger.acquireNextTask("node:1").orElseThrow();
        assertEquals(first, work.lease().bulkUpdateId());
        assertEquals(Optional.empty(), on.ledger.acquireNextTask("node:2"));
        on.ledger.finishTask(work.lease());
        assertEquals(
                second,
                on.ledger.acquireNextTask("node:2").orElseThrow().lease().bulkUpdateId());
    }

    @ParameterizedTest
    @EnumSource
    void aUserCancelsItAtOnceAndUndoesItsChanges(TestDatabase database) {
        BulkUpdatesOn on = new BulkUpdatesOn(database, 10);
        BulkUpdateId id = submit(on, DEACTIVATE);
        BulkUpdateTask work = on.ledger.acquireNextTask("node:1").orElseThrow();
        assertEquals(BulkUpdateCommandResult.WRONG_STATE, on.actions.undo(id, "Fue un error"));
        on.ledger.advanceTask(work, 4, outcome(1, 3, 1));
        assertEquals(BulkUpdateCommandResult.DONE, on.actions.cancel(id));
        assertEquals(BulkUpdateCommandResult.WRONG_STATE, on.actions.cancel(id));
        assertEquals(BulkUpdateCommandResult.NOT_FOUND, on.actions.cancel(new BulkUpdateId(99)));
        assertTrue(view(on, id).isUndoable());

        assertEquals(BulkUpdateCommandResult.DONE, on.actions.undo(id, "Fue un error"));
        // The paused worker resumes with the fence from before both commands.
        assertThrows(
                BulkUpdateLeaseLostException.class,
                () -> on.ledger.advanceTask(work, 8, new BulkOutcome(List.of(), Set.of(), Map.of())));
        assertEquals(BulkUpdateCommandResult.WRONG_STATE, on.actions.cancel(id));
        BulkUpdateTask undo = on.ledger.acquireNextTask("node:1").orElseThrow();
        assertTrue(undo.undo());
        assertEquals("Fue un error", undo.undoReason());
        List<ChangedCustomer> changed = on.ledger.findChangedCustomers(id, 0, 2);
        assertEquals(
                List.of(new ChangedCustomer(new CustomerId(1), 2), new ChangedCustomer(new CustomerId(2), 2)), changed);
        on.ledger.advanceTask(undo, 2, outcome(1, 2, 0));
        assertEquals(List.of(new ChangedCustomer(new CustomerId(3), 2)), on.ledger.findChangedCustomers(id, 2, 2));
        on.ledger.advanceTask(undo, 3, outcome(3, 0, 1));
        assertTrue(on.ledger.finishTask(undo.lease()));
        BulkUpdateView undone = view(on, id);
        assertEquals(BulkUpdateState.UNDONE, undone.state());
        assertEquals(new BulkUpdateCounts(10, 3, 0, 1, 2, 1), undone.counts());
        assertEquals(Optional.of("ana"), undone.undoneBy());
        assertEquals(BulkUpdateCommandResult.WRONG_STATE, on.actions.undo(id, "Fue un error"));
        SkippedCustomer refused = new SkippedCustomer(false, new CustomerId(4), BulkOutcome.CHANGED_MEANWHILE);
        SkippedCustomer kept = new SkippedCustomer(true, new CustomerId(3), BulkOutcome.CHANGED_MEANWHILE);
        assertEquals(List.of(refused, kept), on.actions.listSkipped(id, Optional.empty(), 10));
        assertEquals(List.of(refused), on.actions.listSkipped(id, Optional.empty(), 1));
        assertEquals(List.of(kept), on.actions.listSkipped(id, Optional.of(refused), 10));
        assertEquals(List.of(), on.actions.listSkipped(id, Optional.of(kept), 10));
    }

    @ParameterizedTest
    @EnumSource
    void aStuckBulkUpdateFailsAndAFailedUndoContinues(TestDatabase database) {
        BulkUpdatesOn on = new BulkUpdatesOn(database, 10);
        BulkUpdateId id = submit(on, DEACTIVATE);
        on.ledger.advanceTask(on.ledger.acquireNextTask("node:1").orElseThrow(), 4, outcome(1, 4, 0));
        for (int tries = 0; tries < BulkUpdateLedger.MAX_ATTEMPTS; tries++) {
            on.clock.advance(BulkUpdateLedger.LEASE_DURATION.plusSeconds(1));
            assertTrue(on.ledger.acquireNextTask("node:1").isPresent());
        }
        on.clock.advance(BulkUpdateLedger.LEASE_DURATION.plusSeconds(1));
        assertEquals(Optional.empty(), on.ledger.acquireNextTask("node:1"));
        assertEquals(BulkUpdateState.FAILED, view(on, id).state());
        assertEquals(Optional.of("internal-error"), view(on, id).error());

        on.actions.undo(id, "Fue un error");
        BulkUpdateTask undo = on.ledger.acquireNextTask("node:1").orElseThrow();
        on.ledger.advanceTask(undo, 2, outcome(1, 2, 0));
        on.ledger.failTask(undo.lease(), "not-allowed");
        assertEquals(Optional.of("not-allowed"), view(on, id).error());
        assertEquals(BulkUpdateCommandResult.DONE, on.actions.undo(id, "Fue un error"));
        assertEquals(2, on.ledger.acquireNextTask("node:1").orElseThrow().position());
        assertEquals(Optional.empty(), view(on, id).error());
    }
}
