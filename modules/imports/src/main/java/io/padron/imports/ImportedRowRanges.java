package io.padron.imports;

import java.util.Optional;

/** The customers that runs created, implemented by the module that knows customers. */
public interface ImportedRowRanges {

    /** From which row to which the run has customers; both bounds belong to it. */
    record ImportedRowRange(int from, int to) {}

    /** Empty when there is nothing of the run. */
    Optional<ImportedRowRange> findRowRange(ImportId id);
}
