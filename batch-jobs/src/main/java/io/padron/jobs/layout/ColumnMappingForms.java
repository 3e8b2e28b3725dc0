package io.padron.jobs.layout;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.imports.ImportId;
import java.io.IOException;
import java.util.Optional;

/** Finds the form for a file whose headers were not recognised. */
public interface ColumnMappingForms {

    /** Returns the form; empty for an unknown run or an unreadable file. */
    @Requires(Right.READ_IMPORTS)
    Optional<ColumnMappingForm> findForm(ImportId id) throws IOException;
}
