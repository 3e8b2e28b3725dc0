package io.padron.jobs.rows;

import io.padron.access.ActingUser;
import io.padron.customers.Customers;
import io.padron.customers.Reviewer;
import io.padron.imports.files.StagedRow;
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

    private @Nullable RowMapper mapper;
    private @Nullable Reviewer reviewer;
    private int reviewed;

    @Override
    public ReviewedRow processItem(Object item) {
        try (ActingUser.Scope submitter = task.act()) {
            MappedRow row = mapper().map((StagedRow) item);
            return new ReviewedRow(row, reviewer().review(row.customer()));
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
