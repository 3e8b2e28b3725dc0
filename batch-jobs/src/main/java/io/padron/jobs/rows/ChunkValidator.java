package io.padron.jobs.rows;

import io.padron.customers.Customers;
import io.padron.customers.RowValidator;
import io.padron.identity.PackQuarantinedException;
import io.padron.imports.files.StagedRow;
import io.padron.jobs.PoisonRows;
import io.padron.jobs.mapping.MappedRow;
import io.padron.jobs.mapping.RowMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validates the rows of a chunk, each by itself. It writes nothing, and throws no exception for an invalid row. */
@Dependent
class ChunkValidator {

    @Inject
    TaskScope task;

    @Inject
    ImportRowMappers file;

    @Inject
    Customers customers;

    @Inject
    PoisonRows poisonRows;

    private @Nullable RowMapper mapper;

    /** The active payment methods are read anew for each chunk. */
    List<ValidatedRow> validate(List<StagedRow> rows) {
        RowMapper map = createMapper();
        RowValidator rowValidator = customers.createRowValidator();
        return rowValidator.runInBatch(
                () -> rows.stream().map(row -> validate(row, map, rowValidator)).toList());
    }

    private ValidatedRow validate(StagedRow staged, RowMapper map, RowValidator rowValidator) {
        try {
            MappedRow row = map.mapRow(staged);
            return new ValidatedRow(row, rowValidator.validate(row.customer()));
        } catch (PackQuarantinedException quarantined) {
            throw quarantined;
        } catch (RuntimeException failure) {
            poisonRows.recordFailure(task.lease().task(), staged.row(), failure);
            throw failure;
        }
    }

    private RowMapper createMapper() {
        if (mapper == null) {
            mapper = file.createMapper(task.run());
        }
        return mapper;
    }
}
