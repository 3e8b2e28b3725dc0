package io.padron.customers.withdrawal;

import io.padron.access.Requires;
import io.padron.access.Right;
import java.util.List;
import java.util.Optional;

/** Customers that an import made, taken back as long as nobody has touched them. */
public interface Withdrawals {

    /** How many customers of the import are there, and how many of them would stay. */
    @Requires(Right.READ_CUSTOMERS)
    Prospect prospect(String importId);

    /** From which row of the import to which there are customers; empty when there are none. */
    @Requires(Right.READ_CUSTOMERS)
    Optional<RowRange> rows(String importId);

    /**
     * Takes back the customers of these rows with all that belongs to them, in the caller's transaction, some 500 at once.
     * Whoever changes one of them meanwhile either is waited for, and keeps the customer, or finds it gone.
     *
     * @return what became of each, in the order of the rows
     */
    @Requires(Right.WRITE_CUSTOMERS)
    List<Withdrawal> withdraw(String importId, RowRange rows);
}
