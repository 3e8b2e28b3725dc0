package io.padron.customers.candidates;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.customers.NewCustomer;
import java.util.List;

/** Finds possible duplicates of a customer that the user is entering. */
public interface DuplicateCandidates {

    /**
     * Finds customers with the same identity, reference, email or phone, or a very similar name. Returns up to five,
     * those with most matches first. Blank and invalid fields are ignored.
     */
    @Requires(Right.READ_CUSTOMERS)
    List<DuplicateCandidate> findCandidates(NewCustomer entered);
}
