package io.padron.web.customers;

import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerStatus;
import io.padron.id.spi.PersonType;
import io.padron.identity.Countries;
import io.padron.kernel.CountryCode;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.web.DisplayTimes;
import io.padron.web.UiMessages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The texts of the list for person types, statuses and filters, with the labels of each country. */
public final class CustomerListTexts {

    /**
     * An active filter.
     *
     * @param parameter its name in the address of the list
     */
    public record FilterPart(String parameter, String label) {}

    private final Countries countries;
    private final List<PaymentMethodView> methods;
    private final Locale locale;
    private final Map<String, String> types = new HashMap<>();
    private final Map<CountryCode, String> names = new HashMap<>();

    /** Creates the texts; {@code methods} includes the inactive methods. */
    public CustomerListTexts(Countries countries, List<PaymentMethodView> methods, Locale locale) {
        this.countries = countries;
        this.methods = methods;
        this.locale = locale;
    }

    String typeLabel(CountryCode country, PersonType type) {
        return types.computeIfAbsent(country + type.name(), first -> countries
                .find(country)
                .map(known -> known.form(type).label().in(locale))
                .orElseGet(() -> typeLabel(type)));
    }

    /** Returns the label of a person type, independent of the country. */
    String typeLabel(PersonType type) {
        return UiMessages.get("person-" + type.name()).in(locale);
    }

    String countryName(CountryCode country) {
        return names.computeIfAbsent(country, first -> countries.nameOf(country).in(locale));
    }

    String statusLabel(CustomerStatus status) {
        return UiMessages.get("status-" + status.name()).in(locale);
    }

    /** Returns the active filters; empty when the list is unfiltered. */
    public List<FilterPart> activeFilters(String q, CustomerQuery.Filters filters) {
        List<FilterPart> parts = new ArrayList<>();
        if (!q.isEmpty()) {
            parts.add(new FilterPart("q", "«" + q + "»"));
        }
        filters.country()
                .ifPresent(code -> parts.add(
                        new FilterPart("country", countries.nameOf(code).in(locale))));
        filters.personType().ifPresent(type -> parts.add(new FilterPart("personType", typeLabel(type))));
        filters.status().ifPresent(status -> parts.add(new FilterPart("status", statusLabel(status))));
        filters.paymentMethod().ifPresent(id -> parts.add(new FilterPart("paymentMethod", methodLabel(id))));
        filters.createdFrom()
                .ifPresent(from -> parts.add(
                        new FilterPart("from", text("created-since", DisplayTimes.formatDate(from, locale)))));
        filters.createdBefore()
                .ifPresent(end -> parts.add(new FilterPart(
                        "to", text("created-until", DisplayTimes.formatDate(end.minusMillis(1), locale)))));
        filters.importId().ifPresent(id -> parts.add(new FilterPart("import", text("customers-of-import", id))));
        return List.copyOf(parts);
    }

    /** Returns the label of a payment method, or its number when it is unknown. */
    public String methodLabel(PaymentMethodId id) {
        return methods.stream()
                .filter(method -> method.id().equals(id))
                .map(PaymentMethodView::label)
                .findFirst()
                .orElse(id.toString());
    }

    private String text(String key, Object... arguments) {
        return UiMessages.get(key, arguments).in(locale);
    }
}
