package io.padron.jobs.rows;

import io.padron.customers.Customers;
import io.padron.customers.Reviewer;
import io.padron.identity.PackPutAsideException;
import io.padron.imports.files.StagedRow;
import io.padron.jobs.Stumbles;
import io.padron.jobs.mapping.MappedRow;
import io.padron.jobs.mapping.RowMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the rows of a chunk, each by itself. Writes nothing, refuses nothing by exception. */
@Dependent
class ChunkReview {

    @Inject
    TaskScope task;

    @Inject
    ImportedFile file;

    @Inject
    Customers customers;

    @Inject
    Stumbles stumbles;

    private @Nullable RowMapper mapper;

    /** Which payment methods are active is looked up anew for each chunk. */
    List<ReviewedRow> review(List<StagedRow> rows) {
        RowMapper map = mapper();
        Reviewer reviewer = customers.reviewer();
        return reviewer.together(
                () -> rows.stream().map(row -> review(row, map, reviewer)).toList());
    }

    private ReviewedRow review(StagedRow staged, RowMapper map, Reviewer reviewer) {
        try {
            MappedRow row = map.map(staged);
            return new ReviewedRow(row, reviewer.review(row.customer()));
        } catch (PackPutAsideException aside) {
            throw aside;
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
}
