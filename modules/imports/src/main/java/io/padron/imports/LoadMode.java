package io.padron.imports;

/** What happens once a file has been validated. */
public enum LoadMode {
    /**
     * Load at once if no row was rejected and nothing was left out that needs a person
     * ({@link io.padron.imports.files.LeftOut#needsPerson}), else wait. Duplicates do not stop it.
     */
    WHEN_CLEAN,
    /** Load the good rows in any case: the caller asked for it, and is told what was left out. */
    AUTO,
    /** Load the good rows in any case, unless something was left out that needs a person: nobody reads the answer. */
    UNATTENDED,
    /** Always wait for a person. */
    MANUAL
}
