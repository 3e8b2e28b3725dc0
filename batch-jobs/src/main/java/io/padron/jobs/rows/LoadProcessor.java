package io.padron.jobs.rows;

import io.padron.access.ActingUser;
import io.padron.imports.files.StagedRow;
import io.padron.jobs.mapping.MappedRow;
import io.padron.jobs.mapping.RowMapper;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Reads a row as a customer; it was judged when it was reviewed. */
@Dependent
@Named("load-processor")
class LoadProcessor implements ItemProcessor {

    @Inject
    TaskScope task;

    @Inject
    ImportedFile file;

    private @Nullable RowMapper mapper;

    @Override
    public MappedRow processItem(Object item) {
        if (mapper == null) {
            try (ActingUser.Scope submitter = task.act()) {
                mapper = file.mapper(task.run());
            }
        }
        return mapper.map((StagedRow) item);
    }
}
