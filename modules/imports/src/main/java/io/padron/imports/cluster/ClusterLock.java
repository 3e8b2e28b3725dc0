package io.padron.imports.cluster;

import io.padron.access.OpenToAll;
import java.time.Duration;

/** Locks for work that only one node of a cluster does at a time. */
public interface ClusterLock {

    /** The names of the locks. */
    enum LockName {
        /** Import of the files in a watched folder that all nodes see. */
        INBOX,
        /** Deletion of expired data. */
        HISTORY
    }

    /**
     * Acquires the lock or extends it by the term; false while another node holds it. A node that restarts still holds
     * its locks. A holder that exceeds its term may be overtaken: what the lock protects must be safe to run twice.
     */
    @OpenToAll("the engine's own bookkeeping")
    boolean tryAcquire(LockName lockName, String node, Duration term);
}
