package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.cluster.ClusterLock.LockName;
import io.padron.schema.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClusterLockTest {

    private static final Duration TERM = Duration.ofMinutes(2);

    @ParameterizedTest
    @EnumSource
    void onlyOneNodeHoldsALockUntilItExpires(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        assertTrue(ledger.clusterLock.tryAcquire(LockName.INBOX, "a", TERM));
        assertFalse(ledger.clusterLock.tryAcquire(LockName.INBOX, "b", TERM));
        assertTrue(ledger.clusterLock.tryAcquire(LockName.HISTORY, "b", TERM));

        ledger.clock.advance(TERM.minusSeconds(1));
        assertTrue(ledger.clusterLock.tryAcquire(LockName.INBOX, "a", TERM), "the holder extends its lock");
        ledger.clock.advance(TERM.minusSeconds(1));
        assertFalse(ledger.clusterLock.tryAcquire(LockName.INBOX, "b", TERM));

        ledger.clock.advance(Duration.ofSeconds(2));
        assertTrue(ledger.clusterLock.tryAcquire(LockName.INBOX, "b", TERM), "an expired lock is free");
        assertFalse(ledger.clusterLock.tryAcquire(LockName.INBOX, "a", TERM));
    }
}
