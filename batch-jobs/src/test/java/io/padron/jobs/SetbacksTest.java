package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.identity.Countries;
import io.padron.identity.PackPutAsideException;
import io.padron.imports.ImportState;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.ClaimLostException;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.Run;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.ledger.WorkLedger;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.PersonType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetbacksTest {

    private static final TaskKey TASK = TaskKey.parse("7/LOAD/0").orElseThrow();
    private static final Claim CLAIM = new Claim(TASK, 3, 500, 4000);
    private static final CountryCode QA = new CountryCode("QA");

    private final Setbacks setbacks = new Setbacks();
    private final List<String> told = new ArrayList<>();
    private int attempts = 1;

    @BeforeEach
    void prepare() {
        setbacks.stumbles = new Stumbles();
        setbacks.work = answering(WorkLedger.class, (ledger, method, arguments) -> {
            told.add(method.getName());
            return attempts;
        });
        setbacks.runs = answering(RunLedger.class, (ledger, method, arguments) -> {
            if (method.getName().equals("run")) {
                return Optional.of(new Run(
                        TASK.importId(), "clientes.csv", QA, PersonType.NATURAL, ImportState.LOADING, "", "ana"));
            }
            told.add(method.getName() + " " + arguments[1] + ": " + ((Message) arguments[2]).es());
            return null;
        });
        setbacks.countries =
                answering(Countries.class, (countries, method, arguments) -> new Message("Catar", "Qatar"));
        setbacks.rows = new TaskRows() {
            @Override
            Optional<Span> chunk(Claim claim, Run run) {
                return Optional.of(new Span(3001, 4000));
            }
        };
    }

    @Test
    void whatKilledThreeProcessesEndsWithAFileRowsAndPack() {
        assertFalse(Setbacks.deadly(Phase.LOAD, 2));
        assertTrue(Setbacks.deadly(Phase.LOAD, 3));
        assertFalse(Setbacks.deadly(Phase.PLAN, 4));
        assertTrue(Setbacks.deadly(Phase.PLAN, 5));
        setbacks.endDeadly(CLAIM, 3);
        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith("failed server-stopped: "), told::toString);
        assertTrue(
                told.get(0).contains("filas 3,001 a 4,000 de «clientes.csv», el servidor se apagó 3 veces"),
                told::toString);
        assertTrue(told.get(0).contains("Catar (QA)"), told::toString);
    }

    @Test
    void whatAPersonStoppedIsNotTriedAgain() {
        assertFalse(setbacks.goesOn(failure(new ClaimLostException(TASK))));
        assertEquals(List.of(), told);
    }

    @Test
    void aRunWhosePackIsPutAsideWaitsWithTheReason() {
        Message reason = new Message("qa.jar no respondió.", "qa.jar did not answer.");
        assertFalse(setbacks.goesOn(failure(new PackPutAsideException(QA, reason))));
        assertTrue(
                told.get(0).startsWith("halted pack-put-aside: La carga está en pausa. qa.jar no respondió."),
                told::toString);
    }

    @Test
    void aFullDiskIsToldAndHaltsTheRunOnlyAfterManyTries() {
        assertTrue(setbacks.goesOn(failure(new SQLException("full", "53100"))));
        assertTrue(told.get(0).startsWith("hindered no-room: La carga espera"), told::toString);
        assertEquals("giveBack", told.get(1));
        attempts = 120;
        assertFalse(setbacks.goesOn(failure(new SQLException("full", "53100"))));
        assertTrue(told.get(4).startsWith("halted no-room: La carga quedó en pausa"), told::toString);
    }

    @Test
    void theReasonIsToldThoughTheTaskCannotBeGivenBack() {
        setbacks.work = answering(WorkLedger.class, (ledger, method, arguments) -> {
            throw new IllegalStateException(new SQLException("full", "53100"));
        });
        assertThrows(IllegalStateException.class, () -> setbacks.goesOn(failure(new SQLException("full", "53100"))));
        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith("hindered no-room: "), told::toString);
    }

    @Test
    void anyOtherFailureEndsTheRunAfterManyTries() {
        assertTrue(setbacks.goesOn(failure(new IllegalStateException("ours"))));
        attempts = 120;
        assertFalse(setbacks.goesOn(failure(new IllegalStateException("ours"))));
        assertTrue(told.get(2).startsWith("failed internal-error: "), told::toString);
    }

    private static Setbacks.Failure failure(Throwable cause) {
        return new Setbacks.Failure(CLAIM, Optional.of(new RuntimeException("batch", cause)), false);
    }

    private static <T> T answering(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
