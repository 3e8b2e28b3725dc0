package io.padron.web.faults.means;

/** On which database. */
public enum Store {
    DERBY,
    POSTGRESQL;

    @Override
    public String toString() {
        return this == DERBY ? "Derby" : "PostgreSQL";
    }
}
