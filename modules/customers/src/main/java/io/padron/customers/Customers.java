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

/** The customers of the organisation. */
public interface Customers {

    /** Reviews and stores one customer, in a transaction of its own; of two at the same time with one key one wins. */
    @Requires(Right.WRITE_CUSTOMERS)
    Registration register(NewCustomer customer);

    /** Says all that can be said without asking who else there is; stores nothing. */
    @Requires(Right.WRITE_CUSTOMERS)
    Review review(NewCustomer customer);

    /** As {@link #review}, of a change: payment methods that the customer has may stay when they are no longer active. */
    @Requires(Right.WRITE_CUSTOMERS)
    Review reviewChange(CustomerId id, NewCustomer customer);

    /**
     * Who else has the identity or the reference that is entered: what {@link #register} or {@link #update} would refuse;
     * stores nothing. Of several the first in the order entered is named.
     *
     * @param self the customer who is changed, empty for a new one
     */
    @Requires(Right.WRITE_CUSTOMERS)
    Optional<Registration.Duplicate> findDuplicate(NewCustomer customer, Optional<CustomerId> self);

    /** What reviews the customers of a chunk without asking the database for each. */
    @Requires(Right.WRITE_CUSTOMERS)
    Reviewer reviewer();

    /** Who has these keys already; free keys are absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerKey, CustomerId> taken(Collection<CustomerKey> keys);

    /**
     * Reviews and stores many customers in the caller's transaction, some 500 to 1,000 at once; all inserts are flushed
     * before it returns. Of equal ones in the list the lower index wins.
     *
     * @return an outcome for each, in the same order
     * @throws jakarta.persistence.PersistenceException when somebody took a key meanwhile; the transaction is lost, and
     *     doing the same again finds who took it
     */
    @Requires(Right.WRITE_CUSTOMERS)
    List<Admission> registerAll(List<ImportedCustomer> customers, String importId);

    /** The customers that came from these rows of an import, by row; both bounds belong to the range. */
    @Requires(Right.READ_CUSTOMERS)
    SortedMap<Integer, CustomerId> importedBy(String importId, int fromRow, int toRow);

    @Requires(Right.READ_CUSTOMERS)
    Optional<CustomerView> find(CustomerId id);

    /** The one customer who has exactly this number, reference, identity, email or phone; empty when none or several do. */
    @Requires(Right.READ_CUSTOMERS)
    Optional<CustomerId> meant(String typed);

    @Requires(Right.READ_CUSTOMERS)
    Page<CustomerSummary> list(CustomerQuery query);

    /** How many customers {@link #browse} counts at most. */
    int MOST_COUNTED = 10_000;

    /**
     * As {@link #list}, for people: the total is exact up to {@link #MOST_COUNTED}, and one more when there are more. Nobody
     * who writes is waited for: on Derby, what an import is writing just now is seen too.
     */
    @Requires(Right.READ_CUSTOMERS)
    Page<CustomerSummary> browse(CustomerQuery query);

    /**
     * The customers that follow in the query's order, however deep: for whoever goes through all of them. Of the query's
     * page only the size counts.
     *
     * @param last the last one before, empty to begin
     */
    @Requires(Right.READ_CUSTOMERS)
    List<CustomerSummary> following(CustomerQuery query, Optional<CustomerSummary> last);

    /** Changes a customer, in a transaction of its own, if its version is still the expected one. */
    @Requires(Right.WRITE_CUSTOMERS)
    Update update(CustomerId id, long expectedVersion, CustomerChange change);
}
