package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.id.spi.PersonType;
import io.padron.identity.Countries;
import io.padron.identity.PackQuarantinedException;
import io.padron.imports.ImportState;
import io.padron.imports.ledger.ImportRun;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.LeaseLostException;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.ledger.WorkLedger;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskFailuresTest {

    private static final TaskKey TASK = TaskKey.parse("7/LOAD/0").orElseThrow();
    private static final Lease LEASE = new Lease(TASK, 3, 500, 4000);
    private static final CountryCode QA = new CountryCode("QA");

    private final TaskFailures taskFailures = new TaskFailures();
    private final List<String> calls = new ArrayList<>();
    private int attempts = 1;

    @BeforeEach
    void prepare() {
        taskFailures.poisonRows = new PoisonRows();
        taskFailures.work = answering(WorkLedger.class, (ledger, method, arguments) -> {
            calls.add(method.getName());
            return attempts;
        });
        taskFailures.runs = answering(RunLedger.class, (ledger, method, arguments) -> {
            if (method.getName().equals("findRun")) {
                return Optional.of(new ImportRun(
                        TASK.importId(), "clientes.csv", QA, PersonType.NATURAL, ImportState.LOADING, "", "ana"));
            }
            calls.add(method.getName() + " " + arguments[1] + ": " + ((Message) arguments[2]).es());
            return null;
        });
        taskFailures.countries =
                answering(Countries.class, (countries, method, arguments) -> new Message("Catar", "Qatar"));
        taskFailures.rows = new TaskRows() {
            @Override
            Optional<Span> findChunk(Lease lease, ImportRun importRun) {
                return Optional.of(new Span(3001, 4000));
            }
        };
    }

    @Test
    void threeCrashesFailTheRunAndNameFileRowsAndPack() {
        assertFalse(TaskFailures.hasCrashedTooOften(Phase.LOAD, 2));
        assertTrue(TaskFailures.hasCrashedTooOften(Phase.LOAD, 3));
        assertFalse(TaskFailures.hasCrashedTooOften(Phase.PLAN, 4));
        assertTrue(TaskFailures.hasCrashedTooOften(Phase.PLAN, 5));
        taskFailures.failAfterCrashes(LEASE, 3);
        assertEquals(1, calls.size());
        assertTrue(calls.get(0).startsWith("failRun server-stopped: "), calls::toString);
        assertTrue(
                calls.get(0).contains("filas 3,001 a 4,000 de «clientes.csv», el servidor se apagó 3 veces"),
                calls::toString);
        assertTrue(calls.get(0).contains("Catar (QA)"), calls::toString);
    }

    @Test
    void aTaskWithALostLeaseIsNotRetried() {
        assertFalse(taskFailures.handleFailure(failure(new LeaseLostException(TASK))));
        assertEquals(List.of(), calls);
    }

    @Test
    void aRunWithAQuarantinedPackIsPausedWithTheReason() {
        Message reason = new Message("qa.jar no respondió.", "qa.jar did not answer.");
        assertFalse(taskFailures.handleFailure(failure(new PackQuarantinedException(QA, reason))));
        assertTrue(
                calls.get(0).startsWith("pauseRun pack-put-aside: La carga está en pausa. qa.jar no respondió."),
                calls::toString);
    }

    @Test
    void aFullDiskIsReportedAndPausesTheRunAfterManyAttempts() {
        assertTrue(taskFailures.handleFailure(failure(new SQLException("full", "53100"))));
        assertTrue(calls.get(0).startsWith("reportStall no-room: La carga espera"), calls::toString);
        assertEquals("rescheduleTask", calls.get(1));
        attempts = 120;
        assertFalse(taskFailures.handleFailure(failure(new SQLException("full", "53100"))));
        assertTrue(calls.get(4).startsWith("pauseRun no-room: La carga quedó en pausa"), calls::toString);
    }

    @Test
    void aStallIsReportedEvenIfTheTaskCannotBeRescheduled() {
        taskFailures.work = answering(WorkLedger.class, (ledger, method, arguments) -> {
            throw new IllegalStateException(new SQLException("full", "53100"));
        });
        assertThrows(
                IllegalStateException.class,
                () -> taskFailures.handleFailure(failure(new SQLException("full", "53100"))));
        assertEquals(1, calls.size());
        assertTrue(calls.get(0).startsWith("reportStall no-room: "), calls::toString);
    }

    @Test
    void anyOtherFailureFailsTheRunAfterManyAttempts() {
        assertTrue(taskFailures.handleFailure(failure(new IllegalStateException("ours"))));
        attempts = 120;
        assertFalse(taskFailures.handleFailure(failure(new IllegalStateException("ours"))));
        assertTrue(calls.get(2).startsWith("failRun internal-error: "), calls::toString);
    }

    private static TaskFailures.TaskFailure failure(Throwable cause) {
        return new TaskFailures.TaskFailure(LEASE, Optional.of(new RuntimeException("batch", cause)), false);
    }

    private static <T> T answering(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
