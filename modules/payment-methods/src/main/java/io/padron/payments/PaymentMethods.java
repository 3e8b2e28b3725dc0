package io.padron.payments;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import java.util.List;
import java.util.Optional;

/** The payment methods of the organisation. The first step of all: no customer is registered before one is active. */
public interface PaymentMethods {

    /** What may be activated in the country: transfer, cash and card, then the country's own; empty without a pack. */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<MethodTypeView> findTypes(CountryCode country);

    /** What {@link #activate} would say of its label and settings, for who is still writing. Stores nothing. */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<Issue> validate(NewPaymentMethod method);

    /** Checks and stores; the method is active at once. */
    @Requires(Right.MANAGE_PAYMENT_METHODS)
    ActivationResult activate(NewPaymentMethod method);

    /**
     * Changes the label and the settings of a method; its type and country stay, and so do its customers' references.
     * An inactive method stays inactive. Of two concurrent changes the second is refused, and nothing is lost.
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

    /** Makes a method active again, unless its settings are no longer right or another one has its label meanwhile. */
    @Requires(Right.MANAGE_PAYMENT_METHODS)
    ActivationResult reactivate(PaymentMethodId id);

    /** Every active method, oldest first. */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<PaymentMethodView> findActive();

    /** The active methods of a country, oldest first. */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<PaymentMethodView> findActive(CountryCode country);

    /** Every method that was ever activated, oldest first. */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<PaymentMethodView> findAll();

    @Requires(Right.READ_PAYMENT_METHODS)
    Optional<PaymentMethodView> findById(PaymentMethodId id);

    /** The active method of the country that the text names by its number or by its label, of any case and accents. */
    @Requires(Right.READ_PAYMENT_METHODS)
    Optional<PaymentMethodView> findByIdOrLabel(CountryCode country, String text);

    @Requires(Right.READ_PAYMENT_METHODS)
    boolean hasActive();
}
