package io.padron.web.customers;

import io.padron.identity.CountryView;
import io.padron.payments.PaymentMethodView;
import io.padron.web.UiMessages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The options of the list's filters, and the chosen ones. */
public final class FilterChoices {

    /** One option; the option without a filter has an empty code. */
    public record CustomerFilterOption(String code, String label, boolean chosen) {}

    static final FilterChoices NONE = new FilterChoices(List.of(), List.of(), List.of(), List.of(), List.of());

    private final List<CustomerFilterOption> countries;
    private final List<CustomerFilterOption> types;
    private final List<CustomerFilterOption> statuses;
    private final List<CustomerFilterOption> methods;
    private final List<CustomerFilterOption> sizes;

    private FilterChoices(
            List<CustomerFilterOption> countries,
            List<CustomerFilterOption> types,
            List<CustomerFilterOption> statuses,
            List<CustomerFilterOption> methods,
            List<CustomerFilterOption> sizes) {
        this.countries = countries;
        this.types = types;
        this.statuses = statuses;
        this.methods = methods;
        this.sizes = sizes;
    }

    /** Creates the options; {@code methods} includes inactive methods, which customers may still have. */
    static FilterChoices of(
            CustomerFilter filter, List<CountryView> countries, List<PaymentMethodView> methods, Locale locale) {
        return new FilterChoices(
                countries.stream()
                        .map(country -> createOption(
                                filter,
                                "country",
                                country.code().value(),
                                country.name().in(locale)))
                        .toList(),
                fixedOptions(filter, "personType", Stream.of("", "NATURAL", "LEGAL"), "any-type", "person-", locale),
                fixedOptions(filter, "status", Stream.of("", "ACTIVE", "INACTIVE"), "any-status", "status-", locale),
                methods.stream()
                        .map(method -> createOption(
                                filter, "paymentMethod", method.id().toString(), method.label()))
                        .toList(),
                CustomerFilter.PAGE_SIZES.stream()
                        .map(size -> new CustomerFilterOption(
                                filter.addressWith("size", "" + size), "" + size, filter.size() == size))
                        .toList());
    }

    private static List<CustomerFilterOption> fixedOptions(
            CustomerFilter filter, String parameter, Stream<String> codes, String any, String words, Locale locale) {
        return codes.map(code -> createOption(
                        filter,
                        parameter,
                        code,
                        UiMessages.get(code.isEmpty() ? any : words + code).in(locale)))
                .toList();
    }

    private static CustomerFilterOption createOption(
            CustomerFilter filter, String parameter, String code, String label) {
        return new CustomerFilterOption(
                code, label, !code.isEmpty() && filter.get(parameter).equals(code));
    }

    public List<CustomerFilterOption> getCountries() {
        return countries;
    }

    public List<CustomerFilterOption> getTypes() {
        return types;
    }

    public List<CustomerFilterOption> getStatuses() {
        return statuses;
    }

    public List<CustomerFilterOption> getMethods() {
        return methods;
    }

    /** The page sizes; the code of each is its address. */
    public List<CustomerFilterOption> getSizes() {
        return sizes;
    }
}
