package io.padron.web.customers;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerStatus;
import io.padron.identity.Countries;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.web.Times;
import io.padron.web.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the list calls person types, states and its filters, each country in its own words. */
public final class ListWords {

    /**
     * One of the filters in force.
     *
     * @param parameter as the address of the list calls it
     */
    public record Part(String parameter, String label) {}

    private final Countries countries;
    private final List<PaymentMethodView> methods;
    private final Locale locale;
    private final Map<String, String> types = new HashMap<>();
    private final Map<CountryCode, String> names = new HashMap<>();

    /** {@code methods} are all there ever were. */
    public ListWords(Countries countries, List<PaymentMethodView> methods, Locale locale) {
        this.countries = countries;
        this.methods = methods;
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

    String country(CountryCode country) {
        return names.computeIfAbsent(country, first -> countries.nameOf(country).in(locale));
    }

    String status(CustomerStatus status) {
        return Words.get("status-" + status.name()).in(locale);
    }

    /** Those in force; none when everybody is meant. */
    public List<Part> inForce(String q, CustomerQuery.Filters filters) {
        List<Part> parts = new ArrayList<>();
        if (!q.isEmpty()) {
            parts.add(new Part("q", "«" + q + "»"));
        }
        filters.country()
                .ifPresent(code ->
                        parts.add(new Part("country", countries.nameOf(code).in(locale))));
        filters.personType().ifPresent(type -> parts.add(new Part("personType", type(type))));
        filters.status().ifPresent(status -> parts.add(new Part("status", status(status))));
        filters.paymentMethod().ifPresent(id -> parts.add(new Part("paymentMethod", method(id))));
        filters.createdFrom()
                .ifPresent(from -> parts.add(new Part("from", word("created-since", Times.date(from, locale)))));
        filters.createdBefore()
                .ifPresent(end ->
                        parts.add(new Part("to", word("created-until", Times.date(end.minusMillis(1), locale)))));
        filters.importId().ifPresent(id -> parts.add(new Part("import", word("customers-of-import", id))));
        return List.copyOf(parts);
    }

    /** The label of a payment method, or its number when there is none. */
    public String method(PaymentMethodId id) {
        return methods.stream()
                .filter(method -> method.id().equals(id))
                .map(PaymentMethodView::label)
                .findFirst()
                .orElse(id.toString());
    }

    private String word(String key, Object... arguments) {
        return Words.get(key, arguments).in(locale);
    }
}
