package io.padron.imports;

/** What happens once a file has been validated. */
public enum LoadMode {
    /** Load at once if no row was rejected, else wait for a person. Duplicates do not stop it. */
    WHEN_CLEAN,
    /** Load the good rows in any case. */
    AUTO,
    /** Always wait for a person. */
    MANUAL
}
