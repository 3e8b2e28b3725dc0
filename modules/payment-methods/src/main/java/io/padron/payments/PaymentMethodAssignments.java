package io.padron.payments;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The assignment of payment methods to customers. The first of a customer's methods is the main one. */
public interface PaymentMethodAssignments {

    /**
     * Assigns methods to customers that have none yet, in the caller's transaction.
     *
     * @param chosen the distinct methods of each customer, the main one first
     */
    @Requires(Right.WRITE_CUSTOMERS)
    void assignMethods(Map<CustomerId, List<PaymentMethodView>> chosen);

    /** Replaces the methods of a customer, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void replaceMethods(CustomerId customer, List<PaymentMethodView> chosen);

    /** Removes all methods of these customers, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void deleteByCustomers(Collection<CustomerId> customers);

    /**
     * Adds a method to these customers, in the caller's transaction.
     *
     * @param places the ordinal in the customer's list: after the last one
     */
    @Requires(Right.WRITE_CUSTOMERS)
    void appendMethod(PaymentMethodView method, Map<CustomerId, Integer> places);

    /** Removes a method from these customers, for whom it is the last one, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void removeMethod(PaymentMethodId method, Collection<CustomerId> customers);

    /** Returns the number of customers of each method, at most a minute old; a method without customers is absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<PaymentMethodId, Long> countCustomersByMethod();

    /** Finds the methods of these customers, the main one first; a customer without methods is absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerId, List<AssignedPaymentMethod>> findByCustomers(Collection<CustomerId> customers);

    /**
     * Finds the label of each customer's main method, for lists. It waits for no writer, see {@link
     * io.padron.sql.Sql#withoutWaiting}.
     *
     * @param customers some dozens at most; one without methods is absent from the result
     */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerId, String> findMainLabels(Collection<CustomerId> customers);
}
