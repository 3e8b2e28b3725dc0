package io.padron.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.imports.ledger.ClaimLostException;
import io.padron.imports.ledger.TaskKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CausesTest {

    @Test
    void troubleThatPassesIsToldApart() {
        assertEquals(Optional.of("database-away"), passing(new SQLException("gone", "08001")));
        assertEquals(Optional.of("no-room"), passing(new SQLException("full", "53100")));
        assertEquals(
                Optional.of("no-room"),
                passing(new SQLException("log", "XSLA1", new IOException("No space left on device"))));
        assertEquals(Optional.of("files-away"), passing(new UncheckedIOException(new IOException("stale handle"))));
        assertEquals(Optional.empty(), passing(new IllegalStateException("a mistake of ours")));
        assertEquals(Optional.empty(), Causes.passing(Optional.empty()));
    }

    @Test
    void aCauseIsFoundHoweverDeep() {
        ClaimLostException lost =
                new ClaimLostException(TaskKey.parse("7/LOAD/0").orElseThrow());
        Exception rollback = new Exception("rolled back");
        rollback.addSuppressed(lost);
        assertEquals(
                Optional.of(lost), Causes.of(Optional.of(new RuntimeException(rollback)), ClaimLostException.class));
    }

    private static Optional<String> passing(Throwable cause) {
        return Causes.passing(Optional.of(new RuntimeException("batch", new RuntimeException("transaction", cause))));
    }
}
