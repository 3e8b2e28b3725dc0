package io.padron.payments;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which customer pays by which methods. The first of a customer's methods is the main one. */
public interface PaymentMethodAssignments {

    /**
     * Assigns methods to customers that have none yet, in the caller's transaction.
     *
     * @param chosen for each customer the methods without repetition, the main one first
     */
    @Requires(Right.WRITE_CUSTOMERS)
    void assignMethods(Map<CustomerId, List<PaymentMethodView>> chosen);

    /** Puts these methods in the place of those the customer has, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void replaceMethods(CustomerId customer, List<PaymentMethodView> chosen);

    /** Takes all their methods from these customers, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void deleteByCustomers(Collection<CustomerId> customers);

    /**
     * Gives these customers one more method, in the caller's transaction.
     *
     * @param places where in the customer's list it stands: behind the last one
     */
    @Requires(Right.WRITE_CUSTOMERS)
    void appendMethod(PaymentMethodView method, Map<CustomerId, Integer> places);

    /** Takes one method from these customers, who have it as their last, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void removeMethod(PaymentMethodId method, Collection<CustomerId> customers);

    /** Counts the customers of each method, at most a minute old; a method without customers is absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<PaymentMethodId, Long> countCustomersByMethod();

    /** The customers' methods, the main one first; a customer without methods is absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerId, List<AssignedPaymentMethod>> findByCustomers(Collection<CustomerId> customers);

    /**
     * The label of each customer's main method, for lists: it waits for no writer, see {@link
     * io.padron.sql.Sql#withoutWaiting}.
     *
     * @param customers some dozens at most; one without methods is absent from the result
     */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerId, String> findMainLabels(Collection<CustomerId> customers);
}
