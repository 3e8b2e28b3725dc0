package io.padron.jobs.rows;

import io.padron.access.ActingUser;
import io.padron.customers.Customers;
import io.padron.customers.Reviewer;
import io.padron.imports.files.StagedRow;
import io.padron.jobs.Stumbles;
import io.padron.jobs.mapping.MappedRow;
import io.padron.jobs.mapping.RowMapper;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Judges a row by itself. Writes nothing, refuses nothing by exception. */
@Dependent
@Named("review-processor")
class ReviewProcessor implements ItemProcessor {

    /** A chunk: after so many rows the payment methods that are active are looked up anew. */
    private static final int ROWS_PER_REVIEWER = 1000;

    @Inject
    TaskScope task;

    @Inject
    ImportedFile file;

    @Inject
    Customers customers;

    @Inject
    Stumbles stumbles;

    private @Nullable RowMapper mapper;
    private @Nullable Reviewer reviewer;
    private int reviewed;

    @Override
    public ReviewedRow processItem(Object item) {
        StagedRow staged = (StagedRow) item;
        try (ActingUser.Scope submitter = task.act()) {
            RowMapper map = mapper();
            Reviewer judge = reviewer();
            return review(staged, map, judge);
        }
    }

    private ReviewedRow review(StagedRow staged, RowMapper map, Reviewer judge) {
        try {
            MappedRow row = map.map(staged);
            return new ReviewedRow(row, judge.review(row.customer()));
        } catch (RuntimeException stumbled) {
            stumbles.at(task.claim().task(), staged.row(), stumbled);
            throw stumbled;
        }
    }

    private RowMapper mapper() {
        if (mapper == null) {
            mapper = file.mapper(task.run());
        }
        return mapper;
    }

    private Reviewer reviewer() {
        if (reviewer == null || reviewed++ % ROWS_PER_REVIEWER == 0) {
            reviewer = customers.reviewer();
        }
        return reviewer;
    }
}
