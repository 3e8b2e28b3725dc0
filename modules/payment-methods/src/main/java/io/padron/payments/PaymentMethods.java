package io.padron.payments;

import io.padron.access.Requires;
import io.padron.access.Right;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import java.util.List;
import java.util.Optional;

/** The payment methods of the organisation. The first step of all: no customer is registered before one is active. */
public interface PaymentMethods {

    /** What may be activated in the country: transfer, cash and card, then the country's own; empty without a pack. */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<MethodTypeView> types(CountryCode country);

    /** Checks and stores; the method is active at once. */
    @Requires(Right.MANAGE_PAYMENT_METHODS)
    Activation activate(NewPaymentMethod method);

    /** Every active method, oldest first. */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<PaymentMethodView> active();

    /** The active methods of a country, oldest first. */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<PaymentMethodView> active(CountryCode country);

    /** Every method that was ever activated, oldest first. */
    @Requires(Right.READ_PAYMENT_METHODS)
    List<PaymentMethodView> all();

    @Requires(Right.READ_PAYMENT_METHODS)
    Optional<PaymentMethodView> find(PaymentMethodId id);

    /** The active method of the country that the text names by its number or by its label, of any case and accents. */
    @Requires(Right.READ_PAYMENT_METHODS)
    Optional<PaymentMethodView> resolve(CountryCode country, String text);

    @Requires(Right.READ_PAYMENT_METHODS)
    boolean anyActive();
}
