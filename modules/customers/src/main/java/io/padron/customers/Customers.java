package io.padron.customers;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Registers, finds and changes the customers of the organisation. */
public interface Customers {

    /**
     * Validates and stores one customer in its own transaction. Of two concurrent registrations with one key, one
     * succeeds.
     */
    @Requires(Right.WRITE_CUSTOMERS)
    RegistrationResult register(NewCustomer customer);

    /** Validates without looking for duplicates; stores nothing. */
    @Requires(Right.WRITE_CUSTOMERS)
    ValidationResult validate(NewCustomer customer);

    /** As {@link #validate}, for a change: the customer may keep payment methods that are no longer active. */
    @Requires(Right.WRITE_CUSTOMERS)
    ValidationResult validateChange(CustomerId id, NewCustomer customer);

    /**
     * Finds the customer that has the entered identity or reference, which {@link #register} or {@link #update} would
     * refuse; stores nothing. Returns the first duplicate in the order entered.
     *
     * @param self the customer to change, empty for a new one
     */
    @Requires(Right.WRITE_CUSTOMERS)
    Optional<RegistrationResult.Duplicate> findDuplicate(NewCustomer customer, Optional<CustomerId> self);

    /** Creates a validator for the customers of a chunk that does not query the database for each of them. */
    @Requires(Right.WRITE_CUSTOMERS)
    RowValidator createRowValidator();

    /** Returns the customers that have these keys; free keys are absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<UniqueKey, CustomerId> findKeyHolders(Collection<UniqueKey> keys);

    /**
     * Validates and stores some 500 to 1,000 customers in the caller's transaction; all inserts are flushed before it
     * returns. Of duplicates in the list the lowest index is stored.
     *
     * @return one result per customer, in the same order
     * @throws jakarta.persistence.PersistenceException when another transaction took a key meanwhile; the transaction
     *         must be rolled back, and a second attempt finds the duplicate
     */
    @Requires(Right.WRITE_CUSTOMERS)
    List<BatchRegistration> registerAll(List<ImportedCustomer> customers, String importId);

    /** Returns the customers of these rows of an import, by row; both bounds are inclusive. */
    @Requires(Right.READ_CUSTOMERS)
    SortedMap<Integer, CustomerId> findByImport(String importId, int fromRow, int toRow);

    @Requires(Right.READ_CUSTOMERS)
    Optional<CustomerView> findById(CustomerId id);

    /**
     * Finds the only customer with exactly this number, reference, identity, email or phone; empty for none or several.
     */
    @Requires(Right.READ_CUSTOMERS)
    Optional<CustomerId> findExact(String typed);

    @Requires(Right.READ_CUSTOMERS)
    Page<CustomerSummary> list(CustomerQuery query);

    /** The highest number of customers that {@link #browse} counts exactly. */
    int MAX_COUNTED = 10_000;

    /**
     * As {@link #list}, for the user interface: the total is exact up to {@link #MAX_COUNTED}, and one more when there
     * are more. It never waits for a writer; on Derby it therefore also sees the uncommitted rows of an import.
     */
    @Requires(Right.READ_CUSTOMERS)
    Page<CustomerSummary> browse(CustomerQuery query);

    /**
     * Returns the next customers in the query's order, at the same cost at any depth. Of the query's page only the size
     * counts.
     *
     * @param last the last customer of the previous call, empty for the first
     */
    @Requires(Right.READ_CUSTOMERS)
    List<CustomerSummary> listAfter(CustomerQuery query, Optional<CustomerSummary> last);

    /** Changes a customer in its own transaction if its version is still the expected one. */
    @Requires(Right.WRITE_CUSTOMERS)
    UpdateResult update(CustomerId id, long expectedVersion, CustomerChange change);
}
