package io.padron.jobs;

import io.padron.imports.ledger.Phase;

/** The JSR-352 job that does a phase; equal to the job's id and its file's name. */
enum JobName {
    PLAN_FILE("plan-file"),
    REVIEW_SEGMENT("review-segment"),
    SETTLE_DOUBLES("settle-doubles"),
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
            case REVIEW -> REVIEW_SEGMENT;
            case SETTLE -> SETTLE_DOUBLES;
            case LOAD -> LOAD_SEGMENT;
            case UNDO -> UNDO_ROWS;
        };
    }
}
