package io.padron.web.faults;

import io.padron.web.faults.means.Store;
import java.util.Locale;

/** What is done to a running import. */
enum Kind {
    /** SIGKILL, then a new start. */
    KILL,
    /** SIGSTOP for longer than the lease, with nobody there to take over. */
    STALL,
    /** SIGSTOP of one of two nodes until the other has taken over. */
    STALL_OF_ONE_NODE,
    /** PostgreSQL is stopped and started while the server runs on. */
    DATABASE_RESTART,
    /** PostgreSQL ends every connection of the server, several times. */
    CONNECTIONS_CUT,
    /** SIGKILL, and the broker's store is gone at the next start. */
    BROKER_LOST,
    /** SIGKILL, and the broker's store is one of an earlier moment: messages that were worked off come again. */
    MESSAGES_AGAIN,
    /** The disk of the uploaded files is full while a file arrives. */
    DISK_FULL_RECEIVING,
    /** The disk of the database is full while the import is under way. */
    DISK_FULL_LOADING;

    /** More rows than that would need a disk in memory that machines need not have. */
    private static final int LARGEST_ON_SMALL_DISK = 200_000;

    static Kind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean fits(Store store, int rows) {
        return switch (this) {
            case STALL_OF_ONE_NODE, DATABASE_RESTART, CONNECTIONS_CUT -> store == Store.POSTGRESQL;
            case DISK_FULL_RECEIVING, DISK_FULL_LOADING -> rows <= LARGEST_ON_SMALL_DISK;
            default -> true;
        };
    }

    /** Whether it needs a ground made for it, so that no other fault falls into the same import. */
    boolean alone() {
        return this == STALL_OF_ONE_NODE || onSmallDisk();
    }

    boolean onSmallDisk() {
        return this == DISK_FULL_RECEIVING || this == DISK_FULL_LOADING;
    }

    Fault fault() {
        return switch (this) {
            case KILL -> new Kill(Kill.BrokerStore.KEPT);
            case BROKER_LOST -> new Kill(Kill.BrokerStore.LOST);
            case MESSAGES_AGAIN -> new MessagesAgain();
            case STALL -> new Stall();
            case STALL_OF_ONE_NODE -> new StallOfOneNode();
            case DATABASE_RESTART -> new DatabaseRestart();
            case CONNECTIONS_CUT -> new ConnectionsCut();
            case DISK_FULL_RECEIVING -> new DiskFullReceiving();
            case DISK_FULL_LOADING -> new DiskFullLoading();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
