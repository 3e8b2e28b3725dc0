package io.padron.customers.review;

import io.padron.customers.MadeUpCountries;
import io.padron.payments.PaymentMethods;

/** The rulebook of a test. */
public final class RulebookOn {

    private RulebookOn() {}

    /** By the made-up countries' packs. */
    public static Rulebook of(MadeUpCountries countries, PaymentMethods methods) {
        Rulebook rules = reviewing(countries);
        rules.methods = methods;
        return rules;
    }

    /** Without payment methods of its own. */
    static Rulebook reviewing(MadeUpCountries countries) {
        Rulebook rules = new Rulebook();
        rules.countries = countries;
        rules.identity = countries;
        return rules;
    }
}
