package io.padron.web.customers;

import io.padron.customers.CustomerStatus;
import io.padron.identity.Countries;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
import io.padron.web.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the list calls person types and states, each country in its own words. */
final class ListWords {

    private final Countries countries;
    private final Locale locale;
    private final Map<String, String> types = new HashMap<>();

    ListWords(Countries countries, Locale locale) {
        this.countries = countries;
        this.locale = locale;
    }

    String type(CountryCode country, PersonType type) {
        return types.computeIfAbsent(country + type.name(), first -> countries
                .find(country)
                .map(known -> known.form(type).label().in(locale))
                .orElseGet(() -> type(type)));
    }

    /** Of any country. */
    String type(PersonType type) {
        return Words.get("person-" + type.name()).in(locale);
    }

    String status(CustomerStatus status) {
        return Words.get("status-" + status.name()).in(locale);
    }
}
