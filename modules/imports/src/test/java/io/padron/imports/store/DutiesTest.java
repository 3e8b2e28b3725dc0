package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ledger.Duties.Duty;
import io.padron.schema.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DutiesTest {

    private static final Duration TERM = Duration.ofMinutes(2);

    @ParameterizedTest
    @EnumSource
    void onlyOneNodeHasADutyUntilItsTermIsOver(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        assertTrue(ledger.duties.hold(Duty.INBOX, "a", TERM));
        assertFalse(ledger.duties.hold(Duty.INBOX, "b", TERM));
        assertTrue(ledger.duties.hold(Duty.HISTORY, "b", TERM));

        ledger.clock.pass(TERM.minusSeconds(1));
        assertTrue(ledger.duties.hold(Duty.INBOX, "a", TERM), "who has it prolongs it");
        ledger.clock.pass(TERM.minusSeconds(1));
        assertFalse(ledger.duties.hold(Duty.INBOX, "b", TERM));

        ledger.clock.pass(Duration.ofSeconds(2));
        assertTrue(ledger.duties.hold(Duty.INBOX, "b", TERM), "who died is replaced");
        assertFalse(ledger.duties.hold(Duty.INBOX, "a", TERM));
    }
}
