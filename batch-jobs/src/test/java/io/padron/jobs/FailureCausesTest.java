package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.imports.ledger.LeaseLostException;
import io.padron.imports.ledger.TaskKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureCausesTest {

    @Test
    void transientFailuresAreDistinguished() {
        assertEquals(Optional.of("database-away"), describe(new SQLException("gone", "08001")));
        assertEquals(Optional.of("no-room"), describe(new SQLException("full", "53100")));
        assertEquals(
                Optional.of("no-room"),
                describe(new SQLException("log", "XSLA1", new IOException("No space left on device"))));
        assertEquals(Optional.of("files-away"), describe(new UncheckedIOException(new IOException("stale handle"))));
        assertEquals(Optional.empty(), describe(new IllegalStateException("a mistake of ours")));
        assertEquals(Optional.empty(), FailureCauses.describeTransient(Optional.empty()));
    }

    @Test
    void onlyTransientDatabaseErrorsMakeARunWait() {
        for (String state : List.of("57P01", "53300", "XJ040", "40001", "40P01", "40XL1")) {
            assertEquals(Optional.of("database-away"), describe(new SQLException("passes", state)), state);
        }
        assertEquals(Optional.of("database-away"), describe(new SQLTransientException("lock", "55P03")));
        assertEquals(Optional.of("database-away"), describe(new SQLException("Connection closed")));
        for (String state : List.of("23505", "22001", "42X05", "42P01", "25P02")) {
            assertEquals(Optional.empty(), describe(new SQLException("a mistake of ours", state)), state);
        }
    }

    @Test
    void aCauseIsFoundAtAnyDepth() {
        LeaseLostException lost =
                new LeaseLostException(TaskKey.parse("7/LOAD/0").orElseThrow());
        Exception rollback = new Exception("rolled back");
        rollback.addSuppressed(lost);
        assertEquals(
                Optional.of(lost),
                FailureCauses.findCause(Optional.of(new RuntimeException(rollback)), LeaseLostException.class));
    }

    private static Optional<String> describe(Throwable cause) {
        return FailureCauses.describeTransient(
                Optional.of(new RuntimeException("batch", new RuntimeException("transaction", cause))));
    }
}
