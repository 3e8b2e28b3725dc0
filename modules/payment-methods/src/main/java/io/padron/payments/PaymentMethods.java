package io.padron.payments;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import java.util.List;
import java.util.Optional;

/** The payment methods of the organisation. No customer can be created before one is active. */
public interface PaymentMethods {

    /**
     * Returns the types that can be activated in the country: transfer, cash and card, then the country's own; empty
     * without a pack.
     */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<MethodTypeView> findTypes(CountryCode country);

    /** Returns the issues that {@link #activate} would find in label and settings. Stores nothing. */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<Issue> validate(NewPaymentMethod method);

    /** Validates and stores a method; it is active at once. */
    @Requires(Right.MANAGE_PAYMENT_METHODS)
    ActivationResult activate(NewPaymentMethod method);

    /**
     * Changes the label and the settings of a method; its type, country and customers' references stay. An inactive
     * method stays inactive. Of two concurrent changes the second is refused.
     */
    @Requires(Right.MANAGE_PAYMENT_METHODS)
    ActivationResult change(PaymentMethodId id, PaymentMethodChange change);

    /**
     * Deactivates a method: its customers keep it with their references, and it can no longer be assigned.
     *
     * @return false when no active method has this number
     */
    @Requires(Right.MANAGE_PAYMENT_METHODS)
    boolean deactivate(PaymentMethodId id);

    /** Reactivates a method, unless its settings are no longer valid or another method has its label. */
    @Requires(Right.MANAGE_PAYMENT_METHODS)
    ActivationResult reactivate(PaymentMethodId id);

    /** Returns all active methods, oldest first. */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<PaymentMethodView> findActive();

    /** Returns the active methods of a country, oldest first. */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<PaymentMethodView> findActive(CountryCode country);

    /** Returns all methods that were ever activated, oldest first. */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<PaymentMethodView> findAll();

    @Requires(Right.READ_PAYMENT_METHODS)
    Optional<PaymentMethodView> findById(PaymentMethodId id);

    /** Finds an active method of the country by its number, or by its label regardless of case and accents. */
    @Requires(Right.READ_PAYMENT_METHODS)
    Optional<PaymentMethodView> findByIdOrLabel(CountryCode country, String text);

    @Requires(Right.READ_PAYMENT_METHODS)
    boolean hasActive();
}
