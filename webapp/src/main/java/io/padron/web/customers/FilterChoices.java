package io.padron.web.customers;

import io.padron.identity.CountryView;
import io.padron.payments.PaymentMethodView;
import io.padron.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What may be chosen of the list's filters, and what is chosen now. */
public final class FilterChoices {

    /** One of them; that which does not filter has no code. */
    public record Choice(String code, String label, boolean chosen) {}

    static final FilterChoices NONE = new FilterChoices(List.of(), List.of(), List.of(), List.of(), List.of());

    private final List<Choice> countries;
    private final List<Choice> types;
    private final List<Choice> statuses;
    private final List<Choice> methods;
    private final List<Choice> sizes;

    private FilterChoices(
            List<Choice> countries,
            List<Choice> types,
            List<Choice> statuses,
            List<Choice> methods,
            List<Choice> sizes) {
        this.countries = countries;
        this.types = types;
        this.statuses = statuses;
        this.methods = methods;
        this.sizes = sizes;
    }

    /** {@code methods} are all there ever were: customers may still have them. */
    static FilterChoices of(
            CustomerFilter filter, List<CountryView> countries, List<PaymentMethodView> methods, Locale locale) {
        return new FilterChoices(
                countries.stream()
                        .map(country -> choice(
                                filter,
                                "country",
                                country.code().value(),
                                country.name().in(locale)))
                        .toList(),
                words(filter, "personType", Stream.of("", "NATURAL", "LEGAL"), "any-type", "person-", locale),
                words(filter, "status", Stream.of("", "ACTIVE", "INACTIVE"), "any-status", "status-", locale),
                methods.stream()
                        .map(method ->
                                choice(filter, "paymentMethod", method.id().toString(), method.label()))
                        .toList(),
                CustomerFilter.PAGE_SIZES.stream()
                        .map(size -> new Choice(filter.with("size", "" + size), "" + size, filter.size() == size))
                        .toList());
    }

    private static List<Choice> words(
            CustomerFilter filter, String parameter, Stream<String> codes, String any, String words, Locale locale) {
        return codes.map(code -> choice(
                        filter,
                        parameter,
                        code,
                        Words.get(code.isEmpty() ? any : words + code).in(locale)))
                .toList();
    }

    private static Choice choice(CustomerFilter filter, String parameter, String code, String label) {
        return new Choice(code, label, !code.isEmpty() && filter.get(parameter).equals(code));
    }

    public List<Choice> getCountries() {
        return countries;
    }

    public List<Choice> getTypes() {
        return types;
    }

    public List<Choice> getStatuses() {
        return statuses;
    }

    public List<Choice> getMethods() {
        return methods;
    }

    /** How long a page may be; the code is the address. */
    public List<Choice> getSizes() {
        return sizes;
    }
}
