package io.padron.imports;

import java.util.Optional;

/** The rows that became customers, implemented by the module that knows customers. */
public interface ImportedRowRanges {

    /** The first and the last row of a run that have customers. */
    record ImportedRowRange(int from, int to) {}

    /** Finds the range of a run; empty when it has no customers. */
    Optional<ImportedRowRange> findRowRange(ImportId id);
}
