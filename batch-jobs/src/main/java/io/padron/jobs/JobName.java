package io.padron.jobs;

import io.padron.imports.ledger.Phase;

/** The JSR-352 job that runs a phase; its id is also the name of its XML file. */
enum JobName {
    PLAN_FILE("plan-file"),
    VALIDATE_SEGMENT("validate-segment"),
    DEDUPLICATE_FILE("deduplicate-file"),
    LOAD_SEGMENT("load-segment"),
    UNDO_ROWS("undo-rows");

    private final String id;

    JobName(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static JobName of(Phase phase) {
        return switch (phase) {
            case PLAN -> PLAN_FILE;
            case VALIDATE -> VALIDATE_SEGMENT;
            case DEDUPLICATE -> DEDUPLICATE_FILE;
            case LOAD -> LOAD_SEGMENT;
            case UNDO -> UNDO_ROWS;
        };
    }
}
