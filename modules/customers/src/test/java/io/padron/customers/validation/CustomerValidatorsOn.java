package io.padron.customers.validation;

import io.padron.customers.MadeUpCountries;
import io.padron.payments.PaymentMethods;

/** Creates {@link CustomerValidators} for tests. */
public final class CustomerValidatorsOn {

    private CustomerValidatorsOn() {}

    /** Uses the packs of the test countries. */
    public static CustomerValidators of(MadeUpCountries countries, PaymentMethods methods) {
        CustomerValidators rules = withoutPaymentMethods(countries);
        rules.methods = methods;
        return rules;
    }

    /** Uses no payment methods. */
    static CustomerValidators withoutPaymentMethods(MadeUpCountries countries) {
        CustomerValidators rules = new CustomerValidators();
        rules.countries = countries;
        rules.identityNumbers = countries;
        return rules;
    }
}
