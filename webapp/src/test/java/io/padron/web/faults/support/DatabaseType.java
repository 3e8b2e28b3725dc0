package io.padron.web.faults.support;

/** The database of an import. */
public enum DatabaseType {
    DERBY,
    POSTGRESQL;

    @Override
    public String toString() {
        return this == DERBY ? "Derby" : "PostgreSQL";
    }
}
