package io.padron.customers.reversal;

import io.padron.access.Requires;
import io.padron.access.Right;
import java.util.List;
import java.util.Optional;

/** Removes the customers of an import, as far as they are unchanged since. */
public interface ImportReversals {

    /** Counts the customers of the import, and those of them that would stay. */
    @Requires(Right.READ_CUSTOMERS)
    ReversalPreview previewReversal(String importId);

    /** Returns the first and last row of the import that have customers; empty when there are none. */
    @Requires(Right.READ_CUSTOMERS)
    Optional<RowRange> findRowRange(String importId);

    /**
     * Removes the unchanged customers of these rows with all their data, in the caller's transaction; some 500 rows per
     * call. A concurrent change of a customer either commits first and keeps the customer, or finds it removed.
     *
     * @return one result per customer, in the order of the rows
     */
    @Requires(Right.WRITE_CUSTOMERS)
    List<ReversedRow> reverseRows(String importId, RowRange rows);
}
