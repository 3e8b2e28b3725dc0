package io.padron.jobs.layout;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.ImportId;
import java.io.IOException;
import java.util.Optional;

/** What a person must be asked when the headers of a file were not recognised. */
public interface ColumnMappingForms {

    /** Empty for a run that is not there, or whose file cannot be read at all. */
    @Requires(Right.READ_IMPORTS)
    Optional<ColumnMappingForm> findForm(ImportId id) throws IOException;
}
