package io.padron.web.faults;

import io.padron.web.faults.support.DatabaseType;
import java.util.Locale;

/** The faults that a campaign injects into a running import. */
enum FaultType {
    /** SIGKILL, then a new start. */
    KILL,
    /** SIGSTOP for longer than the lease, without a node that could take over. */
    STALL,
    /** SIGSTOP of one of two nodes until the other has taken over. */
    STALL_OF_ONE_NODE,
    /** PostgreSQL is stopped and started while the server runs on. */
    DATABASE_RESTART,
    /** PostgreSQL ends every connection of the server, several times. */
    CONNECTION_LOSS,
    /** SIGKILL, and the broker's store is gone at the next start. */
    BROKER_LOST,
    /** SIGKILL, and the broker's store is restored from an earlier moment: processed messages are delivered again. */
    MESSAGE_REDELIVERY,
    /** The disk of the uploaded files is full while a file arrives. */
    DISK_FULL_RECEIVING,
    /** The disk of the database is full during the import. */
    DISK_FULL_LOADING;

    /** More rows would need a larger in-memory disk than every machine has. */
    private static final int LARGEST_ON_SMALL_DISK = 200_000;

    static FaultType ofName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean isPossibleOn(DatabaseType databaseType, int rows) {
        return switch (this) {
            case STALL_OF_ONE_NODE, DATABASE_RESTART, CONNECTION_LOSS -> databaseType == DatabaseType.POSTGRESQL;
            case DISK_FULL_RECEIVING, DISK_FULL_LOADING -> rows <= LARGEST_ON_SMALL_DISK;
            default -> true;
        };
    }

    /** Whether it needs an environment of its own, so that the same import has no other fault. */
    boolean isExclusive() {
        return this == STALL_OF_ONE_NODE || needsSmallDisk();
    }

    boolean needsSmallDisk() {
        return this == DISK_FULL_RECEIVING || this == DISK_FULL_LOADING;
    }

    Fault createFault() {
        return switch (this) {
            case KILL -> new ServerKill(ServerKill.BrokerStore.KEPT);
            case BROKER_LOST -> new ServerKill(ServerKill.BrokerStore.LOST);
            case MESSAGE_REDELIVERY -> new MessageRedelivery();
            case STALL -> new ServerStall();
            case STALL_OF_ONE_NODE -> new ClusterNodeStall();
            case DATABASE_RESTART -> new DatabaseRestart();
            case CONNECTION_LOSS -> new ConnectionLoss();
            case DISK_FULL_RECEIVING -> new DiskFullReceiving();
            case DISK_FULL_LOADING -> new DiskFullLoading();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
