package io.padron.schema;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
    void aBrokenConnectionIsRecognisedAtAnyDepth(String state) {
        SQLException broken = new SQLException("This connection has been closed.", state);
        assertTrue(DatabaseOutage.isCauseOf(new IllegalStateException(new RuntimeException(broken))));
        SQLException batch = new SQLException("Batch entry 3");
        batch.setNextException(broken);
        assertTrue(DatabaseOutage.isCauseOf(batch));
    }

    @Test
    void anExhaustedPoolIsRecognisedByItsMessage() {
        assertTrue(DatabaseOutage.isCauseOf(new RuntimeException(
                new SQLException("Error in allocating a connection. Cause: Connection could not be allocated"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01", "40001", "57014"})
    void otherErrorsOfADatabaseThatAnswersAreNot(String state) {
        assertFalse(DatabaseOutage.isCauseOf(new RuntimeException(new SQLException("refused", state))));
    }

    @Test
    void otherFailuresAreNot() {
        assertFalse(DatabaseOutage.isCauseOf(new IllegalStateException()));
    }
}
