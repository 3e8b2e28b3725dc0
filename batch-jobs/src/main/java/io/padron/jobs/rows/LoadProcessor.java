package io.padron.jobs.rows;

import io.padron.access.CurrentUser;
import io.padron.imports.files.StagedRow;
import io.padron.jobs.mapping.MappedRow;
import io.padron.jobs.mapping.RowMapper;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Maps a validated row to a customer. */
@Dependent
@Named("load-processor")
class LoadProcessor implements ItemProcessor {

    @Inject
    TaskScope task;

    @Inject
    ImportRowMappers file;

    private @Nullable RowMapper mapper;

    @Override
    public MappedRow processItem(Object item) {
        if (mapper == null) {
            try (CurrentUser.Scope submitter = task.openUserScope()) {
                mapper = file.createMapper(task.run());
            }
        }
        return mapper.mapRow((StagedRow) item);
    }
}
