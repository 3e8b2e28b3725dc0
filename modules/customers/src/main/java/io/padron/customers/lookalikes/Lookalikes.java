package io.padron.customers.lookalikes;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.customers.NewCustomer;
import java.util.List;

/** Finds possible duplicates while somebody still types. */
public interface Lookalikes {

    /**
     * Customers with the same identity, reference, email or phone, or a very similar name; those with most in common
     * first, up to five. What is not yet filled or not yet right is passed over.
     */
    @Requires(Right.READ_CUSTOMERS)
    List<Lookalike> of(NewCustomer entered);
}
