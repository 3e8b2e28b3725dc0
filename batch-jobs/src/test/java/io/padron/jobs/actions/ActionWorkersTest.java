package io.padron.jobs.actions;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.actions.ActionId;
import io.padron.actions.ledger.ActionClaim;
import io.padron.actions.ledger.ActionLedger;
import io.padron.jobs.JobEnds;
import io.padron.jobs.Node;
import io.padron.jobs.Ready;
import io.padron.jobs.Turns;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionWorkersTest {

    private final ActionWorkers workers = new ActionWorkers();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void prepare() {
        workers.ready = new Ready() {
            @Override
            public boolean isOpen() {
                return true;
            }
        };
        workers.node = new Node();
        workers.ends = new JobEnds();
        workers.turns = new Turns();
    }

    /** The server gives a schedule up that fails twice: then nobody would look for actions any more. */
    @Test
    void goesOnLookingWhenTheDatabaseIsAway() {
        workers.ledger = ledger((ledger, question, arguments) -> {
            asked.add(question.getName());
            throw new IllegalStateException("The database is away");
        });
        assertDoesNotThrow(workers::sweep);
        assertDoesNotThrow(workers::sweep);
        assertEquals(List.of("freeActionsOf", "freeActionsOf"), asked);
    }

    /** Else somebody would begin it again, and as often until it is given up. */
    @Test
    void prolongsTheClaimOfAJobUntilItHasEnded() {
        workers.ledger = ledger((ledger, question, arguments) -> {
            asked.add(question.getName());
            return switch (question.getName()) {
                case "claimNext" -> Optional.empty();
                case "renew" -> true;
                default -> 0;
            };
        });
        workers.begun(new ActionClaim(new ActionId(7), 1), 11);
        workers.sweep();
        workers.sweep();
        workers.ends.ended(11);
        workers.sweep();
        workers.sweep();
        assertEquals(
                List.of("freeActionsOf", "renew", "claimNext", "renew", "claimNext", "claimNext", "claimNext"), asked);
    }

    private static ActionLedger ledger(InvocationHandler answers) {
        return (ActionLedger) Proxy.newProxyInstance(
                ActionLedger.class.getClassLoader(), new Class<?>[] {ActionLedger.class}, answers);
    }
}
