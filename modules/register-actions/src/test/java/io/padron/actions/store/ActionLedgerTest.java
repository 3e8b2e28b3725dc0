package io.padron.actions.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Role;
import io.padron.actions.ActionCounts;
import io.padron.actions.ActionId;
import io.padron.actions.ActionOrder;
import io.padron.actions.ActionState;
import io.padron.actions.ActionSubmitted;
import io.padron.actions.ActionView;
import io.padron.actions.LeftCustomer;
import io.padron.actions.NewAction;
import io.padron.actions.Submission;
import io.padron.actions.ledger.ActionClaim;
import io.padron.actions.ledger.ActionLedger;
import io.padron.actions.ledger.ActionWork;
import io.padron.actions.ledger.ClaimLostException;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerStatus;
import io.padron.customers.mass.Audience;
import io.padron.customers.mass.MassChange;
import io.padron.customers.mass.MassOutcome;
import io.padron.customers.mass.Touched;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PageRequest;
import io.padron.kernel.PersonType;
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

class ActionLedgerTest {

    private static final NewAction DEACTIVATE = new NewAction(
            new Audience("rosa", CustomerQuery.Filters.NONE),
            new MassChange.SetStatus(CustomerStatus.INACTIVE, "Cartera vieja"));

    private final ActingUser.Scope acting = ActingUser.as(new Actor("ana", Role.OPERATOR));

    @AfterEach
    void end() {
        acting.close();
    }

    private static ActionId submit(ActionsOn on, NewAction action) {
        return ((Submission.Submitted) on.actions.submit(action)).id();
    }

    private static ActionView view(ActionsOn on, ActionId id) {
        return on.actions.find(id).orElseThrow();
    }

    private static MassOutcome outcome(int from, int changed, int refused) {
        List<Touched> touched = IntStream.range(from, from + changed)
                .mapToObj(number -> new Touched(new CustomerId(number), 2))
                .toList();
        Map<CustomerId, String> left = IntStream.range(from + changed, from + changed + refused)
                .boxed()
                .collect(Collectors.toMap(number -> new CustomerId(number), number -> MassOutcome.OVERTAKEN));
        return new MassOutcome(touched, Set.of(), left);
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatWasSubmittedAndWakesTheWorkers(TestDatabase database) {
        ActionsOn on = new ActionsOn(database, 40);
        NewAction every = new NewAction(
                new Audience(
                        "",
                        new CustomerQuery.Filters(
                                Optional.of(new CountryCode("MX")),
                                Optional.of(PersonType.LEGAL),
                                Optional.of(CustomerStatus.ACTIVE),
                                Optional.of("7"),
                                Optional.of(new PaymentMethodId(3)),
                                Optional.of(Instant.parse("2026-01-01T06:00:00Z")),
                                Optional.of(Instant.parse("2026-02-01T06:00:00Z")))),
                new MassChange.AddMethod(new PaymentMethodId(4)));
        ActionId first = submit(on, every);
        ActionId second = submit(on, DEACTIVATE);
        assertEquals(every, view(on, first).action());
        ActionView shown = view(on, second);
        assertEquals(DEACTIVATE, shown.action());
        assertEquals(ActionState.RUNNING, shown.state());
        assertEquals(new ActionCounts(40, 0, 0, 0, 0, 0), shown.counts());
        assertEquals("ana", shown.startedBy());
        assertEquals(on.clock.instant(), shown.startedAt());
        assertEquals(List.of(new ActionSubmitted(first), new ActionSubmitted(second)), on.submitted);
        assertEquals(2, on.woken);
        assertEquals(
                List.of(second),
                on.actions.list(new PageRequest(0, 1)).items().stream()
                        .map(ActionView::id)
                        .toList());
        assertEquals(2, on.actions.list(new PageRequest(0, 1)).total());
        List<ActionId> both = on.actions.list(new PageRequest(0, 2)).items().stream()
                .map(ActionView::id)
                .sorted(Comparator.comparing(ActionId::value))
                .toList();
        assertEquals(
                both,
                on.actions.find(Set.copyOf(both)).stream().map(ActionView::id).toList());
        assertEquals(List.of(), on.actions.find(Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void whatFitsNobodyOrLacksAReasonIsRefused(TestDatabase database) {
        ActionsOn on = new ActionsOn(database, 0);
        assertEquals("nobody-fits", refused(on, DEACTIVATE));
        assertEquals(
                "reason-required",
                refused(
                        on,
                        new NewAction(DEACTIVATE.audience(), new MassChange.SetStatus(CustomerStatus.ACTIVE, " "))));
        assertEquals(
                "search-too-long",
                refused(
                        on,
                        new NewAction(new Audience("x".repeat(401), CustomerQuery.Filters.NONE), DEACTIVATE.change())));
        assertEquals(0, on.woken);
        assertEquals(0, on.actions.list(new PageRequest(0, 1)).total());
    }

    private static String refused(ActionsOn on, NewAction action) {
        return ((Submission.Refused) on.actions.submit(action)).issues().get(0).code();
    }

    @ParameterizedTest
    @EnumSource
    void whatKillsItsProcessAgainAndAgainEndsWithAReason(TestDatabase database) {
        ActionsOn on = new ActionsOn(database, 10);
        ActionId id = submit(on, DEACTIVATE);
        for (int process = 0; process < ActionLedger.DEATHS; process++) {
            assertTrue(on.ledger.claimNext("node:" + process).isPresent(), "process " + process);
            on.ledger.freeActionsOf("node", "node:" + (process + 1));
        }
        assertEquals(Optional.empty(), on.ledger.claimNext("node:last"));
        assertEquals(ActionState.FAILED, view(on, id).state());
        assertEquals(Optional.of("server-stopped"), view(on, id).error());
    }

    @ParameterizedTest
    @EnumSource
    void processesThatDieOrEndBetweenTwoStepsForwardDoNotEndIt(TestDatabase database) {
        ActionsOn on = new ActionsOn(database, 10);
        submit(on, DEACTIVATE);
        for (int process = 0; process < 3 * ActionLedger.DEATHS; process++) {
            ActionWork work = on.ledger.claimNext("node:" + process).orElseThrow();
            on.ledger.advance(work, 90 - process, outcome(3 * process + 1, 1, 0));
            on.ledger.freeActionsOf("node", "node:" + (process + 1));
        }
        for (int process = 100; process < 100 + 3 * ActionLedger.TRIES; process++) {
            assertTrue(on.ledger.claimNext("node:" + process).isPresent(), "process " + process);
            assertEquals(1, on.ledger.release("node:" + process));
        }
        for (int tries = 1; tries < ActionLedger.TRIES; tries++) {
            ActionWork work =
                    on.ledger.claimNext("node:" + (tries % 2 == 0 ? "a" : "b")).orElseThrow();
            on.ledger.giveBack(work.claim());
            on.clock.pass(ActionLedger.LEASE.plusSeconds(1));
        }
        assertTrue(on.ledger.claimNext("node:a").isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAtItsPositionWhenItsWorkerDied(TestDatabase database) {
        ActionsOn on = new ActionsOn(database, 10);
        ActionId id = submit(on, DEACTIVATE);
        ActionWork first = on.ledger.claimNext("node:1").orElseThrow();
        assertEquals(new ActionWork(first.claim(), DEACTIVATE, false, 101, "ana", ""), first);
        on.ledger.advance(first, 4, outcome(1, 3, 1));
        assertEquals(Optional.empty(), on.ledger.claimNext("node:2"));

        on.clock.pass(ActionLedger.LEASE.plusSeconds(1));
        ActionWork second = on.ledger.claimNext("node:2").orElseThrow();
        assertEquals(4, second.position());
        assertTrue(second.claim().fence() > first.claim().fence());
        assertEquals(Optional.empty(), on.ledger.work(first.claim()));
        assertThrows(
                ClaimLostException.class,
                () -> on.ledger.advance(first, 8, new MassOutcome(List.of(), Set.of(), Map.of())));
        assertFalse(on.ledger.finish(first.claim()));
        on.ledger.advance(second, 10, outcome(5, 6, 0));
        assertTrue(on.ledger.finish(second.claim()));
        assertEquals(ActionState.COMPLETED, view(on, id).state());
        assertEquals(new ActionCounts(10, 9, 0, 1, 0, 0), view(on, id).counts());
        assertEquals(Optional.empty(), on.ledger.claimNext("node:2"));
    }

    @ParameterizedTest
    @EnumSource
    void aClaimLastsAsLongAsItIsProlonged(TestDatabase database) {
        ActionsOn on = new ActionsOn(database, 40);
        submit(on, DEACTIVATE);
        ActionClaim claim = on.ledger.claimNext("node:1").orElseThrow().claim();
        on.clock.pass(ActionLedger.LEASE.minusSeconds(1));
        assertTrue(on.ledger.renew(claim));
        on.clock.pass(ActionLedger.LEASE.minusSeconds(1));
        assertEquals(Optional.empty(), on.ledger.claimNext("node:2"));
        on.clock.pass(ActionLedger.LEASE);
        assertTrue(on.ledger.claimNext("node:2").isPresent());
        assertFalse(on.ledger.renew(claim));
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatStartsAgainFreesWhatItHeld(TestDatabase database) {
        ActionsOn on = new ActionsOn(database, 10);
        submit(on, DEACTIVATE);
        on.ledger.claimNext("node:1").orElseThrow();
        assertEquals(0, on.ledger.freeActionsOf("other", "other:1"));
        assertEquals(1, on.ledger.freeActionsOf("node", "node:2"));
        assertTrue(on.ledger.claimNext("node:2").isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void oneIsDoneAfterTheOther(TestDatabase database) {
        ActionsOn on = new ActionsOn(database, 10);
        ActionId first = submit(on, DEACTIVATE);
        ActionId second = submit(on, DEACTIVATE);
        ActionWork work = on.ledger.claimNext("node:1").orElseThrow();
        assertEquals(first, work.claim().action());
        assertEquals(Optional.empty(), on.ledger.claimNext("node:2"));
        on.ledger.finish(work.claim());
        assertEquals(second, on.ledger.claimNext("node:2").orElseThrow().claim().action());
    }

    @ParameterizedTest
    @EnumSource
    void aPersonStopsItAtOnceAndUndoesWhatItDid(TestDatabase database) {
        ActionsOn on = new ActionsOn(database, 10);
        ActionId id = submit(on, DEACTIVATE);
        ActionWork work = on.ledger.claimNext("node:1").orElseThrow();
        assertEquals(ActionOrder.WRONG_STATE, on.actions.undo(id, "Fue un error"));
        on.ledger.advance(work, 4, outcome(1, 3, 1));
        assertEquals(ActionOrder.DONE, on.actions.cancel(id));
        assertEquals(ActionOrder.WRONG_STATE, on.actions.cancel(id));
        assertEquals(ActionOrder.NOT_FOUND, on.actions.cancel(new ActionId(99)));
        assertTrue(view(on, id).undoable());

        assertEquals(ActionOrder.DONE, on.actions.undo(id, "Fue un error"));
        // The stopped worker wakes up: its fence is of before both orders.
        assertThrows(
                ClaimLostException.class,
                () -> on.ledger.advance(work, 8, new MassOutcome(List.of(), Set.of(), Map.of())));
        assertEquals(ActionOrder.WRONG_STATE, on.actions.cancel(id));
        ActionWork undo = on.ledger.claimNext("node:1").orElseThrow();
        assertTrue(undo.undo());
        assertEquals("Fue un error", undo.undoReason());
        List<Touched> changed = on.ledger.changed(id, 0, 2);
        assertEquals(List.of(new Touched(new CustomerId(1), 2), new Touched(new CustomerId(2), 2)), changed);
        on.ledger.advance(undo, 2, outcome(1, 2, 0));
        assertEquals(List.of(new Touched(new CustomerId(3), 2)), on.ledger.changed(id, 2, 2));
        on.ledger.advance(undo, 3, outcome(3, 0, 1));
        assertTrue(on.ledger.finish(undo.claim()));
        ActionView undone = view(on, id);
        assertEquals(ActionState.UNDONE, undone.state());
        assertEquals(new ActionCounts(10, 3, 0, 1, 2, 1), undone.counts());
        assertEquals(Optional.of("ana"), undone.undoneBy());
        assertEquals(ActionOrder.WRONG_STATE, on.actions.undo(id, "Fue un error"));
        LeftCustomer refused = new LeftCustomer(false, new CustomerId(4), MassOutcome.OVERTAKEN);
        LeftCustomer kept = new LeftCustomer(true, new CustomerId(3), MassOutcome.OVERTAKEN);
        assertEquals(List.of(refused, kept), on.actions.left(id, Optional.empty(), 10));
        assertEquals(List.of(refused), on.actions.left(id, Optional.empty(), 1));
        assertEquals(List.of(kept), on.actions.left(id, Optional.of(refused), 10));
        assertEquals(List.of(), on.actions.left(id, Optional.of(kept), 10));
    }

    @ParameterizedTest
    @EnumSource
    void whatNeverGetsAnyFurtherFailsAndAnUndoThatFailedGoesOn(TestDatabase database) {
        ActionsOn on = new ActionsOn(database, 10);
        ActionId id = submit(on, DEACTIVATE);
        on.ledger.advance(on.ledger.claimNext("node:1").orElseThrow(), 4, outcome(1, 4, 0));
        for (int tries = 0; tries < ActionLedger.TRIES; tries++) {
            on.clock.pass(ActionLedger.LEASE.plusSeconds(1));
            assertTrue(on.ledger.claimNext("node:1").isPresent());
        }
        on.clock.pass(ActionLedger.LEASE.plusSeconds(1));
        assertEquals(Optional.empty(), on.ledger.claimNext("node:1"));
        assertEquals(ActionState.FAILED, view(on, id).state());
        assertEquals(Optional.of("internal-error"), view(on, id).error());

        on.actions.undo(id, "Fue un error");
        ActionWork undo = on.ledger.claimNext("node:1").orElseThrow();
        on.ledger.advance(undo, 2, outcome(1, 2, 0));
        on.ledger.fail(undo.claim(), "not-allowed");
        assertEquals(Optional.of("not-allowed"), view(on, id).error());
        assertEquals(ActionOrder.DONE, on.actions.undo(id, "Fue un error"));
        assertEquals(2, on.ledger.claimNext("node:1").orElseThrow().position());
        assertEquals(Optional.empty(), view(on, id).error());
    }
}
