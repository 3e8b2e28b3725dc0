package io.padron.payments;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.kernel.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which customer pays by which methods. The first of a customer's methods is the main one. */
public interface AssignedMethods {

    /**
     * Assigns methods to customers that have none yet, in the caller's transaction.
     *
     * @param chosen for each customer the methods without repetition, the main one first
     */
    @Requires(Right.WRITE_CUSTOMERS)
    void assign(Map<CustomerId, List<PaymentMethodView>> chosen);

    /** Puts these methods in the place of those the customer has, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void replace(CustomerId customer, List<PaymentMethodView> chosen);

    /** Takes all their methods from these customers, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void remove(Collection<CustomerId> customers);

    /**
     * Gives these customers one more method, in the caller's transaction.
     *
     * @param places where in the customer's list it stands: behind the last one
     */
    @Requires(Right.WRITE_CUSTOMERS)
    void append(PaymentMethodView method, Map<CustomerId, Integer> places);

    /** Takes one method from these customers, who have it as their last, in the caller's transaction. */
    @Requires(Right.WRITE_CUSTOMERS)
    void take(PaymentMethodId method, Collection<CustomerId> customers);

    /** How many customers have each method, to the minute; a method that nobody has is absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<PaymentMethodId, Long> counts();

    /** The customers' methods, the main one first; a customer without methods is absent. */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerId, List<AssignedMethod>> of(Collection<CustomerId> customers);

    /**
     * The label of each customer's main method, for who looks through a list: nobody who writes is waited for, see
     * {@link io.padron.sql.Sql#atOnce}.
     *
     * @param customers some dozens at most; one without methods is absent from the answer
     */
    @Requires(Right.READ_CUSTOMERS)
    Map<CustomerId, String> mainLabels(Collection<CustomerId> customers);
}
