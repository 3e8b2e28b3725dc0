package io.padron.imports;

import java.util.Optional;

/** What runs have made outside of this module; answered by who knows customers. */
public interface ImportTraces {

    /** From which row to which the run has customers; both bounds belong to it. */
    record Rows(int from, int to) {}

    /** Empty when there is nothing of the run. */
    Optional<Rows> rows(ImportId id);
}
